import type { IntroductionId, MemberId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { IntroductionDeps } from './deps.js';
import { type Introduction, isParty } from './introduction.js';
import { withdraw } from './take-back-introduction.js';

/**
 * What a search by topic asks is known to nobody but the person asked. Whoever else wishes for the same meeting, the one
 * who searches or a connector, must find the way as free as if nothing were there: so it ends without a word, and the
 * person asked gets the new request instead, in the place that the old one had in their week.
 * @returns the introduction as it is then
 */
export async function makeWay(
  deps: IntroductionDeps,
  open: Introduction,
  by: MemberId,
  next: IntroductionId,
): Promise<Introduction> {
  if (open.search === undefined || (open.requester !== by && isParty(open, by))) return open;
  const after = (await withdraw(deps, open))?.after ?? open;
  if (after.state.kind !== 'ended') return after;
  for (const { member } of open.parties) await handOn(deps, member, open.id, next);
  return after;
}

const handOn = (
  { allowances }: IntroductionDeps,
  member: MemberId,
  from: IntroductionId,
  to: IntroductionId,
) =>
  untilSaved(async () => {
    const before = await allowances.get(member);
    if (!before.reached.some(({ introduction }) => introduction === from)) return;
    const reached = before.reached.map((slot) =>
      slot.introduction === from ? { ...slot, introduction: to } : slot,
    );
    await allowances.save({ ...before, reached });
  });
