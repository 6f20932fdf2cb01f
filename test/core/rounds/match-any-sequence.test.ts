import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newMember } from '../../../src/core/members/index.js';
import type { Match, MatchChoice } from '../../../src/core/rounds/index.js';
import { matchNotices } from '../../../src/core/rounds/match/notices.js';
import type { Around } from '../../../src/core/rounds/match/reach.js';
import { answerMatch, endIfOver, remind, roomOpened } from '../../../src/core/rounds/match/rules.js';
import type { MemberId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';
import { ADA, askedMatch, BEN, CLEO, DEADLINE, DORA, HERE, ROOM, TUESDAY } from './support/some-match.js';

/* Whatever people do in whatever order: no room without every yes, and a refusal looks like silence to the others. */

const PEOPLE = [ADA, BEN, CLEO];
const around: Around = {
  channelName: 'compost',
  reach: (member) => ({ member: newMember(member, HERE) }),
};

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      member: fc.constantFrom(ADA, BEN, CLEO, DORA),
      choice: fc.constantFrom<MatchChoice>('yes', 'not-this-time', 'never'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'tick' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'saved' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const HOUR = DAY / 24;

/** What each was brought, in order: who, when, and the whole notice. */
interface Told {
  readonly at: number;
  readonly to: MemberId | undefined;
  readonly what: string;
}

function play(steps: readonly Step[]): {
  readonly match: Match;
  readonly told: readonly Told[];
  readonly now: number;
} {
  let match = askedMatch(PEOPLE);
  let now = TUESDAY;
  const told: Told[] = [];
  const tell = () => {
    for (const event of match.events) {
      for (const notice of matchNotices({ match, around }, event, now)) {
        const to = PEOPLE.find((member) => notice.key.endsWith(member));
        told.push({ at: now, to, what: JSON.stringify(notice.delivery) });
      }
    }
    match = { ...match, events: [], version: match.version + 1 };
  };
  for (const one of [...steps, { kind: 'tick' } as const]) {
    if (one.kind === 'wait') now += one.hours * HOUR;
    if (one.kind === 'answer') match = answerMatch(match, one.member, one.choice, true, now);
    if (one.kind === 'tick') match = endIfOver(remind(match, PEOPLE, now), now);
    if (match.state.kind === 'agreed') match = roomOpened(match, ROOM, now + 4 * DAY, now);
    tell();
  }
  return { match, told, now };
}

describe('whatever people answer, and when', () => {
  test('there is a room only where each of them said yes, in time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { match } = play(steps);
        if (match.state.kind !== 'met') return;
        for (const { answer } of match.members) {
          expect(answer).toMatchObject({ kind: 'yes' });
          expect('at' in answer && answer.at < DEADLINE).toBe(true);
        }
      }),
    );
  });

  test('nobody is brought anything else because another one refused instead of saying nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...PEOPLE), (steps, refuser) => {
        // The same story twice: once they refuse whatever they pressed, once they never press at all.
        const refusing = steps.map((one) =>
          one.kind === 'answer' && one.member === refuser && one.choice === 'yes'
            ? { ...one, choice: 'never' as const }
            : one,
        );
        const silent = steps.map((one) =>
          one.kind === 'answer' && one.member === refuser ? ({ kind: 'saved' } as const) : one,
        );
        const seen = (told: readonly Told[]) => told.filter(({ to }) => to !== refuser);
        expect(seen(play(refusing).told)).toEqual(seen(play(silent).told));
      }),
    );
  });

  test('before the end, nobody is brought anything that another one’s answer brought about, unless it is the room', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...PEOPLE), (steps, reader) => {
        const { told, match } = play(steps);
        if (match.state.kind === 'met') return;
        const alone = steps.map((one) =>
          one.kind === 'answer' && one.member !== reader ? ({ kind: 'saved' } as const) : one,
        );
        const seen = (all: readonly Told[]) => all.filter(({ to, at }) => to === reader && at < DEADLINE);
        expect(seen(told)).toEqual(seen(play(alone).told));
      }),
    );
  });
});
