import type { InterestChannel } from '../../interest-channels/index.js';
import type { MemberId } from '../../shared/ids.js';
import { smallHash } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import type { StoredPlan } from '../stored-plan.js';
import { poolOf } from './pool-of.js';
import { whoIsToBeDrawn } from './who.js';

export interface Draw {
  readonly wave: 0 | 1;
  readonly attempt: number;
}

/** What the first draw of a round begins with; every other one has its own, made from it. */
export const seedOf = (round: string): number => smallHash(round);
const seedFor = ({ seed }: Round, { wave, attempt }: Draw): number =>
  wave === 0 && attempt === 0 ? seed : smallHash(`${seed}.${wave}.${attempt}`);

/**
 * The plan of a wave: the one that is kept, or else a new one. Drawn by several at once, the first that is kept is
 * everybody's.
 * Undefined: there is nobody to draw.
 */
export async function planFor(
  deps: RoundsDeps,
  round: Round,
  channel: InterestChannel,
  draw: Draw,
): Promise<StoredPlan | undefined> {
  const kept = await deps.plans.find(round.id, draw.wave, draw.attempt);
  if (kept !== undefined) return kept;
  const { candidates, apart } = await whoIsToBeDrawn(deps, round, channel, draw.wave);
  if (candidates.length === 0) return undefined;
  const seed = seedFor(round, draw);
  const plan = await deps.drawPlan(await poolOf(deps, round, candidates, seed, apart));
  const { groups, left, weight, bound, exact, replayable, repeats, ms } = plan;
  const facts = { weight, bound, exact, repeats };
  const counts = { people: candidates.length, groups: groups.length, left: left.length };
  deps.log.info(
    { round: round.id, ...draw, seed, ...counts, ...facts, replayable, ms },
    'the plan of a round was drawn',
  );
  const who = (places: readonly number[]): readonly MemberId[] =>
    places.flatMap((place) => candidates[place]?.member.id ?? []);
  return deps.plans.keep({
    round: round.id,
    ...draw,
    seed,
    groups: groups.map(who),
    left: who(left),
    ...facts,
  });
}
