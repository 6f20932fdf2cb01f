import type { IntroductionId, MemberId } from '../shared/ids.js';
import { advanceIntroduction } from './advance-introduction.js';
import { recordOutcome, wrapUp } from './after-rules.js';
import type { IntroductionDeps } from './deps.js';
import { isHiddenFrom, isParty, type MeetingOutcome } from './introduction.js';
import { changeIntroduction } from './keep.js';

/** A party says privately how it went. */
export const tellOutcome = (
  deps: IntroductionDeps,
  by: MemberId,
  id: IntroductionId,
  outcome: MeetingOutcome,
) =>
  asParty(deps, by, id, async () => {
    const change = await changeIntroduction(deps, id, (current) =>
      recordOutcome(current, by, outcome, deps.clock(), deps.policy),
    );
    deps.soon('a follow-up', () => advanceIntroduction(deps, id));
    return change;
  });

/** Either of them closes the introduction kindly. */
export const wrapUpIntroduction = (deps: IntroductionDeps, by: MemberId, id: IntroductionId) =>
  asParty(deps, by, id, async () => {
    const change = await changeIntroduction(deps, id, (current) => wrapUp(current, deps.clock()));
    deps.soon('a kind end', () => advanceIntroduction(deps, id));
    return change;
  });

async function asParty<T>(
  { introductions }: IntroductionDeps,
  by: MemberId,
  id: IntroductionId,
  act: () => Promise<T>,
): Promise<T | 'not-yours' | undefined> {
  const found = await introductions.find(id);
  if (found === undefined || isHiddenFrom(found, by)) return undefined;
  return isParty(found, by) ? act() : 'not-yours';
}
