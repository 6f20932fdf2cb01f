import { describe, expect, test } from '@jest/globals';
import { followUp, offerWrapUp, recordOutcome, wrapUp } from '../../../src/core/introductions/after-rules.js';
import { dueAt } from '../../../src/core/introductions/due.js';
import type { Introduction, MeetingOutcome } from '../../../src/core/introductions/index.js';
import { answerAsk, roomOpened } from '../../../src/core/introductions/rules.js';
import { type MemberId, placeId } from '../../../src/core/shared/ids.js';
import { HOUR } from '../../../src/core/shared/time.js';
import { ADA, BEN, benIsAsked, daysLater, HERE, MONDAY, policy } from './people.js';

const room = placeId(HERE, 'G1');
const met = (): Introduction => ({
  ...roomOpened(answerAsk(benIsAsked(), BEN, 'yes', true, MONDAY), room, MONDAY, policy),
  events: [],
});
const says = (one: Introduction, who: MemberId, what: MeetingOutcome, at: number) =>
  recordOutcome(one, who, what, at, policy);
const kinds = ({ events }: Introduction) => events.map(({ kind }) => kind);

describe('how it went', () => {
  test('is asked of each of them, a week after the room opened', () => {
    expect(followUp(met(), daysLater(7) - 1).events).toEqual([]);
    expect(followUp(met(), daysLater(7)).events).toMatchObject([
      { kind: 'follow-up', member: ADA, round: 1 },
      { kind: 'follow-up', member: BEN, round: 1 },
    ]);
  });

  test('“not yet” is asked once more after 48 hours, and not a third time', () => {
    const asked = followUp(met(), daysLater(7));
    const notYet = says(asked, ADA, 'not-yet', daysLater(7));
    const again = followUp(notYet, daysLater(7) + 48 * HOUR);
    expect(again.events.at(-1)).toMatchObject({ kind: 'follow-up', member: ADA, round: 2 });
    const still = says(again, ADA, 'not-yet', daysLater(10));
    expect(followUp(still, daysLater(30)).events).toHaveLength(again.events.length);
  });

  test('an answer before the question is no answer', () => {
    const one = met();
    expect(says(one, ADA, 'talked', daysLater(1))).toBe(one);
  });
});

describe('the offer to close kindly', () => {
  test('comes once when nobody has said that they talk or plan to', () => {
    const silent = followUp(met(), daysLater(7));
    expect(kinds(offerWrapUp(silent, daysLater(14) - 1, policy))).not.toContain('wrap-up-offered');
    const offered = offerWrapUp(silent, daysLater(14), policy);
    expect(kinds(offered)).toContain('wrap-up-offered');
    expect(offerWrapUp(offered, daysLater(20), policy)).toBe(offered);
  });

  test.each(['talked', 'planned'] as const)('does not come when one of them says “%s”', (outcome) => {
    const one = says(followUp(met(), daysLater(7)), BEN, outcome, daysLater(8));
    expect(offerWrapUp(one, daysLater(60), policy)).toBe(one);
  });

  test('comes at once when both say that they could not', () => {
    const asked = followUp(met(), daysLater(7));
    const both = says(says(asked, ADA, 'could-not', daysLater(8)), BEN, 'could-not', daysLater(8));
    expect(kinds(offerWrapUp(both, daysLater(8), policy))).toContain('wrap-up-offered');
  });

  test('either of them closes it alone, and only once', () => {
    const closed = wrapUp(met(), daysLater(20));
    expect(closed.state).toEqual({ kind: 'wrapped', at: daysLater(20), room });
    expect(wrapUp(closed, daysLater(21))).toBe(closed);
  });
});

describe('when something falls due', () => {
  test.each([
    ['a request that waits for its turn', benIsAsked(), undefined, MONDAY + 10_000],
    ['an asked one, once told: its reminder', { ...benIsAsked(), events: [] }, undefined, daysLater(3)],
    ['one that met: the follow-up', met(), undefined, daysLater(7)],
    [
      'one whose follow-ups are out: quiet',
      { ...followUp(met(), daysLater(7)), events: [] },
      undefined,
      daysLater(14),
    ],
    ['one that is closed', { ...wrapUp(met(), daysLater(1)), events: [] }, undefined, undefined],
  ] as const)('%s', (_what, introduction, queuedUntil, expected) => {
    expect(dueAt(introduction, policy, MONDAY, queuedUntil)).toBe(expected);
  });
});
