import type { RoundsDeps } from '../deps.js';
import type { StoredPlan } from '../stored-plan.js';

/** More would be no preview but a list. */
const MOST_SHOWN = 20;

/** A plan as stewards see it: the first matches by name, and numbers. */
export interface ShownPlan {
  readonly plan: StoredPlan;
  readonly groups: readonly (readonly string[])[];
  readonly more: number;
}

export async function shownPlan(
  { people }: Pick<RoundsDeps, 'people'>,
  plan: StoredPlan,
): Promise<ShownPlan> {
  const groups = await Promise.all(
    plan.groups
      .slice(0, MOST_SHOWN)
      .map((group) => Promise.all(group.map(async (member) => (await people.find(member)).name))),
  );
  return { plan, groups, more: plan.groups.length - groups.length };
}
