import '../../support/one-seed.js';
import { describe, expect, test } from '@jest/globals';
import { digestAt, dueAt } from '../../../src/core/needs/due.js';
import { delivered, type Need, promised, total } from '../../../src/core/needs/index.js';
import { barWords, totalWords } from '../../../src/core/needs/message-parts.js';
import {
  amplified,
  closed,
  edited,
  endedIfOver,
  raised,
  reported,
  withdrawn,
} from '../../../src/core/needs/need-rules.js';
import {
  corrected,
  hasArrived,
  hasNotArrived,
  marginOf,
  mostFor,
  pledged,
  takenBack,
  whyNotPledge,
} from '../../../src/core/needs/pledge-rules.js';
import { communityId, memberId, needId, placeId } from '../../../src/core/shared/ids.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';

const HERE = communityId('slack', 'T1');
const NOW = Date.parse('2026-11-23T09:05:00Z');
const who = (name: string) => ({ member: memberId(HERE, `U${name.toUpperCase()}`), name });
const ada = who('Ada');
const ben = who('Ben');
const cleo = who('Cleo');

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

describe('a pledge', () => {
  test('is set to a number, never added to', () => {
    const once = pledged(need(), ben, 10, NOW);
    expect(pledged(once, ben, 10, NOW + 1)).toBe(once);
    expect(total(pledged(once, ben, 12, NOW + 1))).toBe(12);
    expect(total(pledged(once, ben, 3, NOW + 1))).toBe(3);
  });

  test('is at most what is left and a tenth of the target more, one’s own left out', () => {
    const before = pledged(pledged(need(), ben, 60, NOW), cleo, 20, NOW);
    expect(mostFor(before, ben.member)).toBe(90);
    expect(whyNotPledge(before, ben.member, 91, NOW)).toEqual({ kind: 'too-much', most: 90, left: 80 });
    expect(pledged(before, ben, 91, NOW)).toBe(before);
    expect(total(pledged(before, ben, 90, NOW))).toBe(110);
  });

  test('leaves room for one more than is needed where a tenth is less than one', () => {
    expect(marginOf({ target: 1 })).toBe(1);
    expect(marginOf({ target: 9 })).toBe(1);
    expect(marginOf({ target: 19 })).toBe(1);
    expect(marginOf({ target: 20 })).toBe(2);
    expect(total(pledged(need({ target: 1 }), ben, 2, NOW))).toBe(2);
  });

  test.each([0, -1, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, 1e12])(
    'of %d is not one',
    (amount) => {
      const before = need();
      expect(pledged(before, ben, amount, NOW)).toBe(before);
    },
  );

  test('that has arrived can’t be taken back or changed by whoever pledged it, but corrected', () => {
    const there = hasArrived(pledged(need(), ben, 10, NOW), ben.member);
    expect([promised(there), delivered(there)]).toEqual([0, 10]);
    expect(takenBack(there, ben.member)).toBe(there);
    expect(pledged(there, ben, 5, NOW)).toBe(there);
    expect(pledged(there, ben, 15, NOW)).toBe(there);
    expect(delivered(corrected(there, ben.member, 8, NOW))).toBe(8);
    expect(total(corrected(there, ben.member, 0, NOW))).toBe(0);
    expect(promised(hasNotArrived(there, ben.member))).toBe(10);
  });

  test('keeps its place when it is raised or lowered', () => {
    const both = pledged(pledged(need(), ben, 10, NOW), cleo, 5, NOW);
    const after = pledged(both, ben, 20, NOW + 1);
    expect(after.pledges.map(({ name }) => name)).toEqual(['Ben', 'Cleo']);
  });

  test('is not possible after the last day, even before anything has ended it', () => {
    const late = pledged(need(), ben, 10, until.endsAt);
    expect(total(late)).toBe(0);
    expect(whyNotPledge(late, ben.member, 10, until.endsAt)).toEqual({ kind: 'over' });
  });
});

