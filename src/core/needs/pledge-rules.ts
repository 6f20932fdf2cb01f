import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { happened } from './happened.js';
import { isAlive, isOpen, type Need, type Pledge, pledgeOf, total } from './need.js';
import { reachedIfSo } from './need-rules.js';

/*
 * Who brings how much, as pure rules: the same object comes back where there is nothing to do. A pledge is set to an
 * amount, never added to: setting it twice is setting it once.
 */

export interface Giver {
  readonly member: MemberId;
  readonly name: string;
}

export type NoPledge =
  | { readonly kind: 'over' }
  /** What has arrived is the raiser's to correct. */
  | { readonly kind: 'delivered'; readonly amount: number }
  | { readonly kind: 'too-much'; readonly most: number; readonly left: number };

/** One can still promise something. */
export const takesPledges = (need: Need, now: Instant): boolean => isOpen(need) && now < need.until.endsAt;

/** A little more than is wanted does no harm: a tenth of it, and at least one. */
export const marginOf = ({ target }: Pick<Need, 'target'>): number => Math.max(1, Math.floor(target / 10));

/** What nobody has promised yet, oneself left out. */
const leftFor = (need: Need, member: MemberId): number =>
  Math.max(0, need.target - (total(need) - (pledgeOf(need, member)?.amount ?? 0)));

/** The highest that this member's pledge may be now. */
export const mostFor = (need: Need, member: MemberId): number => leftFor(need, member) + marginOf(need);

/** Why this pledge cannot be so. Less than before can always be said, until the need is put to an end. */
export function whyNotPledge(
  need: Need,
  member: MemberId,
  amount: number,
  now: Instant,
): NoPledge | undefined {
  const before = pledgeOf(need, member);
  if (!isAlive(need)) return { kind: 'over' };
  if (before?.state === 'delivered') return { kind: 'delivered', amount: before.amount };
  if (before !== undefined && amount <= before.amount) return undefined;
  if (!takesPledges(need, now)) return { kind: 'over' };
  const most = mostFor(need, member);
  return amount > most ? { kind: 'too-much', most, left: leftFor(need, member) } : undefined;
}

/** @param amount a whole number above zero */
export function pledged(need: Need, { member, name }: Giver, amount: number, now: Instant): Need {
  if (!isWhole(amount) || whyNotPledge(need, member, amount, now) !== undefined) return need;
  const before = pledgeOf(need, member);
  if (before?.amount === amount) return need;
  const own: Pledge = { member, name, amount, state: 'promised', at: now };
  return reachedIfSo(noted({ ...need, pledges: withPledge(need.pledges, own) }, member, amount), now);
}

/** What has arrived stays: that is the raiser's to correct. While it is open, what was taken back is nothing to tell. */
export function takenBack(need: Need, member: MemberId): Need {
  const before = pledgeOf(need, member);
  if (!isAlive(need) || before?.state !== 'promised') return need;
  const after = { ...need, pledges: without(need.pledges, member) };
  return isOpen(need) ? unnoted(after, member) : noted(after, member, before.amount);
}

export const hasArrived = (need: Need, member: MemberId): Need => withState(need, member, 'delivered');
export const hasNotArrived = (need: Need, member: MemberId): Need => withState(need, member, 'promised');

/** Another number has arrived than was promised; none at all takes the pledge away. */
export function corrected(need: Need, member: MemberId, amount: number, now: Instant): Need {
  const before = pledgeOf(need, member);
  if (!isAlive(need) || before === undefined) return need;
  if (amount === 0) return unnoted({ ...need, pledges: without(need.pledges, member) }, member);
  if (!isWhole(amount) || (before.amount === amount && before.state === 'delivered')) return need;
  return reachedIfSo(
    { ...need, pledges: withPledge(need.pledges, { ...before, amount, state: 'delivered' }) },
    now,
  );
}

function withState(need: Need, member: MemberId, state: Pledge['state']): Need {
  const before = pledgeOf(need, member);
  if (!isAlive(need) || before === undefined || before.state === state) return need;
  return { ...need, pledges: withPledge(need.pledges, { ...before, state }) };
}

/** The latest word of each counts. */
function noted(need: Need, member: MemberId, amount: number): Need {
  const rest = unnoted(need, member);
  return member === need.raiser ? rest : happened(rest, { kind: 'pledged', member, amount });
}

const unnoted = (need: Need, member: MemberId): Need => ({
  ...need,
  events: need.events.filter((event) => event.kind !== 'pledged' || event.member !== member),
});

const isWhole = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0;

const without = (pledges: readonly Pledge[], member: MemberId): readonly Pledge[] =>
  pledges.filter((one) => one.member !== member);

/** In its place, or at the end. */
const withPledge = (pledges: readonly Pledge[], own: Pledge): readonly Pledge[] =>
  pledges.some(({ member }) => member === own.member)
    ? pledges.map((one) => (one.member === own.member ? own : one))
    : [...pledges, own];
