import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Introduction } from '../../../src/core/introductions/index.js';
import {
  answerAsk,
  askParty,
  callOff,
  expire,
  remindParty,
  roomOpened,
  takeBack,
} from '../../../src/core/introductions/rules.js';
import { placeId } from '../../../src/core/shared/ids.js';
import {
  ADA,
  adaAsksBen,
  BEN,
  benIsAsked,
  CLEO,
  cleoConnects,
  daysLater,
  HERE,
  MONDAY,
  policy,
} from './people.js';

const kinds = ({ events }: Introduction) => events.map(({ kind }) => kind);
const answers = ({ parties }: Introduction) => parties.map(({ answer }) => answer.kind);

describe('asking', () => {
  test('the request is the requester’s own yes, and nobody else has been asked yet', () => {
    expect(answers(adaAsksBen())).toEqual(['yes', 'queued']);
    expect(adaAsksBen().events).toEqual([]);
  });

  test('a connector’s wish is nobody’s yes', () => {
    expect(answers(cleoConnects())).toEqual(['queued', 'queued']);
  });

  test('a person is asked once, however often their turn comes', () => {
    const asked = benIsAsked();
    expect(kinds(asked)).toEqual(['asked']);
    expect(askParty(asked, BEN, daysLater(1), policy)).toBe(asked);
  });

  test('nobody is asked after the time is over', () => {
    const late = adaAsksBen();
    expect(askParty(late, BEN, daysLater(7), policy)).toBe(late);
  });
});

describe('answering', () => {
  test('the last yes makes it agreed', () => {
    expect(answerAsk(benIsAsked(), BEN, 'yes', true, daysLater(1)).state).toEqual({
      kind: 'agreed',
      at: daysLater(1),
    });
  });

  test('of two who are connected, one yes is not enough', () => {
    const one = answerAsk(cleoConnects(), ADA, 'yes', true, daysLater(1));
    expect(one.state.kind).toBe('open');
    expect(answerAsk(one, BEN, 'yes', true, daysLater(2)).state.kind).toBe('agreed');
  });

  test('a refusal leaves it open, so that it looks like silence', () => {
    const refused = answerAsk(benIsAsked(), BEN, 'not-now', true, daysLater(1));
    expect(refused.state.kind).toBe('open');
    expect(refused.expiresAt).toBe(benIsAsked().expiresAt);
  });

  test('whoever refused may still change their mind, and a yes is not taken back by a later no', () => {
    const refused = answerAsk(benIsAsked(), BEN, 'never', true, daysLater(1));
    const agreed = answerAsk(refused, BEN, 'yes', true, daysLater(2));
    expect(agreed.state.kind).toBe('agreed');
    expect(answerAsk(agreed, BEN, 'not-now', true, daysLater(3))).toBe(agreed);
  });

  test('where one has blocked the other, no yes makes a meeting', () => {
    const yes = answerAsk(benIsAsked(), BEN, 'yes', false, daysLater(1));
    expect(yes.state.kind).toBe('open');
    expect(kinds(expire(yes, daysLater(7)))).toContain('expired');
  });

  test('a yes on the very moment of expiry comes too late', () => {
    const asked = benIsAsked();
    expect(answerAsk(asked, BEN, 'yes', true, daysLater(7))).toBe(asked);
  });

  test('somebody who is not a party changes nothing', () => {
    const asked = benIsAsked();
    expect(answerAsk(asked, CLEO, 'yes', true, daysLater(1))).toBe(asked);
  });
});

describe('ending', () => {
  test('it expires seven days after the request, not a millisecond earlier', () => {
    expect(expire(benIsAsked(), daysLater(7) - 1).state.kind).toBe('open');
    expect(expire(benIsAsked(), daysLater(7)).state).toEqual({
      kind: 'ended',
      at: daysLater(7),
      why: 'expired',
    });
  });

  test('asked, refused, silent and never asked at all end with the very same event at the same moment', () => {
    const ends = [
      adaAsksBen(),
      benIsAsked(),
      answerAsk(benIsAsked(), BEN, 'not-now', true, daysLater(1)),
      answerAsk(benIsAsked(), BEN, 'never', true, daysLater(2)),
    ].map((one) => expire({ ...one, events: [] }, daysLater(7)));
    for (const end of ends) {
      expect(end.state).toEqual(ends[0]?.state);
      expect(end.events).toEqual(ends[0]?.events);
    }
  });

  test('the requester can take it back until everybody has said yes', () => {
    expect(takeBack(benIsAsked(), daysLater(1)).state).toEqual({
      kind: 'ended',
      at: daysLater(1),
      why: 'taken-back',
    });
    const agreed = answerAsk(benIsAsked(), BEN, 'yes', true, daysLater(1));
    expect(takeBack(agreed, daysLater(1))).toBe(agreed);
  });

  test('if somebody leaves between the last yes and the room, it ends like silence', () => {
    const agreed = answerAsk(benIsAsked(), BEN, 'yes', true, daysLater(1));
    expect(expire(callOff(agreed), daysLater(7)).state).toMatchObject({ kind: 'ended', why: 'expired' });
  });
});

describe('the reminder', () => {
  test('comes once, three days after the request was delivered', () => {
    const delivered = MONDAY + 5_000;
    const early = remindParty(benIsAsked(), BEN, delivered, daysLater(3), policy);
    expect(kinds(early)).toEqual(['asked']);
    const reminded = remindParty(early, BEN, delivered, daysLater(3) + 5_000, policy);
    expect(kinds(reminded)).toEqual(['asked', 'reminded']);
    expect(remindParty(reminded, BEN, delivered, daysLater(5), policy)).toBe(reminded);
  });

  test('does not come to those who have answered', () => {
    const refused = answerAsk(benIsAsked(), BEN, 'not-now', true, daysLater(1));
    expect(remindParty(refused, BEN, MONDAY, daysLater(4), policy)).toBe(refused);
  });
});

type Step = (introduction: Introduction, now: number) => Introduction;
const room = placeId(HERE, 'G1');
const steps: Record<string, Step> = {
  'ask Ada': (one, now) => askParty(one, ADA, now, policy),
  'ask Ben': (one, now) => askParty(one, BEN, now, policy),
  'Ada yes': (one, now) => answerAsk(one, ADA, 'yes', true, now),
  'Ben yes': (one, now) => answerAsk(one, BEN, 'yes', true, now),
  'Ben not now': (one, now) => answerAsk(one, BEN, 'not-now', true, now),
  'Ben never': (one, now) => answerAsk(one, BEN, 'never', true, now),
  'Cleo yes': (one, now) => answerAsk(one, CLEO, 'yes', true, now),
  'take back': takeBack,
  expire,
  remind: (one, now) => remindParty(one, BEN, undefined, now, policy),
  'open room': (one, now) => roomOpened(one, room, now, policy),
};

test('in whatever order things happen: a room only if every party’s own yes was stored first, and only one room', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(adaAsksBen, cleoConnects),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.integer({ min: 0, max: 3 * 3_600_000 })), {
        maxLength: 40,
      }),
      (begin, story) => {
        let now = MONDAY;
        let rooms = 0;
        let one = begin();
        for (const [name, wait] of story) {
          now += wait;
          const before = one;
          one = steps[name]?.(one, now) ?? one;
          if (before.state.kind !== 'introduced' && one.state.kind === 'introduced') {
            rooms += 1;
            expect(answers(before)).toEqual(['yes', 'yes']);
          }
          if (before.state.kind === 'ended') expect(one.state).toBe(before.state);
        }
        expect(rooms).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 500 },
  );
});
