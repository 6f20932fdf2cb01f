import type { Message } from '../../core/conversation/message.js';
import { MESSAGE_BLOCKS, VIEW_BLOCKS } from './limits.js';
import type { MayMention } from './render-text.js';

/** Where something is shown decides how much fits and whom a mention may reach. */
export interface Rendering {
  readonly blocks: number;
  readonly mayMention: MayMention;
}

/** Modals and Home: only one person looks, and a mention notifies nobody. */
export const inView: Rendering = { blocks: VIEW_BLOCKS, mayMention: () => true };

/** A message only one person sees, which notifies nobody else. */
export const inPrivate: Rendering = { blocks: MESSAGE_BLOCKS, mayMention: () => true };

/** In a conversation of several, only those whom the message says it may notify are mentioned. */
export function inConversation(channel: string, message: Message): Rendering {
  if (channel.startsWith('D')) return inPrivate;
  const notify = new Set(message.notify);
  return { blocks: MESSAGE_BLOCKS, mayMention: (member) => notify.has(member) };
}
