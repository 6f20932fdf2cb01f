import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  anotherQuestion,
  LAST_QUESTION,
  LIBRARY,
  libraryPrompts,
  nextQuestion,
  type OwnPrompt,
  type QuestionWish,
} from '../../../src/core/prompts/index.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import { promptMemory } from './support/prompt-memory.js';

const here = communityId('slack', 'T1');
const elsewhere = communityId('slack', 'T2');
const wish: QuestionWish = {
  scope: 'slack:T1:UADA+slack:T1:UBEN',
  community: here,
  topics: [],
  deepest: 1,
  seed: 'slack:T1:intro001',
};
const room = (seed: string): QuestionWish => ({ ...wish, seed });
const anOwn = (words: string, facts: Partial<OwnPrompt> = {}): OwnPrompt => ({
  id: `${here}:${words.length}aaaaaaaa`,
  community: here,
  words,
  topic: 'general',
  depth: 1,
  addedBy: memberId(here, 'UADA'),
  at: 0,
  ...facts,
});

let memory: ReturnType<typeof promptMemory>;
beforeEach(() => {
  memory = promptMemory();
});

describe('the question of a room', () => {
  test('stays the same however often the room’s opening is made', async () => {
    const first = await nextQuestion(memory.deps, wish);
    for (let again = 0; again < 5; again += 1) expect(await nextQuestion(memory.deps, wish)).toBe(first);
    expect(memory.askedOf(wish.scope)).toEqual([first]);
  });

  test('stays the same when two make its opening at once', async () => {
    const both = await Promise.all([nextQuestion(memory.deps, wish), nextQuestion(memory.deps, wish)]);
    expect(new Set(both).size).toBe(1);
    expect(memory.askedOf(wish.scope)).toEqual([both[0]]);
  });

  test('is another one when the same people meet again', async () => {
    const first = await nextQuestion(memory.deps, room('slack:T1:intro001'));
    const second = await nextQuestion(memory.deps, room('slack:T1:intro002'));
    expect(second).not.toBe(first);
    expect(await nextQuestion(memory.deps, room('slack:T1:intro001'))).toBe(first);
  });

  test('does not come again for these people before all have been', async () => {
    const asked = new Set<string>();
    const pool = libraryPrompts(1).length;
    for (let meeting = 0; meeting < pool; meeting += 1)
      asked.add(await nextQuestion(memory.deps, room(`slack:T1:intro${meeting}`)));
    expect(asked.size).toBe(pool);
    expect([...asked]).toContain(await nextQuestion(memory.deps, room('slack:T1:intro9999')));
  });

  test('differs between people, so that not everybody is asked the same', async () => {
    const asked = new Set<string>();
    for (let pair = 0; pair < 30; pair += 1)
      asked.add(
        await nextQuestion(memory.deps, { ...wish, scope: `p${pair}`, seed: `slack:T1:intro${pair}` }),
      );
    expect(asked.size).toBeGreaterThan(12);
  });

  test('is light for a new pair, whatever their community has added', async () => {
    memory = promptMemory([anOwn('What keeps you up at night?', { depth: 2 })]);
    const pool = [...libraryPrompts(1)];
    for (let meeting = 0; meeting < pool.length; meeting += 1)
      expect(pool).toContain(await nextQuestion(memory.deps, room(`slack:T1:intro${meeting}`)));
  });

  test('is kept when Kith dies between choosing and noting it for the people', async () => {
    memory.breakOnce(wish.scope);
    await expect(nextQuestion(memory.deps, wish)).rejects.toThrow('the lights went out');
    const given = await nextQuestion(memory.deps, wish);
    expect(await nextQuestion(memory.deps, wish)).toBe(given);
    expect(memory.askedOf(wish.scope)).toEqual([given]);
    expect(await nextQuestion(memory.deps, room('slack:T1:intro002'))).not.toBe(given);
  });

  test('is kept when a steward removes it meanwhile', async () => {
    memory = promptMemory([anOwn('Who brings the cake?', { topic: 'cake' })]);
    const cake = { ...wish, topics: ['cake'] };
    expect(await nextQuestion(memory.deps, cake)).toBe('Who brings the cake?');
    const without = promptMemory();
    const deps = { ...memory.deps, ownPrompts: without.deps.ownPrompts };
    expect(await nextQuestion(deps, cake)).toBe('Who brings the cake?');
  });
});

