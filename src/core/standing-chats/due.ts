import { type Duration, HOUR, type Instant, SECOND } from '../shared/time.js';
import { isRunning, type StandingChat } from './standing-chat.js';

/** A session is prepared so long before it begins: a day for the first reminder, and an hour to spare. */
export const PREPARE_AHEAD: Duration = 25 * HOUR;

/** Whoever saves a chat goes on with it at once; only if they do not, a tick finds it after so long. */
const NET: Duration = 10 * SECOND;

/** When something next falls due in this chat by itself; undefined when nothing ever will. */
export function dueAt(chat: StandingChat, now: Instant): Instant | undefined {
  if (chat.events.length > 0) return now + NET;
  return isRunning(chat) && chat.next !== undefined ? chat.next.at - PREPARE_AHEAD : undefined;
}
