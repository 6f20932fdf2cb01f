import { describe, expect, test } from '@jest/globals';
import {
  type Allowance,
  returnMade,
  settleMade,
  takeMade,
  takeReached,
  withoutUnused,
} from '../../../src/core/introductions/allowance.js';
import { introductionId } from '../../../src/core/shared/ids.js';
import { ADA, daysLater, HERE, MONDAY, policy } from './people.js';

const nobody: Allowance = { member: ADA, made: [], reached: [], version: 0 };
const id = (n: number) => introductionId(HERE, `request${n}0`);
const slot = (n: number, at: number) => ({ introduction: id(n), at, openUntil: at + policy.expireAfter });

function made(...at: number[]): Allowance {
  return at.reduce((allowance, moment, n) => {
    const taken = takeMade(allowance, slot(n, moment), policy);
    if ('refusal' in taken) throw new Error(taken.refusal.kind);
    return taken.allowance;
  }, nobody);
}

describe('a requester’s budget', () => {
  test('the third new request in a week waits until the first is a week old', () => {
    const refused = takeMade(made(MONDAY, daysLater(1)), slot(9, daysLater(2)), policy);
    expect(refused).toEqual({ refusal: { kind: 'too-many-this-week', allowed: 2, freeAt: daysLater(7) } });
  });

  test('the fourth open one waits until the first ends', () => {
    const longer = { ...policy, expireAfter: policy.expireAfter * 4 };
    const open = [0, 8, 16].map((day, n) => ({
      introduction: id(n),
      at: daysLater(day),
      openUntil: daysLater(day + 28),
    }));
    const refused = takeMade(
      { ...nobody, made: open },
      { introduction: id(9), at: daysLater(24), openUntil: daysLater(52) },
      longer,
    );
    expect(refused).toEqual({ refusal: { kind: 'too-many-open', allowed: 3, freeAt: daysLater(28) } });
  });

  test('one that is settled is open no more, but counts for its week', () => {
    const settled = settleMade(made(MONDAY, daysLater(1)), id(0), daysLater(2));
    expect(takeMade(settled, slot(9, daysLater(2)), policy)).toMatchObject({
      refusal: { kind: 'too-many-this-week' },
    });
    expect(takeMade(settled, slot(9, daysLater(7)), policy)).toHaveProperty('allowance');
  });

  test('taking the same place twice takes one', () => {
    const once = made(MONDAY);
    expect(takeMade(once, slot(0, MONDAY), policy)).toEqual({ allowance: once });
  });

  test('a place given back is free at once', () => {
    const back = returnMade(made(MONDAY, daysLater(1)), id(1));
    expect(takeMade(back, slot(9, daysLater(1)), policy)).toHaveProperty('allowance');
  });

  test('a place that a dying process took in vain is free again after minutes', () => {
    const both = made(MONDAY, MONDAY);
    expect(withoutUnused(both, new Set([id(0)]), MONDAY + 60_000).made).toHaveLength(2);
    expect(withoutUnused(both, new Set([id(0)]), MONDAY + 180_000).made).toEqual([both.made[0]]);
  });
});

describe('a recipient’s shield', () => {
  test('two requests a week reach a person; the third waits until the first is a week old', () => {
    const take = (allowance: Allowance, n: number, at: number) =>
      takeReached(allowance, { introduction: id(n), at }, policy);
    const first = take(nobody, 0, MONDAY);
    if ('freeAt' in first) throw new Error('no place');
    const second = take(first.allowance, 1, daysLater(3));
    if ('freeAt' in second) throw new Error('no place');
    expect(take(second.allowance, 2, daysLater(4))).toEqual({ freeAt: daysLater(7) });
    expect(take(second.allowance, 2, daysLater(7))).toHaveProperty('allowance');
    expect(take(second.allowance, 1, daysLater(5))).toEqual({ allowance: second.allowance });
  });
});
