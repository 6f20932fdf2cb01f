import { describe, expect, test } from '@jest/globals';
import { LAST_QUESTION, LIBRARY, libraryPrompts } from '../../../src/core/prompts/index.js';
import { inLanguage } from '../../../src/core/prompts/library.js';
import { PROMPT_TOPICS } from '../../../src/core/prompts/prompt.js';
import { IN_OTHER_LANGUAGES, LAST } from '../../../src/core/prompts/questions-in-other-languages.js';
import { readPromptForm } from '../../../src/core/prompts/read-prompt-form.js';

const words = LIBRARY.map((prompt) => prompt.words);

describe('the library of questions', () => {
  test('holds at least sixty, each there once', () => {
    expect(LIBRARY.length).toBeGreaterThanOrEqual(60);
    expect(new Set(words.map((one) => one.toLowerCase())).size).toBe(LIBRARY.length);
    expect(new Set(LIBRARY.map(({ id }) => id)).size).toBe(LIBRARY.length);
  });

  test.each(words)('“%s” is one short question', (one) => {
    expect(one.length).toBeLessThanOrEqual(140);
    expect(one.match(/\?/g)).toEqual(['?']);
    expect(one).toMatch(/^[A-Z].*[^\s]\?$/);
  });

  test.each(PROMPT_TOPICS)('asks people who have just met about %s, in more than one way', (topic) => {
    expect(LIBRARY.filter((prompt) => prompt.topic === topic && prompt.depth === 1).length).toBeGreaterThan(
      1,
    );
  });

  test('has questions of each depth, most of them light', () => {
    const [light, personal, deep] = ([1, 2, 3] as const).map((depth) => libraryPrompts(depth).length);
    expect(light).toBeGreaterThanOrEqual(50);
    expect(personal).toBeGreaterThan(light ?? 0);
    expect(deep).toBeGreaterThan(personal ?? 0);
  });

  test('begins with the four that open a first conversation best, in their order', () => {
    expect(words.slice(0, 4)).toEqual([
      'What first brought you into your line of work?',
      'What about your work turned out differently from what you expected?',
      'Which part of your work do you enjoy most?',
      'Where do people in your field meet and keep in touch?',
    ]);
  });

  test('does not hold the last question: that one always comes last', () => {
    expect(words).not.toContain(LAST_QUESTION);
  });

  test.each([/\bhealth|\bill(ness)?\b|doctor/i, /\bfamil|\bchild(ren)?\b|\bmarri|\bparents?\b/i])(
    'leaves alone what is too close: %s',
    (tooClose) => expect(words.filter((one) => tooClose.test(one))).toEqual([]),
  );

  test.each([
    /\bmoney|\bsalar|\bearn\b|\bincome/i,
    /\breligio|\bchurch|\bfaith\b|\bgod\b/i,
    /\bpolitic|\bvote|\bparty\b/i,
  ])('asks nobody about %s', (tooClose) => expect(words.filter((one) => tooClose.test(one))).toEqual([]));

  test('keeps its own rules for those of stewards', () => {
    for (const { words: question, depth } of LIBRARY)
      expect(readPromptForm({ question, depth: `${depth}` })).toMatchObject({ written: { words: question } });
  });
});

describe('other languages', () => {
  test.each(['de', 'es', 'ru'] as const)('%s has begun with the starters and the last question', (locale) => {
    const known = new Set([...LIBRARY.map(({ id }) => id), LAST]);
    const translated = Object.entries(IN_OTHER_LANGUAGES[locale]);
    expect(translated).toHaveLength(6);
    expect(translated.every(([id]) => known.has(id))).toBe(true);
    for (const [, question] of translated) {
      expect(question.match(/\?/g)).toEqual(['?']);
      expect(question.length).toBeLessThanOrEqual(140);
    }
    expect(inLanguage(LAST_QUESTION, locale)).toBe(IN_OTHER_LANGUAGES[locale][LAST]);
  });

  test('what is not translated yet, or a steward’s own, is asked as it is', () => {
    expect(inLanguage('What do you like to cook for guests?', 'de')).toBe(
      'What do you like to cook for guests?',
    );
    expect(inLanguage('Who waters the garden?', 'ru')).toBe('Who waters the garden?');
    expect(inLanguage(LAST_QUESTION, 'en')).toBe(LAST_QUESTION);
  });
});
