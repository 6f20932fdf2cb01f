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
import { listed, seeks, summaries, timesAsked } from './seeking.js';

let world: CoreWorld;
let ada: Somebody;

beforeEach(async () => {
  world = await coreWorld();
  ada = world.somebody('Ada');
});
afterEach(() => world.close());

const baker = (name: string) => world.somebody(name, {}, { skills: ['Bread baking'] });
const asked = (...people: Somebody[]) => people.map((who) => timesAsked(world, who));

describe('somebody can help', () => {
  test('they are asked, read which of their own words brought it, and a yes opens a room', async () => {
    const ben = baker('Ben');
    const cleo = world.somebody('Cleo', {}, { skills: ['knots'] });
    expect(said(await seeks(world, ada, 'baking bread'))).toBe(
      'I’m looking for somebody who can help with “baking bread”.',
    );
    expect(asked(ben, cleo)).toEqual([1, 0]);
    const ask = world.told(ben)[0]?.message;
    const words = ask ? wordsOf(ask) : '';
    for (const part of [
      'Ada is looking for help with something you know',
      'What Ada looks for help with',
      'baking bread',
      'You said you can help with: Bread baking',
      'Apples of mine',
      'To learn',
      'I am Ada',
      'Ada doesn’t know that you are asked',
    ])
      expect(words).toContain(part);

    await world.press(ben, 'Yes, introduce us');
    const [room] = [...world.rooms.values()];
    expect(room?.parties).toEqual([ada.member, ben.member]);
    const opening = room && world.told(room.place)[0]?.message;
    expect(opening ? wordsOf(opening) : '').toContain('What Ada looks for help with');
    expect(await listed(world, ada)).toContain('People you met');
    expect(await listed(world, ada)).not.toContain('Looking for help with');
    await world.walk(15 * DAY);
    expect(summaries(world, ada).join()).not.toContain('Not this time');
  });

  test('the requester sees beforehand what those asked will see', async () => {
    const ben = baker('Ben');
    const drafted = await world.submit(ada, 'v1:topic.draft|', { words: 'bread', hope: 'A loaf' });
    if (drafted.kind !== 'say') throw new Error('no last look');
    expect(asked(ben)).toEqual([0]);
    await world.press(ada, 'Look for somebody', drafted.message);
    const shown =
      world
        .told(ben)[0]
        ?.message.blocks.filter(
          (block) => ['heading', 'card', 'quote'].includes(block.kind) && JSON.stringify(block) !== '',
        ) ?? [];
    expect(shown.length).toBeGreaterThan(3);
    expect(drafted.message.blocks).toEqual(expect.arrayContaining([...shown]));
  });

  test('one at a time: a refusal moves on at once, silence after three days', async () => {
    const bakers = ['Ben', 'Cleo', 'Dora'].map(baker);
    await seeks(world, ada, 'bread');
    const turn = () => bakers.filter((who) => timesAsked(world, who) > 0);
    const [first] = turn();
    expect(turn()).toHaveLength(1);
    if (first) await world.press(first, 'Not now');
    expect(turn()).toHaveLength(2);
    await world.walk(3 * DAY - 1000);
    expect(turn()).toHaveLength(2);
    await world.walk(2000);
    expect(turn()).toHaveLength(3);
    // Whose turn is over has nothing left to press.
    const open = bakers.filter((who) => world.told(who).some(({ message }) => buttonsOf(message).length > 0));
    expect(open).toHaveLength(1);
    await world.press(open[0] ?? ada, 'Yes, introduce us');
    expect(world.rooms.size).toBe(1);
  });

  test('the next search begins with somebody else', async () => {
    const bakers = ['Ben', 'Cleo', 'Dora'].map(baker);
    for (const name of ['Gil', 'Hal', 'Ida']) {
      await seeks(world, world.somebody(name), 'bread');
      await world.walk(1000);
    }
    expect(asked(...bakers)).toEqual([1, 1, 1]);
  });

  test('five are asked at most, and nobody in the last day', async () => {
    const bakers = ['Ben', 'Cleo', 'Dora', 'Eve', 'Fay', 'Gus'].map(baker);
    await seeks(world, ada, 'bread');
    for (let turn = 0; turn < 6; turn += 1) {
      for (const who of bakers) {
        const open = world.told(who).find(({ message }) => buttonsOf(message).length > 0);
        if (open) await world.press(who, 'Not now', open.message);
      }
    }
    expect(asked(...bakers).reduce((sum, times) => sum + times, 0)).toBe(5);
    expect(summaries(world, ada)).toEqual([]);
    await world.walk(14 * DAY);
    expect(summaries(world, ada)).toEqual(['Not this time: I found nobody to help with “bread”.']);
  });

  test('somebody who joins later is found too, until the last day', async () => {
    await seeks(world, ada, 'bread');
    const ben = baker('Ben');
    await world.walk(DAY + 1000);
    expect(asked(ben)).toEqual([1]);
  });
});

