import type { Action } from '../conversation/action-key.js';
import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Pace, Route } from '../conversation/route.js';
import { isSteward } from '../stewards/index.js';
import type { StandingChatDeps } from './deps.js';
import { readChatKey } from './keys.js';
import { mayRun } from './may.js';
import type { StandingChat } from './standing-chat.js';
import { type Among, whichChat } from './which-chat.js';
import { pressWords, whichMessage } from './which-messages.js';

/** What follows when somebody does something with a chat. `rest`: what was typed after its hashtag, or stands in the key. */
export type Act = (chat: StandingChat, by: Actor, rest: string) => Promise<Reply>;

export type Who = 'everyone' | 'host' | 'steward';

interface Verb {
  readonly verb: string;
  readonly pace: Pace;
  readonly among: Among;
  readonly who: Who;
  readonly act: Act;
}

/** `/chats <verb> [hashtag]` and the button `chats.<verb>` do the same. */
export const chatRoute = (
  deps: StandingChatDeps,
  { verb, pace, among, who, act }: Verb,
): readonly Route[] => [
  {
    on: 'command',
    command: 'chats',
    verb,
    pace,
    handle: async ({ by, words, place }) => {
      const which = await whichChat(deps, by, { words, ...(place !== undefined && { place }) }, among);
      return which.kind === 'chat'
        ? ifAllowed(deps, which.chat, by, who, () => act(which.chat, by, which.rest))
        : say(whichMessage(which, verb));
    },
  },
  pressRoute(deps, { action: `chats.${verb}`, pace, who, act }),
];

/** A button about a chat, wherever and however long ago it was shown. */
export const pressRoute = (
  deps: StandingChatDeps,
  { action, pace, who, act }: Pick<Verb, 'pace' | 'who' | 'act'> & { readonly action: string },
): Route => ({
  on: 'press',
  action,
  pace,
  handle: ({ by, action: pressed }) => withChat(deps, pressed, by, who, act),
});

/** Only chats of the person's own community count; anything else is as good as unknown. */
export async function withChat(
  deps: StandingChatDeps,
  action: Action,
  by: Actor,
  who: Who,
  act: Act,
): Promise<Reply> {
  const key = readChatKey(action.id, by.community);
  const chat = key === undefined ? undefined : await deps.standingChats.find(key.chat);
  if (key === undefined || chat === undefined) return say(pressWords.unknown);
  return ifAllowed(deps, chat, by, who, () => act(chat, by, key.detail));
}

/** Who may do it is decided every time, never by who could see the button. */
async function ifAllowed(
  deps: StandingChatDeps,
  chat: StandingChat,
  by: Actor,
  who: Who,
  act: () => Promise<Reply>,
): Promise<Reply> {
  if (who === 'host' && !(await mayRun(deps, chat, by.member))) return say(pressWords.hostsOnly(chat));
  if (who === 'steward' && !(await isSteward(deps, by.member))) return say(pressWords.stewardsOnly);
  return chat.state.kind === 'ended' ? say(pressWords.ended(chat)) : act();
}
