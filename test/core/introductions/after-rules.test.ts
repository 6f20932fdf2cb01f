import { describe, expect, test } from '@jest/globals';
import { followUp, offerWrapUp, recordOutcome, wrapUp } from '../../../src/core/introductions/after-rules.js';
import { dueAt } from '../../../src/core/introductions/due.js';
import type { Introduction, MeetingOutcome } from '../../../src/core/introductions/index.js';
import { answerAsk, roomOpened } from '../../../src/core/introductions/rules.js';
import { type MemberId, placeId } from '../../../src/core/shared/ids.js';
import { HOUR } from '../../../src/core/shared/time.js';
import { ADA, after, BEN, benIsAsked, HERE, MONDAY, policy } from './people.js';

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
    expect(followUp(met(), after(7) - 1).events).toEqual([]);
    expect(followUp(met(), after(7)).events).toMatchObject([
      { kind: 'follow-up', member: ADA, round: 1 },
      { kind: 'follow-up', member: BEN, round: 1 },
    ]);
  });

  test('“not yet” is asked once more after 48 hours, and not a third time', () => {
    const asked = followUp(met(), after(7));
    const notYet = says(asked, ADA, 'not-yet', after(7));
    const again = followUp(notYet, after(7) + 48 * HOUR);
    expect(again.events.at(-1)).toMatchObject({ kind: 'follow-up', member: ADA, round: 2 });
    const still = says(again, ADA, 'not-yet', after(10));
    expect(followUp(still, after(30)).events).toHaveLength(again.events.length);
  });

  test('an answer before the question is no answer', () => {
    const one = met();
    expect(says(one, ADA, 'talked', after(1))).toBe(one);
  });
});

describe('the offer to close kindly', () => {
  test('comes once when nobody has said that they talk or plan to', () => {
    const silent = followUp(met(), after(7));
    expect(kinds(offerWrapUp(silent, after(14) - 1, policy))).not.toContain('wrap-up-offered');
    const offered = offerWrapUp(silent, after(14), policy);
    expect(kinds(offered)).toContain('wrap-up-offered');
    expect(offerWrapUp(offered, after(20), policy)).toBe(offered);
  });

  test.each(['talked', 'planned'] as const)('does not come when one of them says “%s”', (outcome) => {
    const one = says(followUp(met(), after(7)), BEN, outcome, after(8));
    expect(offerWrapUp(one, after(60), policy)).toBe(one);
  });

  test('comes at once when both say that they could not', () => {
    const asked = followUp(met(), after(7));
    const both = says(says(asked, ADA, 'could-not', after(8)), BEN, 'could-not', after(8));
    expect(kinds(offerWrapUp(both, after(8), policy))).toContain('wrap-up-offered');
  });

  test('either of them closes it alone, and only once', () => {
    const closed = wrapUp(met(), after(20));
    expect(closed.state).toEqual({ kind: 'wrapped', at: after(20), room });
    expect(wrapUp(closed, after(21))).toBe(closed);
  });
});

describe('when something falls due', () => {
  test.each([
    ['a request that waits for its turn', benIsAsked(), undefined, 0],
    ['an asked one, once told: its reminder', { ...benIsAsked(), events: [] }, undefined, after(3)],
    ['one that met: the follow-up', met(), undefined, after(7)],
    [
      'one whose follow-ups are out: quiet',
      { ...followUp(met(), after(7)), events: [] },
      undefined,
      after(14),
    ],
    ['one that is closed', { ...wrapUp(met(), after(1)), events: [] }, undefined, undefined],
  ] as const)('%s', (_what, introduction, queuedUntil, expected) => {
    expect(dueAt(introduction, policy, queuedUntil)).toBe(expected);
  });
});
