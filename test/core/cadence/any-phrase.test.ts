import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describe as inWords, readCadence } from '../../../src/core/cadence/index.js';
import { cadenceOf, HERE } from './reading.js';

describe('any text at all', () => {
  const WORDS =
    'every each second other last 2 3rd 15th 31st weeks week month months of the on at and Tuesday Mon Thu-Sat weekdays daily monthly biweekly 12:00 9 pm noon 7.30 until from starting 2027-01-05 31 June 2027 10 times x alternating Europe/Berlin UTC day skip or - , ('.split(
      ' ',
    );
  const text = fc.oneof(
    fc.string({ maxLength: 220, unit: 'binary' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
  );

  it('is either read or answered in a sentence, and quickly', () => {
    fc.assert(
      fc.property(text, (phrase) => {
        const read = readCadence(phrase, HERE);
        if (read.kind === 'problem') expect(read.words).toMatch(/^[A-Z“].*\.$/u);
        else expect(inWords(read.cadence)).toMatch(/ at \d\d:\d\d, /);
      }),
      { numRuns: 1500 },
    );
    const began = performance.now();
    for (const long of [
      '9'.repeat(200),
      'mon-'.repeat(50),
      ' -'.repeat(100),
      'every '.repeat(33),
      'p.m.'.repeat(50),
    ]) {
      readCadence(long, HERE);
    }
    expect(performance.now() - began).toBeLessThan(500);
  });

  const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
  const days = fc
    .uniqueArray(fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'), { minLength: 1 })
    .map((names) => names.join(' and '));
  const sound = fc
    .tuple(
      fc.oneof(
        fc.tuple(number(1, 52), days).map(([every, names]) => `every ${every} weeks on ${names}`),
        fc
          .tuple(fc.constantFrom('first', '2nd', 'third', '4th', 'fifth', 'last'), days, number(1, 12))
          .map(([nth, names, every]) => `${nth} ${names.slice(0, 3)} of every ${every} months`),
        fc
          .tuple(number(29, 31), fc.constantFrom('', ', last day,', ', skip,'), number(1, 12))
          .map(([day, short, every]) => `every ${every} months on the ${day}th${short}`),
      ),
      fc.tuple(number(0, 23), number(10, 59)).map(([hour, minute]) => `${hour}:${minute}`),
      fc.constantFrom('', 'until 2100-02-03', '1 time', '17 times'),
      fc.constantFrom('', 'in Asia/Tokyo', 'UTC'),
    )
    .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length }))
    .map((parts) => parts.filter((part) => part !== '').join(', '));

  it('a sound one is read, in whatever order its parts come', () => {
    fc.assert(
      fc.property(sound, (phrase) => {
        expect({ phrase, read: readCadence(phrase, HERE) }).toMatchObject({
          phrase,
          read: { kind: 'cadence' },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('what is read says itself in words that are read the same way', () => {
    fc.assert(
      fc.property(sound, (phrase) => {
        const cadence = cadenceOf(phrase);
        const said = inWords(cadence)
          .replace(/(at \d\d:\d\d), [^,]*/, '$1 ')
          .concat(` ${cadence.slots[0].zone}`);
        expect(readCadence(said, { zone: 'UTC', from: cadence.start })).toEqual({ kind: 'cadence', cadence });
      }),
      { numRuns: 300 },
    );
  });
});
