import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strong, time } from '../../../src/core/conversation/text.js';
import { introductionHelp } from '../../../src/core/introductions/help-messages.js';
import { DEFAULT_POLICY } from '../../../src/core/introductions/index.js';
import { DAY } from '../../../src/core/shared/time.js';
import { ENGLISH, LOCALES, localeFor, wordsIn, wordsShared } from '../../../src/core/words/index.js';

describe('the language that fits best', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['es_MX', 'es'],
    ['RU-ru', 'ru'],
    ['en-US', 'en'],
    ['pt-BR', 'en'],
    ['deu', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s: %s', (tag, locale) => {
    expect(localeFor(tag)).toBe(locale);
  });

  test('what several read together is in the language of all of them, or else in English', () => {
    const [de, ru] = [wordsIn('de'), wordsIn('ru')];
    expect(wordsShared([de, de]).locale).toBe('de');
    expect(wordsShared([de, ru]).locale).toBe('en');
    expect(wordsShared([]).locale).toBe('en');
  });
});

describe('names in a row', () => {
  test.each([
    ['en', 'Ada, Ben and Cleo'],
    ['de', 'Ada, Ben und Cleo'],
    ['es', 'Ada, Ben y Cleo'],
    ['ru', 'Ada, Ben и Cleo'],
  ] as const)('%s: %s', (locale, expected) => {
    expect(wordsIn(locale).list(['Ada', 'Ben', 'Cleo'])).toBe(expected);
  });
});

describe('how many', () => {
  test.each([
    [1, 'открыта 1 день.'],
    [2, 'открыта 2 дня.'],
    [5, 'открыта 5 дней.'],
    [21, 'открыта 21 день.'],
  ])('in Russian, %i', (days, expected) => {
    const { blocks } = introductionHelp(wordsIn('ru'), { ...DEFAULT_POLICY, expireAfter: days * DAY });
    expect(JSON.stringify(blocks)).toContain(expected);
  });
});

describe('what people write', () => {
  const HOSTILE = [
    '{',
    '}',
    '{name}',
    '<b>',
    '<strong>',
    '</strong>',
    "'",
    "'{'",
    '#',
    '{a, plural, other {#}}',
  ];

  test.each(HOSTILE)('%s stays what it is', (name) => {
    for (const locale of LOCALES) {
      const words = wordsIn(locale);
      expect(words.say('introduction.ask.meet', { names: name })).toContain(name);
      expect(words.text('introduction.list.hear-by', { names: name, date: 'x' })[0]).toEqual(strong(name));
    }
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(ENGLISH.say('room.ready.summary', { names: name })).toBe(
          `You and ${name} have been introduced.`,
        );
        expect(ENGLISH.text('room.opening.why', { name, why: name })).toEqual([
          strong(`Why ${name} asked: `),
          name,
        ]);
      }),
    );
  });
});

describe('running text', () => {
  test('spans stand in for names, and marks become spans', () => {
    const date = time(0, 'date');
    expect(wordsIn('de').text('introduction.list.hear-by', { names: 'Ada', date })).toEqual([
      strong('Ada'),
      ': du hörst bis ',
      date,
      ' davon',
    ]);
  });
});
