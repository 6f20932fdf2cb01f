import { describe, expect, test } from '@jest/globals';
import type { CheckInOutcome, Match } from '../../../src/core/rounds/index.js';
import { checkIn, recordOutcome, wentOf } from '../../../src/core/rounds/match/check-in-rules.js';
import { matchDueAt } from '../../../src/core/rounds/match/due.js';
import { ADA, askedMatch, BEN, CLEO, daysOn, kindsOf, metMatch } from './support/some-match.js';

const askedOnce = (match: Match): Match => checkIn({ ...match, events: [] }, daysOn(6));

describe('“Did you meet?”', () => {
  test('is asked of each when the time comes, and not before', () => {
    const met = { ...metMatch([ADA, BEN, CLEO]), events: [] };
    expect(checkIn(met, daysOn(6) - 1)).toBe(met);
    const asked = checkIn(met, daysOn(6));
    expect(asked.events.map((event) => 'member' in event && event.member)).toEqual([ADA, BEN, CLEO]);
    expect(checkIn(asked, daysOn(6))).toBe(asked);
  });

  test('is asked once more two days after a “not yet”, of the one who said so', () => {
    const said = recordOutcome(askedOnce(metMatch()), ADA, 'not-yet', daysOn(7));
    expect(checkIn(said, daysOn(9) - 1)).toBe(said);
    const again = checkIn(said, daysOn(9));
    expect(again.events.at(-1)).toMatchObject({ kind: 'check-in', member: ADA, time: 2 });
    const saidAgain = recordOutcome(again, ADA, 'all', daysOn(10));
    expect(checkIn(saidAgain, daysOn(20))).toBe(saidAgain);
  });

  test.each<CheckInOutcome>(['all', 'some', 'could-not'])('is not asked again after “%s”', (outcome) => {
    const said = recordOutcome(askedOnce(metMatch()), ADA, outcome, daysOn(7));
    expect(kindsOf(checkIn(said, daysOn(30)))).toEqual(kindsOf(said));
  });

  test('without any answer it is over, and falls due no more', () => {
    const asked: Match = { ...askedOnce(metMatch()), events: [] };
    expect(matchDueAt(asked, daysOn(7))).toBeUndefined();
  });

  test('nobody answers before they were asked, or where there is no room', () => {
    const met = metMatch();
    expect(recordOutcome(met, ADA, 'all', daysOn(3))).toBe(met);
    expect(recordOutcome(askedMatch(), ADA, 'all', daysOn(3)).state.kind).toBe('asking');
  });
});

describe('what an answer says to the next draw', () => {
  const trio = askedOnce(metMatch([ADA, BEN, CLEO]));

  test.each<readonly [CheckInOutcome, readonly unknown[]]>([
    ['all', [{ members: [ADA, BEN, CLEO], went: 'met' }]],
    ['some', []],
    ['not-yet', []],
    [
      'could-not',
      [
        { members: [BEN, ADA], went: 'not-met' },
        { members: [BEN, CLEO], went: 'not-met' },
      ],
    ],
  ])('“%s” in a group', (outcome, went) => {
    expect(wentOf(trio, BEN, outcome)).toEqual(went);
  });

  test('a second “not yet” counts as not met', () => {
    const twice = checkIn(recordOutcome(askedOnce(metMatch()), ADA, 'not-yet', daysOn(7)), daysOn(9));
    expect(wentOf(twice, ADA, 'not-yet')).toEqual([{ members: [ADA, BEN], went: 'not-met' }]);
  });
});
