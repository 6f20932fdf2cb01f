import { changeMember, decline, type Member } from '../members/index.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import { advanceIntroduction } from './advance-introduction.js';
import type { IntroductionDeps } from './deps.js';
import {
  askerAndParties,
  type Choice,
  type Introduction,
  isHiddenFrom,
  isParty,
  othersThan,
} from './introduction.js';
import { type Change, changeIntroduction } from './keep.js';
import { canMeet } from './may-meet.js';
import { answerAsk } from './rules.js';

export type Answered = Change | 'not-yours' | undefined;

/**
 * A party answers for themselves. What they said about the people is kept with them, not with the introduction's end:
 * "not now" holds for a while, "don't ask again" until they lift it, and a yes lifts both.
 * @returns the change; `before === after` where it came too late or said nothing new
 */
export async function answerIntroduction(
  deps: IntroductionDeps,
  by: MemberId,
  id: IntroductionId,
  choice: Choice,
): Promise<Answered> {
  const found = await deps.introductions.find(id);
  if (found === undefined || isHiddenFrom(found, by)) return undefined;
  if (!isParty(found, by)) return 'not-yours';
  const everyone = await deps.members.getAll(askerAndParties(found));
  const allowed = canMeet(everyone);
  const answer = (current: Introduction) => answerAsk(current, by, choice, allowed, deps.clock());
  if (answer(found) === found) return { before: found, after: found };
  // First what they said about the person: if we die in between, they will be asked again rather than overheard.
  const self = everyone.find((member) => member.id === by);
  if (choice !== 'yes' || (self?.notFrom.length ?? 0) > 0) await remember(deps, by, found, choice);
  const change = await changeIntroduction(deps, found, answer);
  if (change === undefined || change.after === change.before) return change;
  deps.soon('an answer', () => advanceIntroduction(deps, id));
  return change;
}

const remember = (
  { members, policy, clock }: IntroductionDeps,
  by: MemberId,
  about: Introduction,
  choice: Choice,
) =>
  changeMember(members, by, (member) =>
    othersThan(about, by).reduce(
      (next, other) => heard(next, other.member, choice, clock() + policy.notNowFor),
      member,
    ),
  );

function heard(member: Member, other: MemberId, choice: Choice, until: number): Member {
  if (choice === 'not-now') return decline(member, other, until);
  if (choice === 'never') return decline(member, other, undefined);
  const left = member.notFrom.filter((entry) => entry.member !== other);
  return left.length === member.notFrom.length ? member : { ...member, notFrom: left };
}
