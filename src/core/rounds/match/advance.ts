import type { MatchId, MemberId } from '../../shared/ids.js';
import { type Duration, HOUR } from '../../shared/time.js';
import type { RoundsDeps } from '../deps.js';
import type { Match } from '../match.js';
import { checkIn } from './check-in-rules.js';
import { changeMatch } from './keep.js';
import { askKey } from './notices.js';
import { openMatchRoom } from './open-room.js';
import { relayMatch } from './relay.js';
import { endIfOver, remind, toRemind } from './rules.js';

/** Does whatever is due in one match. Safe to run twice at once. @returns the match as it is then */
export async function advanceMatch(deps: RoundsDeps, which: MatchId | Match): Promise<Match | undefined> {
  const change = await changeMatch(deps, which, (match) => whatIsDue(deps, match));
  return change && openMatchRoom(deps, await relayMatch(deps, change.after));
}

async function whatIsDue(deps: RoundsDeps, match: Match): Promise<Match> {
  const now = deps.clock();
  const due = toRemind(match, now);
  const hear = due.length === 0 ? [] : await toHearAgain(deps, match, due);
  return checkIn(endIfOver(remind(match, hear, now), now), now);
}

/** Whom the question reached this recently needs no reminder of it. */
const RECENTLY: Duration = 12 * HOUR;

async function toHearAgain(
  { outbox, clock }: RoundsDeps,
  { id }: Match,
  members: readonly MemberId[],
): Promise<readonly MemberId[]> {
  const statuses = await Promise.all(members.map((member) => outbox.status(askKey(id, member))));
  const latest = clock() - RECENTLY;
  return members.filter((_, index) => {
    const status = statuses[index];
    // Nobody knows whether a lost one came: for some, the reminder is the first that they read of it.
    if (status?.state === 'lost') return true;
    return status?.state === 'sent' && status.at !== undefined && status.at <= latest;
  });
}

const AT_ONCE = 5;
const AT_MOST = 500;

/** The tick: everything that is due now in any match, at most 500 of them. @returns how many they were */
export async function advanceDueMatches(deps: RoundsDeps): Promise<number> {
  const due = [...(await deps.matches.due(deps.clock(), AT_MOST))];
  const count = due.length;
  const runner = async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      const one = id;
      await advanceMatch(deps, one).catch((error: unknown) => {
        deps.log.warn({ match: one, err: error }, 'a match could not be advanced; it will be tried again');
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return count;
}
