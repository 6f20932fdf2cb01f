import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  choosePrompts,
  type Depth,
  deepestFor,
  LAST_QUESTION,
  LIBRARY,
  libraryPrompts,
} from '../../../src/core/prompts/index.js';

const wish = { count: 3, topics: [], deepest: 1, asked: [], seed: 'a' } as const;
const depthOf = (words: string) => LIBRARY.find((prompt) => prompt.words === words)?.depth;
const topicOf = (words: string | undefined) => LIBRARY.find((prompt) => prompt.words === words)?.topic;
const anyDepth = fc.constantFrom<Depth>(1, 2, 3);

describe('how close a question may come', () => {
  test.each([
    [0, 1],
    [1, 2],
    [2, 2],
    [3, 3],
    [40, 3],
  ])('between people who have met %i times: %i', (timesMet, depth) => {
    expect(deepestFor({ timesMet, publicPlace: false })).toBe(depth);
  });

  test('is never deep where others read along', () => {
    expect([0, 1, 3, 40].map((timesMet) => deepestFor({ timesMet, publicPlace: true }))).toEqual([
      1, 2, 2, 2,
    ]);
  });

  test('is light when nobody knows how often they met', () => {
    expect([-1, Number.NaN].map((timesMet) => deepestFor({ timesMet, publicPlace: false }))).toEqual([1, 1]);
  });
});

describe('choosing questions', () => {
  test('nothing deeper than allowed, and never the last question', () => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.nat(100),
          topics: fc.array(fc.constantFrom('story', 'compost', 'learning')),
          deepest: anyDepth,
          asked: fc.subarray(LIBRARY.map(({ words }) => words)),
          seed: fc.string(),
          own: fc.array(
            fc.record({
              words: fc.constantFrom('Own one?', 'Own two?', LAST_QUESTION),
              topic: fc.constantFrom('general', 'compost', 'bikes'),
              depth: anyDepth,
            }),
          ),
        }),
        (any) => {
          const chosen = choosePrompts(any);
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen).not.toContain(LAST_QUESTION);
          for (const words of chosen) {
            const allowed = [...LIBRARY, ...any.own].filter(
              (prompt) => prompt.words === words && prompt.depth <= any.deepest,
            );
            expect(allowed.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('people who have just met are asked light ones only', () => {
    const deepest = deepestFor({ timesMet: 0, publicPlace: false });
    const all = choosePrompts({ ...wish, deepest, count: 1_000 });
    expect(all.every((words) => depthOf(words) === 1)).toBe(true);
    expect(all).toHaveLength(libraryPrompts(1).length);
  });

  test('the same wish gets the same ones, others begin elsewhere', () => {
    expect(choosePrompts(wish)).toEqual(choosePrompts(wish));
    const seeds = Array.from({ length: 40 }, (_, at) => `slack:T1:intro${at}`);
    expect(new Set(seeds.map((seed) => choosePrompts({ ...wish, seed })[0])).size).toBeGreaterThan(15);
  });

  test('what was asked comes again only when nothing else is left', () => {
    const asked = choosePrompts(wish);
    expect(choosePrompts({ ...wish, asked }).some((words) => asked.includes(words))).toBe(false);
    const [left, ...used] = choosePrompts({ ...wish, count: 1_000 });
    expect(choosePrompts({ ...wish, asked: used })[0]).toBe(left);
  });

  test('and then whatever was asked longest ago comes first', () => {
    const all = choosePrompts({ ...wish, count: 1_000 });
    expect(choosePrompts({ ...wish, asked: all })).toEqual(all.slice(0, 3));
    const turned = [...all].reverse();
    expect(choosePrompts({ ...wish, seed: 'b', asked: turned })).toEqual(turned.slice(0, 3));
  });

  test('wished topics come before the others, however they are written', () => {
    const chosen = choosePrompts({ ...wish, topics: [' Service '], count: 4 });
    expect(chosen.map(topicOf)).toEqual(['service', 'service', 'service', 'service']);
  });

  test('without wishes each question is about something else than those before', () => {
    expect(new Set(choosePrompts({ ...wish, count: 13 }).map(topicOf)).size).toBe(13);
    const [first] = choosePrompts({ ...wish, count: 1 });
    const [second] = choosePrompts({ ...wish, count: 1, asked: first ? [first] : [] });
    expect(topicOf(second)).not.toBe(topicOf(first));
  });

  test('asking for none gets none', () => {
    expect(choosePrompts({ ...wish, count: 0 })).toEqual([]);
  });
});

describe('questions of a community’s own', () => {
  const own = [
    { words: 'What grows in your heap?', topic: 'compost', depth: 1 },
    { words: 'How would you found a company?', topic: 'entrepreneurship', depth: 1 },
    { words: 'Who brings the cake?', topic: 'general', depth: 1 },
    { words: 'What do you owe this place?', topic: 'general', depth: 3 },
  ] as const;
  const all = (topics: readonly string[], deepest: Depth = 2) =>
    choosePrompts({ ...wish, own, topics, deepest, count: 1_000 });

  test('on a channel’s topic come first there', () => {
    expect(all(['Compost'])[0]).toBe('What grows in your heap?');
  });

  test('on another channel’s topic are never asked there', () => {
    expect(all(['hr'])).not.toContain('How would you found a company?');
    expect(all(['compost'])).not.toContain('How would you found a company?');
    expect(all(['entrepreneurship'])).toContain('How would you found a company?');
  });

  test('on one topic are not asked where there is no topic; those for anywhere are', () => {
    expect(all([])).not.toContain('What grows in your heap?');
    expect(all([])).toContain('Who brings the cake?');
    expect(all(['hr'])).toContain('Who brings the cake?');
  });

  test('keep to their depth', () => {
    expect(all([])).not.toContain('What do you owe this place?');
    expect(all([], 3)).toContain('What do you owe this place?');
  });

  test('that the library has had since are asked once', () => {
    const twice = [{ words: 'What do you like to cook for guests?', topic: 'general', depth: 1 }] as const;
    expect(choosePrompts({ ...wish, own: twice, count: 1_000 })).toHaveLength(libraryPrompts(1).length);
  });
});