describe('passed over without a word', () => {
  test('who blocked or declined or was blocked, takes a break, left, is a guest, or says it to nobody', async () => {
    const [blocks, declines, isBlocked, pauses] = ['B1', 'D1', 'X1', 'P1'].map(baker);
    const left = world.somebody('L1', { standing: 'departed' }, { skills: ['bread'] });
    const guest = world.somebody('G1', { standing: 'guest' }, { skills: ['bread'] });
    const never = world.somebody('N1', {}, { skills: ['bread'], visibility: { skills: 'never' } });
    const likes = world.somebody('Fan', {}, { interests: ['Bread'] });
    if (!(blocks && declines && isBlocked && pauses)) throw new Error('four people');
    const kith = (who: Somebody, verb: string, other?: Somebody) =>
      world.command(who, { command: 'kith', verb, people: other ? [other.member] : [], words: '' });
    await kith(blocks, 'block', ada);
    await kith(ada, 'block', isBlocked);
    await kith(pauses, 'pause');
    await world.asks(ada, declines);
    await world.press(declines, 'Don’t ask again');
    await world.walk(8 * DAY);

    await seeks(world, ada, 'bread');
    await world.walk(13 * DAY);
    expect(asked(blocks, isBlocked, pauses, left, guest, never)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(asked(declines)).toEqual([1]);
    expect(asked(likes)).toEqual([1]);
    expect(wordsOf(world.told(likes)[0]?.message ?? { summary: '', blocks: [] })).not.toContain('Yes');
  });

  test('oneself, and whoever one has met or has asked by name', async () => {
    world.says(ada, { skills: ['bread'] });
    const [met, named] = [baker('Ben'), baker('Cleo')];
    await world.asks(ada, met);
    await world.press(met, 'Yes, introduce us');
    await world.walk(8 * DAY);
    await world.asks(ada, named);
    await seeks(world, ada, 'bread');
    expect(asked(ada, met, named)).toEqual([0, 1, 1]);
  });
});

describe('meanwhile', () => {
  test('the searcher asks the same person by name: they get that request instead, and the search goes on', async () => {
    const ben = baker('Ben');
    await seeks(world, ada, 'bread');
    const cleo = baker('Cleo');
    expect(said(await world.asks(ada, ben, 'Your own words'))).toMatch(/^Sent\. Ben will be asked/);
    const open = world.told(ben).filter(({ message }) => buttonsOf(message).length > 0);
    expect(open).toHaveLength(1);
    expect(wordsOf(open[0]?.message ?? { summary: '', blocks: [] })).toContain('Your own words');
    expect(asked(cleo)).toEqual([1]);
    await world.press(cleo, 'Not now');
    await world.walk(7 * DAY);
    expect(summaries(world, ada)).toEqual(['Not this time: the introduction to Ben didn’t come about.']);
    await world.walk(7 * DAY);
    expect(summaries(world, ada)).toHaveLength(2);
  });

  test('a connector has the same idea: both are asked as ever', async () => {
    const ben = baker('Ben');
    await seeks(world, ada, 'bread');
    await world.connects(world.somebody('Cleo'), ada, ben);
    expect(summaries(world, ada)).toEqual(['Cleo thinks that you and Ben should meet. Would you like that?']);
    expect(summaries(world, ben).at(-1)).toBe(
      'Cleo thinks that you and Ada should meet. Would you like that?',
    );
  });

  test('the person asked asks for the searcher: both have said yes', async () => {
    const ben = baker('Ben');
    await seeks(world, ada, 'bread');
    expect(said(await world.asks(ben, ada))).toMatch(/you both want to meet/);
    expect(world.rooms.size).toBe(1);
    expect(await listed(world, ada)).not.toContain('Looking for help with');
  });

  test('the person asked blocks the searcher: the search goes on', async () => {
    const bakers = [baker('Ben'), baker('Cleo')];
    await seeks(world, ada, 'bread');
    const [first, second] = [...bakers].sort((a, b) => timesAsked(world, b) - timesAsked(world, a));
    if (!(first && second)) throw new Error('two bakers');
    await world.command(first, { command: 'kith', verb: 'block', people: [ada.member], words: '' });
    expect(asked(second)).toEqual([1]);
  });

  test('the searcher leaves: nobody else is asked', async () => {
    const bakers = [baker('Ben'), baker('Cleo')];
    await seeks(world, ada, 'bread');
    world.change(ada, { standing: 'departed' });
    await world.walk(15 * DAY);
    expect(asked(...bakers).sort()).toEqual([0, 1]);
    expect(summaries(world, ada)).toEqual([]);
  });
});
