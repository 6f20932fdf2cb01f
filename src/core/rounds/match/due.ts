import { DAY, type Duration, type Instant, SECOND } from '../../shared/time.js';
import type { Match } from '../match.js';

/** Whoever saves a match goes on with it at once; only if they do not, a tick finds it after so long. */
const NET: Duration = 10 * SECOND;

/** Before the deadline, to those who have not answered. */
export const REMIND_BEFORE: Duration = DAY;

/** When something next falls due in this match by itself; undefined when nothing ever will. Stored beside it. */
export function matchDueAt({ state, members, events }: Match, now: Instant): Instant | undefined {
  if (events.length > 0) return now + NET;
  switch (state.kind) {
    case 'asking':
      return members.some(({ answer, reminded }) => answer.kind === 'asked' && reminded === undefined)
        ? state.until - REMIND_BEFORE
        : state.until;
    case 'agreed':
      return now + NET;
    case 'met': {
      const asks = state.checkIns.flatMap(({ askAt }) => (askAt === undefined ? [] : [askAt]));
      return asks.length === 0 ? undefined : Math.min(...asks);
    }
    case 'ended':
      return undefined;
  }
}
