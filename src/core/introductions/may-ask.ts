import { hasBlocked, type Member, type Person } from '../members/index.js';
import { communityOf } from '../shared/ids.js';
import type { IntroductionPolicy } from './policy.js';
import type { Refusal } from './refusal.js';

/**
 * Whether these people can be introduced at all, by what everybody may know. Breaks, blocks by others and earlier
 * refusals are not looked at here: the requester must not learn of them.
 */
export function whyNotAsk(
  requester: Person,
  asker: Member,
  others: readonly Person[],
  policy: IntroductionPolicy,
): Refusal | undefined {
  if (requester.standing === 'external') return { kind: 'you-are-external' };
  if (requester.standing === 'guest' && !policy.guestsTakePart) return { kind: 'you-are-guest' };
  if (others.some(({ member }) => member === requester.member)) {
    return { kind: others.length > 1 ? 'connecting-oneself' : 'oneself' };
  }
  if (new Set(others.map(({ member }) => member)).size < others.length) return { kind: 'same-person-twice' };
  for (const person of others) {
    const refusal = whyNotMeet(person, asker, policy);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function whyNotMeet(
  { member, name, standing }: Person,
  asker: Member,
  policy: IntroductionPolicy,
): Refusal | undefined {
  if (communityOf(member) !== asker.community) return { kind: 'other-community' };
  if (standing === 'guest' && !policy.guestsTakePart) return { kind: 'guest', name };
  if (standing === 'bot' || standing === 'departed' || standing === 'external')
    return { kind: standing, name };
  return hasBlocked(asker, member) ? { kind: 'you-blocked-them', name } : undefined;
}
