import { expect, test } from '@jest/globals';
import { DAY } from '../../../../src/core/shared/time.js';
import { type CoreWorld, coreWorld, type Somebody, said } from '../../../support/core-world.js';
import { listOf, seeks, timesAsked } from '../seeking.js';

/** What Ada, who searches, can see of each story; the same for all, to the letter and to the moment. */
type Story = (world: CoreWorld, ada: Somebody, ben: () => Somebody) => Promise<unknown>;

const search = (world: CoreWorld, ada: Somebody) => seeks(world, ada, 'bread');
const kith = (world: CoreWorld, who: Somebody, verb: string, other?: Somebody) =>
  world.command(who, { command: 'kith', verb, people: other ? [other.member] : [], words: '' });

const stories: Record<string, Story> = {
  'nobody who could be asked': search,
  silence: async (world, ada, ben) => {
    const asked = ben();
    await search(world, ada);
    expect(timesAsked(world, asked)).toBe(1);
  },
  'not now': async (world, ada, ben) => {
    const asked = ben();
    await search(world, ada);
    await world.press(asked, 'Not now');
  },
  'don’t ask again': async (world, ada, ben) => {
    const asked = ben();
    await search(world, ada);
    await world.press(asked, 'Don’t ask again');
  },
  'a break': async (world, ada, ben) => {
    await kith(world, ben(), 'pause');
    await search(world, ada);
  },
  'a break, begun while asked': async (world, ada, ben) => {
    const asked = ben();
    await search(world, ada);
    await kith(world, asked, 'pause');
  },
  'a block before': async (world, ada, ben) => {
    await kith(world, ben(), 'block', ada);
    await search(world, ada);
  },
  'a block after': async (world, ada, ben) => {
    const asked = ben();
    await search(world, ada);
    await kith(world, asked, 'block', ada);
  },
  'a block by the other, and a yes after that': async (world, ada, ben) => {
    const asked = ben();
    await search(world, ada);
    const ask = world.told(asked)[0]?.message;
    await kith(world, asked, 'block', ada);
    if (ask) await world.press(asked, 'Yes, introduce us', ask).catch(() => undefined);
  },
  'a full week': async (world, ada, ben) => {
    const asked = ben();
    for (const name of ['Gil', 'Hal']) await world.asks(world.somebody(name), asked);
    await search(world, ada);
  },
  'everybody refuses': async (world, ada, ben) => {
    const all = [ben(), ...['Cleo', 'Dora'].map((name) => world.somebody(name, {}, { skills: ['bread'] }))];
    await search(world, ada);
    for (let turn = 0; turn < all.length; turn += 1) {
      const next = all.find((who) => timesAsked(world, who) === 1 && world.told(who)[0]?.edits === 0);
      if (next) await world.press(next, 'Not now');
    }
    expect(all.map((who) => timesAsked(world, who))).toEqual([1, 1, 1]);
  },
};

const toldTo = (world: CoreWorld, who: Somebody) => world.told(who).map(({ id: _, ...heard }) => heard);

/** Ids differ from world to world, as they do from search to search. */
const withoutIds = (seen: unknown) => JSON.stringify(seen).replaceAll(/slack:T1:\d+[a-z0-9]+/g, 'ID');

const split = (seen: string | undefined) => seen?.split(/(?<=\},)/);

test('a refusal, silence and nobody at all look the same, to the letter and to the moment', async () => {
  const seen: Record<string, string> = {};
  for (const [name, story] of Object.entries(stories)) {
    const world = await coreWorld();
    const ada = world.somebody('Ada');
    await story(world, ada, () => world.somebody('Ben', {}, { skills: ['bread'] }));
    const views: unknown[] = [];
    const look = async () => views.push(await listOf(world, ada), await world.visit(ada), toldTo(world, ada));
    await look();
    for (const days of [4, 9.9, 0.1, 1]) {
      await world.walk(days * DAY);
      await look();
    }
    seen[name] = withoutIds(views);
    expect(world.logs.lines.filter(({ level }) => level !== 'debug')).toEqual([]);
    await world.close();
  }
  const first = seen['nobody who could be asked'];
  expect(first?.match(/Not this time/g)?.length).toBeGreaterThan(0);
  for (const [name, other] of Object.entries(seen))
    expect({ name, seen: split(other) }).toEqual({ name, seen: split(first) });
}, 60_000);

test('asking the person by name shows nothing of the search that asked them', async () => {
  const seen: Record<string, string> = {};
  const answers: Record<string, (world: CoreWorld, ben: Somebody) => Promise<unknown>> = {
    'was never asked': async (world, ben) => world.says(ben, { skills: ['knots'] }),
    'is being asked': async () => undefined,
    'said not now': (world, ben) => world.press(ben, 'Not now'),
    'said don’t ask again': (world, ben) => world.press(ben, 'Don’t ask again'),
  };
  for (const [name, answer] of Object.entries(answers)) {
    const world = await coreWorld();
    const ada = world.somebody('Ada');
    const ben = world.somebody('Ben', {}, { skills: name === 'was never asked' ? [] : ['bread'] });
    await search(world, ada);
    await answer(world, ben);
    await world.walk(DAY);
    const views: unknown[] = [await world.asks(ada, ben), await listOf(world, ada), await world.visit(ada)];
    for (const days of [3, 4, 7]) {
      await world.walk(days * DAY);
      views.push(await listOf(world, ada), toldTo(world, ada));
    }
    views.push((await world.stores.allowances.get(ada.member)).made.length);
    seen[name] = withoutIds(views);
    await world.close();
  }
  const first = seen['was never asked'];
  expect(first).toContain('Ben will be asked');
  for (const [name, other] of Object.entries(seen))
    expect({ name, seen: split(other) }).toEqual({ name, seen: split(first) });
}, 60_000);

test('whoever guesses the key of what was asked for them learns nothing', async () => {
  const world = await coreWorld();
  const ada = world.somebody('Ada');
  const ben = world.somebody('Ben', {}, { skills: ['bread'] });
  await search(world, ada);
  const [hidden] = await world.stores.introductions.openWith(ben.member);
  expect(hidden?.search).toBeDefined();
  const presses = [
    'take-back',
    'send',
    'change',
    'yes',
    'not-now',
    'never',
    'talked',
    'wrap-up',
    'another-question',
  ];
  for (const verb of presses) {
    const real = said(await world.pressKey(ada, `v1:introduction.${verb}|${hidden?.id}`));
    const none = said(await world.pressKey(ada, `v1:introduction.${verb}|${world.here}:nosuchthing`));
    expect([verb, real]).toEqual([verb, none]);
  }
  expect(timesAsked(world, ben)).toBe(1);
  expect(await world.stores.introductions.openWith(ben.member)).toHaveLength(1);
  await world.close();
});
