import type { MatchId, MemberId } from '../../shared/ids.js';
import type { Changed } from '../../shared/lane.js';
import type { RoundsDeps } from '../deps.js';
import { type CheckInOutcome, type Match, matchedIn } from '../match.js';
import { checkInOf, recordOutcome, wentOf } from './check-in-rules.js';
import { changeMatch } from './keep.js';

/** Somebody says privately whether they met; the next draw hears of it. */
export async function tellOutcome(
  deps: RoundsDeps,
  by: MemberId,
  id: MatchId,
  outcome: CheckInOutcome,
): Promise<Changed<Match> | 'not-yours' | undefined> {
  const found = await deps.matches.find(id);
  if (found === undefined) return undefined;
  if (matchedIn(found, by) === undefined) return 'not-yours';
  if ((checkInOf(found, by)?.timesAsked ?? 0) === 0) return { before: found, after: found };
  // First for the draw: if we die in between, they press again, and nothing is counted twice.
  for (const { members, went } of wentOf(found, by, outcome)) {
    await deps.pairHistory.wentFor(found.round, members, went);
  }
  return changeMatch(deps, found, (current) => recordOutcome(current, by, outcome, deps.clock()));
}
