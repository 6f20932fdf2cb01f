import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OwnPrompt } from '../../../src/core/prompts/index.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const other = communityId('discord', '123');
const ada = memberId(acme, 'ADA');

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

describe("a community's own questions", () => {
  const question = (nonce: string, more: Partial<OwnPrompt> = {}): OwnPrompt => ({
    id: `slack:T1:${nonce}`,
    community: acme,
    words: 'What $grows.in your garden?\u0000',
    topic: 'gardening',
    depth: 2,
    addedBy: ada,
    at: NOON,
    ...more,
  });

  test('come back oldest first, as they were added, and only there', async () => {
    const late = question('late0001', { at: NOON + 1 });
    const early = question('early001', { depth: 1 });
    const elsewhere = question('else0001', { id: 'discord:123:else0001', community: other });
    for (const one of [late, early, elsewhere]) await stage.stores.ownPrompts.add(one);
    expect(await stage.otherProcess.ownPrompts.of(acme)).toEqual([early, late]);
    expect(await stage.stores.ownPrompts.of(other)).toEqual([elsewhere]);
  });

  test('are added once, and removed once, by their own community', async () => {
    const one = question('once0001', { at: NOON + 2 });
    await stage.race((stores) => stores.ownPrompts.add(one));
    expect((await stage.stores.ownPrompts.of(acme)).filter(({ id }) => id === one.id)).toEqual([one]);
    expect(await stage.stores.ownPrompts.remove(other, one.id)).toBe(false);
    const removed = await stage.race((stores) => stores.ownPrompts.remove(acme, one.id));
    expect(removed.filter(Boolean)).toHaveLength(1);
  });
});

describe('the questions that people have had', () => {
  const garden = placeId(acme, 'GARDEN');

  test('are remembered in the order in which they came; one that comes again moves to the end', async () => {
    const { promptUse } = stage.stores;
    expect(await promptUse.askedOf(garden)).toEqual([]);
    await promptUse.note(garden, ['one?', 'two?', 'three?']);
    await promptUse.note(garden, ['one?', 'four?']);
    await promptUse.note(garden, []);
    expect(await stage.otherProcess.promptUse.askedOf(garden)).toEqual(['two?', 'three?', 'one?', 'four?']);
  });

  test('are words, whatever they look like', async () => {
    const scope = `${ada}+${memberId(acme, 'GRACE')}`;
    const words = ['$words', '$$ROOT', '{"$literal": 1}', 'a.b\u0000c', '$remove?'];
    await stage.stores.promptUse.note(scope, words);
    await stage.stores.promptUse.note(scope, ['$words', '$words']);
    expect(await stage.stores.promptUse.askedOf(scope)).toEqual([...words.slice(1), '$words']);
  });

  test('are all kept when fifty are noted at the same moment', async () => {
    const scope = placeId(acme, 'BUSY');
    await stage.race((stores, index) => stores.promptUse.note(scope, [`question ${index}?`]));
    const asked = await stage.stores.promptUse.askedOf(scope);
    expect([...asked].sort()).toEqual(Array.from({ length: 50 }, (_, index) => `question ${index}?`).sort());
  });

  test('can be found by their community', async () => {
    const stored = stage.database.connection.collection('prompt_use');
    expect(await stored.countDocuments({ community: acme })).toBe(await stored.countDocuments());
  });
});
