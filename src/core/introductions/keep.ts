import type { IntroductionId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { IntroductionDeps } from './deps.js';
import { dueAt } from './due.js';
import type { Introduction } from './introduction.js';

type Keeping = Pick<IntroductionDeps, 'introductions' | 'policy' | 'clock'>;

export interface Change {
  readonly before: Introduction;
  /** The same object as `before` where the rule found nothing to do. */
  readonly after: Introduction;
}

/**
 * Loads an introduction, lets a rule decide, and saves state and events in one write; decides again when somebody
 * else was faster. Given an introduction that is in hand anyway, it begins with that one instead of loading it.
 * Undefined: there is no such introduction.
 */
export function changeIntroduction(
  { introductions, policy, clock }: Keeping,
  which: IntroductionId | Introduction,
  rule: (introduction: Introduction) => Introduction | Promise<Introduction>,
): Promise<Change | undefined> {
  let held = typeof which === 'string' ? undefined : which;
  const id = typeof which === 'string' ? which : which.id;
  return untilSaved(async () => {
    const before = held ?? (await introductions.find(id));
    held = undefined;
    if (before === undefined) return undefined;
    const after = await rule(before);
    if (after === before) return { before, after };
    return { before, after: await introductions.save(after, dueAt(after, policy, clock())) };
  });
}
