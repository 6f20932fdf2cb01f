import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Key } from '../../../src/core/words/catalogue.js';
import { cards } from '../../../src/core/words/en/cards.js';
import { introductions } from '../../../src/core/words/en/introductions.js';
import { rooms } from '../../../src/core/words/en/rooms.js';
import { CATALOGUES, RULES } from '../../../src/core/words/formats.js';
import { LOCALES } from '../../../src/core/words/index.js';
import { partsOf } from './parts-of.js';

const KEYS = Object.keys(CATALOGUES.en).filter((key): key is Key => key in CATALOGUES.en);
/** What every language has: all that people read until they have met. The rest may be English for now. */
const EVERYWHERE = Object.keys({ ...introductions, ...rooms, ...cards });
const OTHERS = LOCALES.filter((locale) => locale !== 'en');
const english = (key: Key): string => CATALOGUES.en[key] ?? '';

const translated = OTHERS.flatMap((locale) =>
  Object.entries(CATALOGUES[locale]).map(([key, said]) => [locale, key, said] as const),
);

describe('English', () => {
  test.each(KEYS)('%s is there, and can be read', (key) => {
    expect(english(key).trim()).not.toBe('');
    expect(() => partsOf(english(key), RULES.en)).not.toThrow();
  });
});

describe.each(OTHERS)('%s', (locale) => {
  const said = Object.keys(CATALOGUES[locale]);

  test('has all that introductions, their rooms and cards say', () => {
    expect(EVERYWHERE.filter((key) => !said.includes(key))).toEqual([]);
  });

  test('says nothing that English does not say', () => {
    expect(said.filter((key) => !(key in CATALOGUES.en))).toEqual([]);
  });
});

describe('each translation', () => {
  test.each(translated)('%s %s needs what English needs, and marks what it marks', (locale, key, said) => {
    const original = KEYS.find((one) => one === key);
    const { names, plurals, marks } = partsOf(said, RULES[locale]);
    const expected = partsOf(original === undefined ? '' : english(original), RULES.en);
    expect({ names, plurals: [...plurals.keys()], marks }).toEqual({
      names: expected.names,
      plurals: [...expected.plurals.keys()],
      marks: expected.marks,
    });
  });

  test.each(translated)('%s %s has every form of its plurals', (locale, _key, said) => {
    const needed = new Intl.PluralRules(RULES[locale]).resolvedOptions().pluralCategories;
    for (const forms of partsOf(said, RULES[locale]).plurals.values())
      expect([...forms].sort()).toEqual([...needed].sort());
  });

  test.each(translated)('%s %s can be said of one, two and five', (locale, _key, said) => {
    const format = new IntlMessageFormat(said, RULES[locale]);
    const { names, plurals } = partsOf(said, RULES[locale]);
    for (const count of [1, 2, 5]) {
      const values = Object.fromEntries(names.map((name) => [name, plurals.has(name) ? count : 'Ada']));
      const mark = (inside: readonly unknown[]) => inside.join('');
      const line = format.format({ ...values, strong: mark, code: mark, emphasis: mark });
      expect(line).not.toMatch(/[{}<>]/);
      if (plurals.size > 0) expect(line).toContain(`${count}`);
    }
  });
});
