import { occurrences } from '../cadence/index.js';
import { partsOf } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { isRunning, type StandingChat } from '../standing-chats/index.js';
import type { Session } from './session.js';

/** What comes after a session, as its chat knows. */
export type Ahead =
  | { readonly kind: 'next'; readonly at: Instant }
  | { readonly kind: 'last' }
  /** Nobody knows yet when it goes on. */
  | { readonly kind: 'rests' };

/** A date has one session: if the chat is moved to later that day meanwhile, that counts from the next one on. */
export function aheadOf({ id }: Session, chat: StandingChat | undefined, now: Instant): Ahead {
  if (chat?.state.kind === 'paused') return { kind: 'rests' };
  if (chat === undefined || !isRunning(chat)) return { kind: 'last' };
  const own = partsOf(id).date;
  for (const { date, at } of occurrences(chat.cadence, now + 1)) {
    if (date !== own) return { kind: 'next', at };
  }
  return { kind: 'last' };
}
