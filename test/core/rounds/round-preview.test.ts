import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import {
  AT,
  gardening,
  keysOf,
  matchesOn,
  pairsOf,
  roundOn,
  TUESDAY,
  timesAsked,
} from './support/round-acts.js';
import {
  buttonsOf,
  closeRoundsWorld,
  type RoundsWorld,
  roundsWorld,
  saidIn,
} from './support/rounds-world.js';

let world: RoundsWorld;
beforeEach(async () => {
  world = await roundsWorld();
});
afterAll(closeRoundsWorld);

const NAMES = ['Ada', 'Ben', 'Cem', 'Dee'];

async function drawn(names: readonly string[] = NAMES) {
  const garden = await gardening(world, names, { preview: true });
  await world.walkTo(AT);
  return garden;
}

const shown = (who: Parameters<RoundsWorld['told']>[0]) => {
  const last = world.told(who).at(-1)?.message;
  if (last === undefined) throw new Error('nothing shown');
  return last;
};

describe('A draw that stewards look at first', () => {
  test('shows them who meets whom, and nobody else hears of it', async () => {
    const { people, steward, channel } = await drawn();
    expect(world.lastWord(steward)).toContain('4 people in 2 conversations');
    for (const name of NAMES) expect(world.lastWord(steward)).toContain(name);
    expect(buttonsOf(shown(steward)).map(({ label }) => label)).toEqual([
      'Send it',
      'Draw again',
      'Skip this round',
    ]);
    expect(people.flatMap((who) => world.told(who))).toEqual([]);
    expect(world.told(channel)).toEqual([]);
  });

  test('shows no more than twenty matches, and says how many more', async () => {
    const { steward } = await drawn(Array.from({ length: 44 }, (_, index) => `P${index}`));
    const list = shown(steward).blocks.find(({ kind }) => kind === 'list');
    expect(list && 'items' in list ? list.items.length : 0).toBe(21);
    expect(world.lastWord(steward)).toContain('and 2 more');
  });

  test('goes out when one of them says so', async () => {
    const { people, steward } = await drawn();
    expect(saidIn(await world.press(steward, 'Send it'))).toContain('goes out now');
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
    expect(buttonsOf(shown(steward))).toEqual([]);
  });

  test('goes out by itself after a day', async () => {
    const { people } = await drawn();
    await world.walk(DAY - 1);
    expect(timesAsked(world, people)).toEqual([0, 0, 0, 0]);
    await world.walk(1);
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
  });

  test('is drawn again as often as they like, and what they saw last is what goes out', async () => {
    const { people, steward, channel } = await drawn();
    const first = shown(steward);
    await world.press(steward, 'Draw again');
    const second = shown(steward);
    expect(second).not.toEqual(first);
    const old = buttonsOf(first).find(({ label }) => label === 'Send it');
    expect(saidIn(await world.pressKey(steward, old?.key ?? ''))).toContain('not waiting any more');
    expect(timesAsked(world, people)).toEqual([0, 0, 0, 0]);
    await world.press(steward, 'Send it');
    for (const pair of pairsOf(await matchesOn(world, channel, TUESDAY))) {
      expect(JSON.stringify(second)).toContain(pair.replace('+', ' · '));
    }
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
  });

  test('is skipped: nobody is asked, and the next date stays', async () => {
    const { people, steward, channel } = await drawn();
    await world.press(steward, 'Skip this round');
    await world.walk(6 * DAY);
    expect(people.flatMap((who) => world.told(who))).toEqual([]);
    expect((await roundOn(world, channel, TUESDAY))?.state).toMatchObject({ why: 'skipped' });
    await world.walkTo(AT + 7 * DAY);
    expect(world.lastWord(steward)).toContain('The draw is ready');
  });

  test('nobody but stewards decides, even with the button in hand', async () => {
    const { people, steward } = await drawn();
    const [ada] = people;
    const send = buttonsOf(shown(steward)).find(({ label }) => label === 'Send it');
    if (ada === undefined || send === undefined) throw new Error('nothing to press');
    expect(saidIn(await world.pressKey(ada, send.key))).toMatch(/steward/i);
    expect(timesAsked(world, people)).toEqual([0, 0, 0, 0]);
  });

  test('two who decide at once: the first word counts', async () => {
    const { people, steward } = await drawn();
    const [send, again] = buttonsOf(shown(steward));
    if (send === undefined || again === undefined) throw new Error('nothing to press');
    await Promise.all([
      world.pressAtOnce(steward, send.key),
      world.pressAtOnce(steward, again.key, 'elsewhere'),
      world.pressAtOnce(steward, send.key, 'elsewhere'),
    ]);
    await world.quiet();
    await world.walk(2 * DAY);
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
  });

  test('who left or blocked meanwhile is not asked; the other is told, and drawn once more', async () => {
    const { people, steward, channel } = await drawn();
    const [ada] = people;
    if (ada === undefined) throw new Error('no Ada');
    world.change(ada, { standing: 'departed' });
    await world.press(steward, 'Send it');
    expect(keysOf(world, ada, 'asked')).toEqual([]);
    const left = people.filter((who) => keysOf(world, who, 'left').length === 1);
    expect(left).toHaveLength(1);
    await world.walk(HOUR);
    expect(await matchesOn(world, channel, TUESDAY)).toHaveLength(1);
  });

  test('who blocks the other in the meantime meets them in no way', async () => {
    const { people, steward, channel } = await drawn(['Ada', 'Ben']);
    const [ada, ben] = people;
    if (ada === undefined || ben === undefined) throw new Error('nobody');
    const own = await world.stores.members.get(ada.member);
    await world.stores.members.save({ ...own, blocked: [ben.member] });
    await world.press(steward, 'Send it');
    await world.walk(6 * DAY);
    expect(await matchesOn(world, channel, TUESDAY)).toEqual([]);
    expect(timesAsked(world, people)).toEqual([0, 0]);
  });
});
