import type { InterestChannel } from '../../interest-channels/index.js';
import type { MemberId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import type { StoredPlan } from '../stored-plan.js';
import { forbiddenPairs } from './forbidden.js';
import { whoIsToBeDrawn } from './who.js';

/** Beyond all draws that stewards may ask for: kept beside the plan that it was made from. */
const MENDED = 1_000;

/**
 * A plan as it can still go out: people left, paused or blocked each other since it was drawn, or changed their mind.
 * Of a larger group the others still meet; who is alone then is left over.
 * @returns the same plan where nothing has changed
 */
export async function vetted(
  deps: RoundsDeps,
  round: Round,
  channel: InterestChannel,
  plan: StoredPlan,
): Promise<StoredPlan> {
  const { candidates } = await whoIsToBeDrawn(deps, round, channel, plan.wave);
  const still = new Map(candidates.map((candidate) => [candidate.member.id, candidate]));
  const groups: (readonly MemberId[])[] = [];
  const left = plan.left.filter((member) => still.has(member));
  for (const group of plan.groups) {
    const there = group.filter((member) => still.has(member));
    const people = there.flatMap((id) => still.get(id) ?? []);
    const meets = there.length > 1 && forbiddenPairs(people, [], deps.clock()).length === 0;
    if (meets) groups.push(there);
    else left.push(...there);
  }
  const count = (those: readonly (readonly MemberId[])[]) =>
    those.reduce((sum, { length }) => sum + length, 0);
  const same = count(groups) === count(plan.groups) && left.length === plan.left.length;
  return same ? plan : { ...plan, attempt: MENDED + plan.attempt, groups, left };
}
