import type { Actor } from '../conversation/interaction.js';
import type { Message } from '../conversation/message.js';
import { amend, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { runsIn } from '../interest-channels/index.js';
import { chatRoute, pressRoute } from './chat-route.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { relaySoon } from './relay-events.js';
import { endedChat, pausedChat, resumedChat } from './rules.js';
import type { PauseReason, StandingChat } from './standing-chat.js';
import {
  askEnd,
  endedMessage,
  notYetMessage,
  pausedMessage,
  restsMessage,
  resumedMessage,
  runsMessage,
} from './state-messages.js';

/** Stewards let a chat rest or go on; hosts and stewards end it. */
export const stateRoutes = (deps: StandingChatDeps): readonly Route[] => [
  ...chatRoute(deps, {
    verb: 'pause',
    pace: 'does',
    among: 'hosted',
    who: 'steward',
    act: async (chat, by) => say(await pause(deps, chat, by)),
  }),
  pressRoute(deps, {
    action: 'chats.resume',
    pace: 'does',
    who: 'steward',
    act: async (chat, by) => amend(await resume(deps, chat, by)),
  }),
  ...chatRoute(deps, {
    verb: 'end',
    pace: 'does',
    among: 'hosted',
    who: 'host',
    act: async (chat) => say(askEnd(chat, (await deps.chatMemberships.counts([chat.id])).get(chat.id) ?? 0)),
  }),
  pressRoute(deps, {
    action: 'chats.end-now',
    pace: 'does',
    who: 'host',
    act: async (chat, by) => {
      const after = await changed(deps, chat, (now) => endedChat(now, by.member, deps.clock()));
      return amend(endedMessage(after ?? chat));
    },
  }),
];

async function pause(deps: StandingChatDeps, chat: StandingChat, by: Actor): Promise<Message> {
  if (chat.state.kind === 'paused') return restsMessage(chat, chat.state.at);
  const after = await changed(deps, chat, (now) => pausedChat(now, 'steward', by.member, deps.clock()));
  return pausedMessage(after ?? chat);
}

async function resume(deps: StandingChatDeps, chat: StandingChat, by: Actor): Promise<Message> {
  if (chat.state.kind !== 'paused') return runsMessage(chat);
  const why = await whyNotYet(deps, chat);
  if (why !== undefined) return notYetMessage(chat, why);
  const after = await changed(deps, chat, (now) => resumedChat(now, by.member, deps.clock()));
  return resumedMessage(after ?? chat);
}

/** Whatever it rests for: without a channel or a host it cannot go on. */
async function whyNotYet(
  { interestChannels, people }: StandingChatDeps,
  { channel, host }: StandingChat,
): Promise<Exclude<PauseReason, 'steward'> | undefined> {
  const [found, { standing }] = await Promise.all([interestChannels.find(channel), people.find(host)]);
  if (found === undefined || !runsIn(found, 'chats')) return 'channel';
  return standing === 'departed' ? 'host-left' : undefined;
}

async function changed(
  deps: StandingChatDeps,
  chat: StandingChat,
  rule: (chat: StandingChat) => StandingChat,
): Promise<StandingChat | undefined> {
  const change = await changeChat(deps, chat, rule);
  if (change !== undefined) relaySoon(deps, change.after);
  return change?.after;
}
