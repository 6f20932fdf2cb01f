import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import type { TopicSearch } from '../../../src/core/topics/index.js';
import { type CoreWorld, coreWorld, type Somebody } from '../../support/core-world.js';
import { seeks, summaries, timesAsked } from './seeking.js';

let world: CoreWorld;
let ada: Somebody;
let bakers: readonly Somebody[];

beforeEach(async () => {
  world = await coreWorld();
  ada = world.somebody('Ada');
  bakers = ['Ben', 'Cleo', 'Dora', 'Eve'].map((name) => world.somebody(name, {}, { skills: ['bread'] }));
});
afterEach(() => world.close());

const asked = () => bakers.map((who) => timesAsked(world, who)).reduce((sum, times) => sum + times, 0);
const introductions = () => world.database.connection.collection('introductions').countDocuments();
const theSearch = async (): Promise<TopicSearch> => {
  const [search] = await world.stores.topicSearches.listFor(ada.member, 1);
  if (search === undefined) throw new Error('no search');
  return search;
};
/** The process dies just before it saves a search, so many times. */
function dies(times: number) {
  const { topicSearches } = world.stores;
  const { save } = topicSearches;
  let left = times;
  topicSearches.save = async (search, dueAt) => {
    if (left === 0) return save(search, dueAt);
    left -= 1;
    throw new Error('killed');
  };
}

test('killed between the request and the search: the same person’s turn is found again, and nobody else’s begins', async () => {
  dies(1);
  await seeks(world, ada, 'bread');
  expect(await introductions()).toBe(1);
  expect((await theSearch()).asked).toEqual([]);
  // Meanwhile another would come first.
  world.somebody('Zoe', {}, { skills: ['bread', 'rare bread'] });
  await world.walk(MINUTE);
  const { asked: turns, state } = await theSearch();
  expect(turns).toHaveLength(1);
  expect(state).toMatchObject({ kind: 'looking', asking: { introduction: turns[0]?.introduction } });
  expect(await introductions()).toBe(1);
  expect(asked()).toBe(1);
});

test('killed before the end is told: it is told once', async () => {
  await seeks(world, ada, 'bread');
  await world.walk(14 * DAY - MINUTE);
  dies(3);
  await world.walk(MINUTE);
  await world.walk(MINUTE);
  await world.walk(DAY);
  expect(summaries(world, ada)).toEqual(['Not this time: I found nobody to help with “bread”.']);
});

test('several who advance everything at once ask each person once, one at a time', async () => {
  await seeks(world, ada, 'bread');
  for (let turn = 1; turn <= 4; turn += 1) {
    expect(asked()).toBe(turn);
    const now = bakers.find((who) => world.told(who).some(({ edits }) => edits === 0));
    if (now) await world.press(now, 'Not now');
    await Promise.all(
      Array.from({ length: 4 }, () => Promise.all(world.app.ticks.map((tick) => tick.run()))),
    );
    await world.settle();
  }
  expect(bakers.map((who) => timesAsked(world, who))).toEqual([1, 1, 1, 1]);
  expect(await introductions()).toBe(4);
});

test('several who come to a turn at the same moment ask one person', async () => {
  await seeks(world, ada, 'bread');
  // Nobody goes on with it but ticks, all of them at once.
  await world.walk(3 * DAY - 1);
  const search = await theSearch();
  await world.stores.topicSearches.save({ ...search, state: { kind: 'looking' } }, world.now());
  const searches = world.app.ticks.find(({ name }) => name === 'searches');
  await Promise.all(Array.from({ length: 5 }, () => searches?.run()));
  await world.settle();
  await world.walk(MINUTE);
  expect((await theSearch()).asked).toHaveLength(2);
  expect(await introductions()).toBe(2);
});

test('taken back by one while another begins the next turn: nobody is left asked', async () => {
  await seeks(world, ada, 'bread');
  const [first] = bakers.filter((who) => timesAsked(world, who) === 1);
  const { id } = await theSearch();
  await Promise.all([
    first && world.press(first, 'Not now'),
    world.pressKey(ada, `v1:topic.take-back|${id}`),
  ]);
  await world.walk(MINUTE);
  expect((await theSearch()).state).toMatchObject({ kind: 'ended', why: 'taken-back' });
  for (const who of bakers) expect(await world.stores.introductions.openWith(who.member)).toEqual([]);
});
