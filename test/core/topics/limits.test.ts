import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAY } from '../../../src/core/shared/time.js';
import {
  buttonsOf,
  type CoreWorld,
  coreWorld,
  type Somebody,
  said,
  wordsOf,
} from '../../support/core-world.js';
import { seeks, summaries } from './seeking.js';

let world: CoreWorld;
let ada: Somebody;

beforeEach(async () => {
  world = await coreWorld();
  ada = world.somebody('Ada');
});
afterEach(() => world.close());

const baker = (name: string) => world.somebody(name, {}, { skills: ['Bread baking'] });

describe('taking it back', () => {
  test('nobody is asked any more, and the place in the budget is open no longer', async () => {
    const ben = baker('Ben');
    await seeks(world, ada, 'bread');
    const list = await world.command(ada, { command: 'intro', verb: 'list', people: [], words: '' });
    if (list.kind !== 'say') throw new Error('no list');
    expect(wordsOf(list.message)).toContain('Looking for help with');
    expect(said(await world.press(ada, 'Take it back', list.message))).toMatch(/You took back your search/);
    expect(said(await world.press(ada, 'Take it back', list.message))).toMatch(/You took back your search/);
    expect(world.told(ben).flatMap(({ message }) => buttonsOf(message))).toEqual([]);
    baker('Cleo');
    await world.walk(15 * DAY);
    expect(summaries(world, ada)).toEqual([]);
    const { made } = await world.stores.allowances.get(ada.member);
    expect(made.map(({ at, openUntil }) => openUntil - at)).toEqual([0]);
  });

  test('is too late once both have said yes, and nobody else’s business', async () => {
    const ben = baker('Ben');
    await seeks(world, ada, 'bread');
    const [search] = await world.stores.topicSearches.listFor(ada.member, 1);
    const key = `v1:topic.take-back|${search?.id}`;
    expect(said(await world.pressKey(ben, key))).toBe('This is somebody else’s search.');
    await world.press(ben, 'Yes, introduce us');
    expect(said(await world.pressKey(ada, key))).toMatch(/Somebody has said yes already/);
    expect(said(await world.pressKey(ada, 'v1:topic.take-back|slack:T1:nosuchthing'))).toMatch(/can’t find/);
  });
});

describe('how much can be asked', () => {
  test('a search takes a place as a request does, for good, and never two for one', async () => {
    expect(said(await seeks(world, ada, 'bread'))).toMatch(/^I’m looking for/);
    await world.walk(5 * 60_000);
    expect(said(await world.asks(ada, baker('Ben')))).toMatch(/^Sent/);
    expect(said(await world.asks(ada, baker('Cleo')))).toMatch(/2 requests this week/);
    expect(said(await seeks(world, ada, 'sailing'))).toMatch(/2 requests this week/);
    expect(await world.stores.topicSearches.listFor(ada.member, 9)).toHaveLength(1);
  });

  test('the same draft sent twice is one search', async () => {
    const drafted = await world.submit(ada, 'v1:topic.draft|', { words: 'bread', hope: 'A loaf' });
    if (drafted.kind !== 'say') throw new Error('no last look');
    const replies = await Promise.all([
      world.press(ada, 'Look for somebody', drafted.message),
      world.press(ada, 'Look for somebody', drafted.message),
    ]);
    expect(replies.map(said)).toContain('I’m looking for somebody who can help with “bread”.');
    expect(said(await world.press(ada, 'Look for somebody', drafted.message))).toMatch(/looking already/);
    expect(await world.stores.topicSearches.listFor(ada.member, 9)).toHaveLength(1);
  });

  test('a guest cannot search', async () => {
    const guest = world.somebody('Guest', { standing: 'guest' });
    expect(said(await seeks(world, guest, 'bread'))).toMatch(/Guests don’t/);
  });
});
