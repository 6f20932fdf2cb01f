import type { IntroductionId, MemberId } from '../shared/ids.js';
import { type Instant, MINUTE, WEEK } from '../shared/time.js';
import type { IntroductionPolicy } from './policy.js';
import type { Refusal } from './refusal.js';

/**
 * How much asking a person does and has to bear. Slots are taken before the introduction is written and are keyed
 * by it, so taking twice changes nothing and two requests at the limit cannot both pass.
 */
export interface Allowance {
  readonly member: MemberId;
  /** Requests they made. */
  readonly made: readonly MadeSlot[];
  /** Requests that reached them. */
  readonly reached: readonly ReachedSlot[];
  readonly version: number;
}

export interface MadeSlot {
  readonly introduction: IntroductionId;
  readonly at: Instant;
  /** Open until then, unless it is settled earlier. */
  readonly openUntil: Instant;
}

export interface ReachedSlot {
  readonly introduction: IntroductionId;
  readonly at: Instant;
}

type Taken = { readonly allowance: Allowance };
type MadeRefusal = Extract<Refusal, { kind: 'too-many-open' | 'too-many-this-week' }>;

/** The requester's budget: so many open, so many new in seven days. */
export function takeMade(
  allowance: Allowance,
  slot: MadeSlot,
  policy: IntroductionPolicy,
): Taken | { readonly refusal: MadeRefusal } {
  const now = slot.at;
  if (allowance.made.some(({ introduction }) => introduction === slot.introduction)) return { allowance };
  const kept = allowance.made.filter(({ at, openUntil }) => at + WEEK > now || openUntil > now);
  const open = kept.filter(({ openUntil }) => openUntil > now);
  if (open.length >= policy.openPerRequester) {
    const freeAt = nthSmallest(
      open.map(({ openUntil }) => openUntil),
      open.length - policy.openPerRequester,
    );
    return { refusal: { kind: 'too-many-open', allowed: policy.openPerRequester, freeAt } };
  }
  const fresh = kept.filter(({ at }) => at + WEEK > now);
  if (fresh.length >= policy.newPerWeek) {
    const freeAt = nthSmallest(
      fresh.map(({ at }) => at + WEEK),
      fresh.length - policy.newPerWeek,
    );
    return { refusal: { kind: 'too-many-this-week', allowed: policy.newPerWeek, freeAt } };
  }
  return { allowance: { ...allowance, made: [...kept, slot] } };
}

/** The introduction is settled: its slot counts for the week still, but no longer as open. */
export const settleMade = (allowance: Allowance, introduction: IntroductionId, now: Instant): Allowance =>
  allowance.made.some((slot) => slot.introduction === introduction && slot.openUntil > now)
    ? {
        ...allowance,
        made: allowance.made.map((slot) =>
          slot.introduction === introduction ? { ...slot, openUntil: now } : slot,
        ),
      }
    : allowance;

/** The introduction never came to be: as if never taken. */
export const returnMade = (allowance: Allowance, introduction: IntroductionId): Allowance => ({
  ...allowance,
  made: allowance.made.filter((slot) => slot.introduction !== introduction),
});

/** Without the places that were taken some minutes ago for introductions that never came to be. */
export const withoutUnused = (
  allowance: Allowance,
  existing: ReadonlySet<IntroductionId>,
  now: Instant,
): Allowance => ({
  ...allowance,
  made: allowance.made.filter(({ introduction, at }) => existing.has(introduction) || at + 2 * MINUTE > now),
});

/** The recipient's shield: so many requests in seven days; the rest wait until `freeAt`. */
export function takeReached(
  allowance: Allowance,
  slot: ReachedSlot,
  policy: IntroductionPolicy,
): Taken | { readonly freeAt: Instant } {
  if (allowance.reached.some(({ introduction }) => introduction === slot.introduction)) return { allowance };
  const week = allowance.reached.filter(({ at }) => at + WEEK > slot.at);
  if (week.length >= policy.asksPerWeek) {
    return {
      freeAt: nthSmallest(
        week.map(({ at }) => at + WEEK),
        week.length - policy.asksPerWeek,
      ),
    };
  }
  return { allowance: { ...allowance, reached: [...week, slot] } };
}

const nthSmallest = (moments: readonly Instant[], n: number): Instant =>
  [...moments].sort((a, b) => a - b)[n] ?? 0;
