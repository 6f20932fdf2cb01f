import type { IntroductionId, MemberId } from '../shared/ids.js';
import { advanceIntroduction } from './advance-introduction.js';
import type { IntroductionDeps } from './deps.js';
import { changeIntroduction } from './keep.js';
import { takeBack } from './rules.js';

/** The requester changes their mind, as long as not everybody has said yes. */
export async function takeBackIntroduction(deps: IntroductionDeps, by: MemberId, id: IntroductionId) {
  const found = await deps.introductions.find(id);
  if (found === undefined) return undefined;
  if (found.requester !== by) return 'not-yours' as const;
  const change = await changeIntroduction(deps, id, (current) => takeBack(current, deps.clock()));
  if (change !== undefined && change.after !== change.before) {
    deps.soon('taken back', () => advanceIntroduction(deps, id));
  }
  return change;
}
