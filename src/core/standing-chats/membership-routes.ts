import { nextOccurrence } from '../cadence/index.js';
import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { mayTakePart } from '../interest-channels/index.js';
import { chatRoute, pressRoute } from './chat-route.js';
import type { StandingChatDeps } from './deps.js';
import {
  joinedMessage,
  joinedTwiceMessage,
  mayNotJoinMessage,
  membershipWords,
  remindersMessage,
} from './membership-messages.js';
import { ALL_REMINDERS, type Reminders, type StandingChat } from './standing-chat.js';

const REMINDERS: readonly (readonly [string, Reminders])[] = [
  ['chats.remind-all', ALL_REMINDERS],
  ['chats.remind-quarter', { dayBefore: false, quarterBefore: true }],
  ['chats.remind-none', { dayBefore: false, quarterBefore: false }],
];

/** Counted in for every time, or out again, with one tap; and how often one is reminded. */
export const membershipRoutes = (deps: StandingChatDeps): readonly Route[] => [
  ...chatRoute(deps, {
    verb: 'join',
    pace: 'does',
    among: 'all',
    who: 'everyone',
    act: async (chat, by): Promise<Reply> => {
      const joined = await joinChat(deps, chat, by);
      if (joined === 'may-not') return say(mayNotJoinMessage(chat));
      const next = nextOccurrence(chat.cadence, deps.clock());
      return say(joined === 'joined' ? joinedMessage(chat, next) : joinedTwiceMessage(chat, next));
    },
  }),
  ...chatRoute(deps, {
    verb: 'leave',
    pace: 'does',
    among: 'joined',
    who: 'everyone',
    act: async (chat, { member }) =>
      say(
        (await deps.chatMemberships.leave(chat.id, member))
          ? membershipWords.left(chat)
          : membershipWords.notIn(chat),
      ),
  }),
  ...REMINDERS.map(([action, reminders]) =>
    pressRoute(deps, {
      action,
      pace: 'does',
      who: 'everyone',
      act: async (chat, { member }) =>
        say(
          (await deps.chatMemberships.remind(chat.id, member, reminders))
            ? remindersMessage(chat, reminders)
            : membershipWords.notIn(chat),
        ),
    }),
  ),
];

/** Members, and guests where the channel lets them; bots and people from elsewhere not. */
export async function joinChat(
  deps: StandingChatDeps,
  chat: StandingChat,
  { member }: Actor,
): Promise<'joined' | 'already' | 'may-not'> {
  const [{ standing }, channel] = await Promise.all([
    deps.people.find(member),
    deps.interestChannels.find(chat.channel),
  ]);
  if (!mayTakePart(standing, channel)) return 'may-not';
  const isNew = await deps.chatMemberships.join({
    chat: chat.id,
    member,
    joinedAt: deps.clock(),
    reminders: ALL_REMINDERS,
  });
  return isNew ? 'joined' : 'already';
}