describe('the questions of a channel', () => {
  const channel = (date: number): QuestionWish => ({
    ...wish,
    scope: 'slack:T1:CGARDEN',
    topics: ['compost'],
    seed: `slack:T1:CGARDEN.${date}`,
  });

  test('fifty draws, and none comes twice', async () => {
    const asked = [];
    for (let date = 0; date < 50; date += 1) asked.push(await nextQuestion(memory.deps, channel(date)));
    expect(new Set(asked).size).toBe(50);
    expect(asked).not.toContain(LAST_QUESTION);
  });

  test('after all of them they begin again, the oldest first', async () => {
    const pool = libraryPrompts(1).length;
    const asked = [];
    for (let date = 0; date < 2 * pool; date += 1) asked.push(await nextQuestion(memory.deps, channel(date)));
    expect(new Set(asked.slice(0, pool)).size).toBe(pool);
    expect(asked.slice(pool)).toEqual(asked.slice(0, pool));
  });

  test('begin with what stewards added for its topic, and leave out what they added for others', async () => {
    memory = promptMemory([
      anOwn('How would you found a company?', { topic: 'entrepreneurship' }),
      anOwn('What grows in your heap?', { topic: 'compost' }),
      anOwn('What grows in theirs?', { topic: 'compost', community: elsewhere }),
    ]);
    const asked = [];
    for (let date = 0; date < 70; date += 1) asked.push(await nextQuestion(memory.deps, channel(date)));
    expect(asked[0]).toBe('What grows in your heap?');
    expect(asked).not.toContain('How would you found a company?');
    expect(asked).not.toContain('What grows in theirs?');
  });
});

describe('another question', () => {
  test('is one that the room has not had, and stays the room’s question from then on', async () => {
    const first = await nextQuestion(memory.deps, wish);
    const second = await anotherQuestion(memory.deps, { ...wish, not: [first] });
    expect(second).not.toBe(first);
    expect(await nextQuestion(memory.deps, wish)).toBe(second);
  });

  test('never shows one that the room has had, until all have been; then it begins again with the oldest', async () => {
    const shown = [await nextQuestion(memory.deps, wish)];
    const pool = libraryPrompts(1).length;
    while (shown.length < pool)
      shown.push(await anotherQuestion(memory.deps, { ...wish, not: shown.slice(-1) }));
    expect(new Set(shown).size).toBe(pool);
    expect(await anotherQuestion(memory.deps, { ...wish, not: shown.slice(-1) })).toBe(shown[0]);
    expect(await anotherQuestion(memory.deps, { ...wish, not: shown.slice(0, 1) })).toBe(shown[1]);
  });

  test('is never what the message shows, also where nothing was noted of it', async () => {
    const rest = libraryPrompts(1).slice(1);
    expect(await anotherQuestion(memory.deps, { ...wish, not: rest })).toBe(libraryPrompts(1)[0]);
  });

  test('is new to these people while there are new ones, then one that only another room of theirs had', async () => {
    const other = room('slack:T1:intro002');
    const elsewhereShown = await nextQuestion(memory.deps, other);
    const shown = [await nextQuestion(memory.deps, wish)];
    const pool = libraryPrompts(1).length;
    while (shown.length < pool)
      shown.push(await anotherQuestion(memory.deps, { ...wish, not: shown.slice(-1) }));
    expect(shown.indexOf(elsewhereShown)).toBe(pool - 1);
  });

  test('counts as asked for their next room', async () => {
    const first = await nextQuestion(memory.deps, wish);
    const second = await anotherQuestion(memory.deps, { ...wish, not: [first] });
    expect(memory.askedOf(wish.scope)).toEqual([first, second]);
    expect([first, second]).not.toContain(await nextQuestion(memory.deps, room('slack:T1:intro002')));
  });

  test('leaves no trace of anybody: only questions are noted', async () => {
    const first = await nextQuestion(memory.deps, wish);
    await anotherQuestion(memory.deps, { ...wish, not: [first] });
    const all = LIBRARY.map(({ words }) => words);
    expect(memory.askedOf(`${wish.scope}#${wish.seed}`).every((words) => all.includes(words))).toBe(true);
  });
});
