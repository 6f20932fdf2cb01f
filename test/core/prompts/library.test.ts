import { describe, expect, test } from '@jest/globals';
import { choosePrompts, LAST_QUESTION, LIBRARY, starterQuestion } from '../../../src/core/prompts/index.js';

const wish = { count: 3, topics: [], deepest: 1, asked: [], seed: 'a' } as const;

describe('the library of questions', () => {
  test('each is one question of at most 140 characters, there once', () => {
    const words = LIBRARY.map((prompt) => prompt.words);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(30);
    for (const one of words) {
      expect(one.length).toBeLessThanOrEqual(140);
      expect(one.match(/\?/g)).toEqual(['?']);
      expect(one.endsWith('?')).toBe(true);
    }
    expect(words).not.toContain(LAST_QUESTION);
  });

  test('nothing deeper than wished for', () => {
    const all = choosePrompts({ ...wish, count: 100 });
    const depthOf = (words: string) => LIBRARY.find((prompt) => prompt.words === words)?.depth;
    expect(all.every((words) => depthOf(words) === 1)).toBe(true);
  });

  test('the same wish gets the same ones, others begin elsewhere', () => {
    expect(choosePrompts(wish)).toEqual(choosePrompts(wish));
    const firsts = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => choosePrompts({ ...wish, seed })[0]));
    expect(firsts.size).toBeGreaterThan(2);
  });

  test('what was asked comes again only when nothing else is left', () => {
    const asked = choosePrompts(wish);
    expect(choosePrompts({ ...wish, asked }).some((words) => asked.includes(words))).toBe(false);
    const all = choosePrompts({ ...wish, count: 100 });
    const [left, ...used] = all;
    expect(choosePrompts({ ...wish, asked: used })[0]).toBe(left);
    expect(choosePrompts({ ...wish, asked: all })).toHaveLength(3);
  });

  test('two who have just met begin lightly, and always the same way', () => {
    expect(starterQuestion('x')).toBe(starterQuestion('x'));
  });
});
