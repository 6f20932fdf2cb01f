import type { IntroductionId, MemberId } from '../shared/ids.js';
import { advanceIntroduction } from './advance-introduction.js';
import type { IntroductionDeps } from './deps.js';
import { type Introduction, isHiddenFrom } from './introduction.js';
import { type Change, changeIntroduction } from './keep.js';
import { expire, takeBack } from './rules.js';

/** The requester changes their mind, as long as not everybody has said yes. */
export async function takeBackIntroduction(deps: IntroductionDeps, by: MemberId, id: IntroductionId) {
  const found = await deps.introductions.find(id);
  if (found === undefined || isHiddenFrom(found, by)) return undefined;
  if (found.requester !== by) return 'not-yours' as const;
  return withdraw(deps, found);
}

/** Nobody is asked any more; without effect once everybody has said yes, or it has ended. */
export async function withdraw(
  deps: IntroductionDeps,
  which: IntroductionId | Introduction,
): Promise<Change | undefined> {
  const change = await changeIntroduction(deps, which, (current) =>
    expire(takeBack(current, deps.clock()), deps.clock()),
  );
  if (change !== undefined && change.after !== change.before) {
    deps.soon('taken back', () => advanceIntroduction(deps, change.after.id));
  }
  return change;
}
