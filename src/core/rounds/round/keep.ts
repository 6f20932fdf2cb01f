import type { RoundId } from '../../shared/ids.js';
import { untilSaved } from '../../shared/stale-write.js';
import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import { roundDueAt } from './due.js';

export interface RoundChange {
  readonly before: Round;
  /** The same object as `before` where the rule found nothing to do. */
  readonly after: Round;
}

/**
 * Loads a round, lets a rule decide and saves what it made of it; decides again when somebody else was faster.
 * Undefined: there is no such round.
 */
export const changeRound = (
  { rounds, clock }: Pick<RoundsDeps, 'rounds' | 'clock'>,
  id: RoundId,
  rule: (round: Round) => Round | Promise<Round>,
): Promise<RoundChange | undefined> =>
  untilSaved(async () => {
    const before = await rounds.find(id);
    if (before === undefined) return undefined;
    const after = await rule(before);
    if (after === before) return { before, after };
    return { before, after: await rounds.save(after, roundDueAt(after, clock())) };
  });
