import '../../support/one-seed.js';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { delivered, type Need, pledgeOf, promised, total } from '../../../src/core/needs/index.js';
import { edited, endedIfOver, raised } from '../../../src/core/needs/need-rules.js';
import {
  corrected,
  hasArrived,
  hasNotArrived,
  marginOf,
  pledged,
  takenBack,
} from '../../../src/core/needs/pledge-rules.js';
import { communityId, memberId, needId, placeId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';

const HERE = communityId('slack', 'T1');
const NOW = Date.parse('2026-11-23T09:05:00Z');
const who = (name: string) => ({ member: memberId(HERE, `U${name.toUpperCase()}`), name });
const ada = who('Ada');

const until = { date: '2026-12-05', endsAt: NOW + 12 * DAY };
const need = (changes: Partial<Need> = {}): Need => ({
  ...raised(
    {
      id: needId(HERE, 'n1234567'),
      community: HERE,
      author: ada.member,
      channel: placeId(HERE, 'CDOGS'),
      what: 'dog food',
      unit: 'tins',
      target: 100,
      forWhom: 'The dogs’ home',
      until,
    },
    'Ada',
    NOW,
  ),
  events: [],
  ...changes,
});

const crowd = Array.from({ length: 6 }, (_, index) => who(`P${index}`));
const step = fc.record({
  who: fc.constantFrom(...crowd),
  does: fc.constantFrom(
    'pledge',
    'pledge',
    'pledge',
    'back',
    'arrived',
    'not-arrived',
    'correct',
    'target',
    'later',
  ),
  amount: fc.oneof(fc.integer({ min: -2, max: 60 }), fc.constantFrom(0.5, 1e12, Number.NaN)),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('whatever people do: totals are the sum of the pledges, no pledge is above the margin, reached once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (steps, target) => {
      let current = need({ target });
      let now = NOW;
      for (const one of steps) {
        if (one.does === 'later') now += DAY;
        const next = after(current, one.who, one.does, one.amount, now);
        const ended = endedIfOver({ ...next, version: next.version + 1 }, now);
        expectSound(ended);
        expectAllowed(current, ended, one);
        current = ended;
      }
      const endings = current.events.filter(({ kind }) => kind === 'reached' || kind === 'ended');
      expect(endings.length).toBe(current.state.kind === 'open' ? 0 : 1);
    }),
    { numRuns: 500 },
  );
});

function expectSound(one: Need): void {
  const amounts = one.pledges.map(({ amount }) => amount);
  expect(promised(one) + delivered(one)).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
  expect(amounts.every((amount) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
  expect(new Set(one.pledges.map(({ member }) => member)).size).toBe(amounts.length);
  expect(new Set(one.events.map(({ number }) => number)).size).toBe(one.events.length);
  expect(one.state.kind === 'open' && total(one) >= one.target).toBe(false);
}

function expectAllowed(before: Need, now: Need, { who: giver, does }: Step): void {
  const own = pledgeOf(now, giver.member);
  const earlier = pledgeOf(before, giver.member);
  if (does === 'pledge' && own !== undefined && own.amount > (earlier?.amount ?? 0)) {
    const others = total(before) - (earlier?.amount ?? 0);
    expect(own.amount).toBeLessThanOrEqual(before.target - others + marginOf(before));
  }
  if (does === 'back' && earlier?.state === 'delivered') expect(own).toEqual(earlier);
  if (before.state.kind !== 'open') expect(now.state).toEqual(before.state);
}

function after(
  before: Need,
  giver: { member: Need['raiser']; name: string },
  does: string,
  amount: number,
  now: number,
): Need {
  switch (does) {
    case 'pledge':
      return pledged(before, giver, amount, now);
    case 'back':
      return takenBack(before, giver.member);
    case 'arrived':
      return hasArrived(before, giver.member);
    case 'not-arrived':
      return hasNotArrived(before, giver.member);
    case 'correct':
      return Number.isSafeInteger(amount) && amount >= 0
        ? corrected(before, giver.member, amount, now)
        : before;
    case 'target':
      return amount >= 1 && Number.isSafeInteger(amount)
        ? edited(before, { target: amount, until: before.until }, now)
        : before;
    default:
      return before;
  }
}
