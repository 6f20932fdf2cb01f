import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueAt, dueReminders } from '../../../src/core/sessions/due.js';
import { readQuestionKey, readSessionKey } from '../../../src/core/sessions/keys.js';
import { asked, closed, lost, picked, skipped } from '../../../src/core/sessions/open-rules.js';
import { threadName } from '../../../src/core/sessions/opening-messages.js';
import { opened, plannedSession, replanned } from '../../../src/core/sessions/pending-rules.js';
import { nextQuestionAt } from '../../../src/core/sessions/question-times.js';
import { HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { HERE, TUESDAYS } from './support/chat-world.js';

const NOON = Date.parse('2026-12-01T12:00:00Z');
const OCCURRENCE = { date: '2026-12-01', local: '2026-12-01T12:00', zone: 'Europe/Lisbon', at: NOON };
const pending = plannedSession(TUESDAYS, OCCURRENCE, NOON - 25 * HOUR);
const open = opened(pending, TUESDAYS, { questions: ['One?', 'Two?', 'Three?'] }, NOON);

describe('the times of questions', () => {
  it('are even, and the last leaves ten minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 5, max: 240 }), (left, minutes) => {
        const end = NOON + minutes * MINUTE;
        let now = NOON;
        for (let still = left; still > 0; still -= 1) {
          const at = nextQuestionAt(still, now, end);
          if (at === undefined) return;
          expect(at - now).toBeGreaterThanOrEqual(3 * MINUTE);
          expect(at).toBeLessThanOrEqual(end - 10 * MINUTE);
          now = at;
        }
      }),
    );
  });

  it('are a quarter of an hour apart for four in an hour', () => {
    expect(nextQuestionAt(3, NOON, NOON + HOUR)).toBe(NOON + 15 * MINUTE);
  });

  it('end when none is left', () => {
    expect(nextQuestionAt(0, NOON, NOON + HOUR)).toBeUndefined();
  });
});

describe('what is due', () => {
  it('is each reminder, then the start, then each question, then the end, then nothing', () => {
    expect(dueAt(pending, NOON)).toBe(NOON - 24 * HOUR);
    expect(dueAt({ ...pending, reminded: ['day-before'] }, NOON)).toBe(NOON - 15 * MINUTE);
    expect(dueAt({ ...pending, reminded: ['day-before', 'quarter-before'] }, NOON)).toBe(NOON);
    expect(dueAt(open, NOON)).toBe(NOON + 10_000);
    expect(dueAt({ ...open, events: [] }, NOON)).toBe(NOON + 20 * MINUTE);
    expect(dueAt({ ...closed(open, NOON), events: [] }, NOON)).toBeUndefined();
  });

  it('is never the first reminder when less than two hours are left', () => {
    expect(dueReminders(pending, NOON - 3 * HOUR)).toEqual({ settled: ['day-before'], tell: 'day-before' });
    expect(dueReminders(pending, NOON - HOUR)).toEqual({ settled: ['day-before'] });
    expect(dueReminders(pending, NOON - 5 * MINUTE)?.tell).toBe('quarter-before');
  });
});

describe('a rule that has nothing to do gives back the same session', () => {
  it.each([
    ['opening an open one', () => opened(open, TUESDAYS, { questions: [] }, NOON), open],
    ['opening before its time', () => opened(pending, TUESDAYS, { questions: [] }, NOON - 1), pending],
    ['opening after its time', () => opened(pending, TUESDAYS, { questions: [] }, NOON + HOUR), pending],
    ['asking what has moved on', () => asked(open, NOON, 0), open],
    ['skipping what has moved on', () => skipped(open, 0), open],
    ['closing one that is not open', () => closed(pending, NOON), pending],
    ['losing one that is not open', () => lost(pending, NOON), pending],
    ['following a chat that has not changed', () => replanned(pending, TUESDAYS, NOON - HOUR), pending],
  ])('%s', (_, rule, same) => expect(rule()).toBe(same));

  it('and an answer is picked only where there is a session', () => {
    expect(picked(pending, { url: 'https://x.example', message: '1' }, NOON)).toBe('over');
  });
});

describe('keys and names', () => {
  it('are read only where they are of this community', () => {
    expect(readSessionKey('slack:T1:tuesdays1.2026-12-01', HERE)).toBeDefined();
    expect(readSessionKey('slack:T2:tuesdays1.2026-12-01', HERE)).toBeUndefined();
    expect(readQuestionKey('slack:T1:tuesdays1.2026-12-01.2', HERE)).toMatchObject({ asked: 2 });
    expect(readQuestionKey('slack:T1:tuesdays1.2026-12-01', HERE)).toBeUndefined();
    expect(readQuestionKey('slack:T1:tuesdays1.2026-12-01.-1', HERE)).toBeUndefined();
  });

  it('fit where they go', () => {
    expect(threadName('x'.repeat(300), '31 December').length).toBeLessThanOrEqual(100);
  });
});
