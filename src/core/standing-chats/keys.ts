import { type ActionKey, actionKey } from '../conversation/action-key.js';
import { type ChatId, type CommunityId, communityOf, parseChatId } from '../shared/ids.js';

/** "Count me in", wherever it stands. */
export const joinKey = (chat: ChatId): ActionKey => actionKey('chats.join', chat);
export const leaveKey = (chat: ChatId): ActionKey => actionKey('chats.leave', chat);
export const suggestKey = (chat: ChatId): ActionKey => actionKey('chats.suggest', chat);
/** One-tap ways to have fewer reminders; the last one turns them on again. */
export const onlyQuarterKey = (chat: ChatId): ActionKey => actionKey('chats.remind-quarter', chat);
export const noRemindersKey = (chat: ChatId): ActionKey => actionKey('chats.remind-none', chat);
export const allRemindersKey = (chat: ChatId): ActionKey => actionKey('chats.remind-all', chat);
export const calendarKey: ActionKey = actionKey('chats.calendar');
export const allChatsKey: ActionKey = actionKey('chats.all');

/** A chat and one thing more of it, as a key carries them: `slack:T1:c7d2….2026-12-01`. */
export const keyWith = (name: string, chat: ChatId, detail: string | number): ActionKey =>
  actionKey(name, `${chat}.${detail}`);

export interface ChatKey {
  readonly chat: ChatId;
  readonly detail: string;
}

/** Reads what `keyWith`, or a key with a chat only, carries. Undefined: no chat of this community. */
export function readChatKey(id: string, community: CommunityId): ChatKey | undefined {
  const [first = '', ...rest] = id.split('.');
  const chat = parseChatId(first);
  return chat === undefined || communityOf(chat) !== community ? undefined : { chat, detail: rest.join('.') };
}
