import type { MatchId } from '../../shared/ids.js';
import type { Changed } from '../../shared/lane.js';
import { untilSaved } from '../../shared/stale-write.js';
import type { RoundsDeps } from '../deps.js';
import type { Match } from '../match.js';
import { matchDueAt } from './due.js';

/**
 * Loads a match, lets a rule decide, and saves state and events in one write; decides again when somebody else was
 * faster. Given a match that is in hand anyway, it begins with that one. Undefined: there is no such match.
 */
export function changeMatch(
  { matches, clock }: Pick<RoundsDeps, 'matches' | 'clock'>,
  which: MatchId | Match,
  rule: (match: Match) => Match | Promise<Match>,
): Promise<Changed<Match> | undefined> {
  let held = typeof which === 'string' ? undefined : which;
  const id = typeof which === 'string' ? which : which.id;
  return untilSaved(async () => {
    const before = held ?? (await matches.find(id));
    held = undefined;
    if (before === undefined) return undefined;
    const after = await rule(before);
    return after === before
      ? { before, after }
      : { before, after: await matches.save(after, matchDueAt(after, clock())) };
  });
}