describe('a need', () => {
  test('is reached once, and stays so when somebody takes a pledge back', () => {
    const reached = pledged(pledged(need(), ben, 60, NOW), cleo, 40, NOW);
    expect(reached.state).toEqual({ kind: 'reached', at: NOW });
    const less = takenBack(reached, cleo.member);
    expect(less.state.kind).toBe('reached');
    expect(less.events.map(({ kind }) => kind)).toEqual(['reached', 'pledged']);
    expect(pledged(less, cleo, 40, NOW)).toBe(less);
    expect(pledged(less, ben, 50, NOW).pledges[0]?.amount).toBe(50);
    expect(endedIfOver(less, until.endsAt)).toBe(less);
  });

  test('is reached by a lower target, and by what has arrived', () => {
    const half = pledged(need(), ben, 50, NOW);
    expect(edited(half, { target: 50, until }, NOW).state.kind).toBe('reached');
    expect(corrected(half, ben.member, 100, NOW).state.kind).toBe('reached');
  });

  test('ends when its last day is over, not before', () => {
    const open = need();
    expect(endedIfOver(open, until.endsAt - 1)).toBe(open);
    expect(endedIfOver(open, until.endsAt).state.kind).toBe('ended');
  });

  test('that was put to an end changes no more', () => {
    const before = pledged(need(), ben, 10, NOW);
    for (const over of [withdrawn(before, NOW), closed(before, 'A hoax', NOW)]) {
      expect(pledged(over, cleo, 10, NOW)).toBe(over);
      expect(pledged(over, ben, 5, NOW)).toBe(over);
      expect(takenBack(over, ben.member)).toBe(over);
      expect(hasArrived(over, ben.member)).toBe(over);
      expect(corrected(over, ben.member, 5, NOW)).toBe(over);
      expect(withdrawn(over, NOW)).toBe(over);
      expect(closed(over, 'again', NOW)).toBe(over);
      expect(reported(over, ben.member)).toBe(over);
    }
  });

  test('is carried into each channel once, and never into its own', () => {
    const cats = placeId(HERE, 'CCATS');
    const open = need();
    const once = amplified(open, cats, ben.member, 'Ben');
    expect(amplified(once, cats, cleo.member, 'Cleo')).toBe(once);
    expect(amplified(open, open.channel, ben.member, 'Ben')).toBe(open);
  });

  test('notes a report of each member once', () => {
    const once = reported(need(), ben.member);
    expect(reported(once, ben.member)).toBe(once);
    expect(reported(once, cleo.member).reportedBy).toEqual([ben.member, cleo.member]);
  });
});

describe('what its raiser hears', () => {
  test('is one word about all pledges of an hour, when that is over', () => {
    const both = pledged(pledged(need(), ben, 10, NOW), cleo, 5, NOW + 60_000);
    expect(digestAt(both, NOW + 120_000)).toBeUndefined();
    const later = Math.floor(NOW / HOUR) * HOUR + HOUR;
    expect(digestAt(both, later)?.pledged.map(({ member }) => member)).toEqual([ben.member, cleo.member]);
    expect(dueAt(both, NOW)).toBe(later);
  });

  test('leaves out what was taken back, and what they pledged themselves', () => {
    const none = takenBack(pledged(pledged(need(), ada, 5, NOW), ben, 10, NOW), ben.member);
    expect(none.events).toEqual([]);
    expect(dueAt(none, NOW)).toBe(until.endsAt);
  });
});

describe('the total', () => {
  test.each([
    [0, 0, 'None of the 100 tins promised yet.', '▯▯▯▯▯▯▯▯▯▯ 0 %'],
    [24, 0, '24 of 100 tins promised, none delivered yet.', '▮▮▮▯▯▯▯▯▯▯ 24 %'],
    [24, 1, '25 of 100 tins promised, 1 of them delivered already.', '▮▮▮▯▯▯▯▯▯▯ 25 %'],
    [0, 30, '30 of 100 tins promised, all of them delivered already.', '▮▮▮▯▯▯▯▯▯▯ 30 %'],
    [1, 0, '1 of 100 tins promised, none delivered yet.', '▮▯▯▯▯▯▯▯▯▯ 1 %'],
    [99, 0, '99 of 100 tins promised, none delivered yet.', '▮▮▮▮▮▮▮▮▮▯ 99 %'],
    [70, 40, '110 of 100 tins promised, 40 of them delivered already.', '▮▮▮▮▮▮▮▮▮▮ 110 %'],
  ])('of %d promised and %d delivered is told in words and as a bar', (open, there, words, bar) => {
    const pledges = [
      { ...ben, amount: open, state: 'promised', at: NOW } as const,
      { ...cleo, amount: there, state: 'delivered', at: NOW } as const,
    ].filter(({ amount }) => amount > 0);
    expect(totalWords(need({ pledges }))).toBe(words);
    expect(barWords(need({ pledges }))).toBe(bar);
  });
});
