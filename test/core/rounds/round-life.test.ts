import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import {
  AT,
  gardening,
  keysOf,
  matchesOn,
  pairsOf,
  roundOn,
  SECOND_DRAW,
  shownTo,
  TUESDAY,
  timesAsked,
} from './support/round-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld } from './support/rounds-world.js';

const YES = 'Yes, introduce us';
const NO = 'Not this time';

let world: RoundsWorld;
beforeEach(async () => {
  world = await roundsWorld();
});
afterAll(closeRoundsWorld);

const count = (names: readonly string[], name: string): number => names.filter((one) => one === name).length;

describe('A round in which each match is asked', () => {
  test('asks everybody once, at its time and not before', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee']);
    await world.walkTo(AT - HOUR);
    expect(await roundOn(world, channel, TUESDAY)).toBeUndefined();
    await world.walkTo(AT);
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
    expect(await matchesOn(world, channel, TUESDAY)).toHaveLength(2);
    await world.walk(HOUR);
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
  });

  test('brings those together who both say yes, and tells the channel how many', async () => {
    const { channel, people, steward } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee']);
    await world.walkTo(AT);
    for (const who of people) await world.press(who, YES);
    expect(world.rooms.size).toBe(2);
    await world.walkTo(AT + 6 * DAY);
    expect((await roundOn(world, channel, TUESDAY))?.state.kind).toBe('closed');
    expect(world.lastWord(channel)).toContain('brought 4 people together in 2 conversations');
    expect(world.lastWord(channel)).not.toContain('Ada');
    expect(world.lastWord(steward)).toContain('The round is over');
    expect(world.lastWord(steward)).not.toContain('Ada');
  });

  test('never pairs the same two again while there is somebody new', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee']);
    const met = new Set<string>();
    for (let week = 0; week < 3; week += 1) {
      await world.walkTo(AT + week * 7 * DAY);
      for (const who of people) await world.press(who, YES);
      const date = new Date(AT + week * 7 * DAY).toISOString().slice(0, 10);
      for (const pair of pairsOf(await matchesOn(world, channel, date))) met.add(pair);
      await world.walk(6 * DAY);
    }
    expect(met.size).toBe(6);
  });

  test('tells whoever is over, once, and they go first next time', async () => {
    const { people } = await gardening(world, ['Ada', 'Ben', 'Cem']);
    const over: string[] = [];
    for (let week = 0; week < 4; week += 1) {
      await world.walkTo(AT + week * 7 * DAY);
      for (const who of people) if (world.lastWord(who).includes(YES)) await world.press(who, YES);
      await world.walk(6 * DAY);
      over.push(
        people.filter((who) => keysOf(world, who, 'left').length > count(over, who.name))[0]?.name ?? '',
      );
    }
    for (const [week, name] of over.entries()) expect(name).not.toBe(over[week + 1]);
    expect(people.flatMap((who) => keysOf(world, who, 'left'))).toHaveLength(4);
  });

  test('draws once more among those who answered, and never the same pair', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee']);
    await world.walkTo(AT);
    const first = await matchesOn(world, channel, TUESDAY);
    for (const { members } of first) {
      const [one, other] = members.map(({ member }) => people.find((who) => who.member === member));
      if (one) await world.press(one, YES);
      if (other) await world.press(other, NO);
    }
    await world.walkTo(SECOND_DRAW);
    const second = (await matchesOn(world, channel, TUESDAY)).filter(({ wave }) => wave === 1);
    expect(second).toHaveLength(2);
    for (const pair of pairsOf(second)) expect(pairsOf(first)).not.toContain(pair);
    for (const who of people) await world.press(who, YES);
    await world.walk(0);
    expect(world.rooms.size).toBe(2);
  });

  test('leaves those in peace who said nothing', async () => {
    const { people } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee']);
    await world.walkTo(AT);
    await world.walkTo(SECOND_DRAW + HOUR);
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
  });

  test('matches somebody who came late with whoever was over', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben', 'Cem']);
    await world.walkTo(AT);
    for (const who of people) if (world.lastWord(who).includes(YES)) await world.press(who, YES);
    const over = people.find((who) => keysOf(world, who, 'left').length === 1);
    await world.walk(DAY);
    const late = await world.known('Zoe');
    await world.takesPart(channel, late);
    await world.walkTo(SECOND_DRAW);
    const second = (await matchesOn(world, channel, TUESDAY)).filter(({ wave }) => wave === 1);
    expect(pairsOf(second)).toEqual([[over?.name, 'Zoe'].sort().join('+')]);
  });

  test('nobody is in two matches at once', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee', 'Eva', 'Fay', 'Gus']);
    await world.walkTo(AT);
    for (const [index, who] of people.entries()) {
      if (world.lastWord(who).includes(YES)) await world.press(who, index % 3 === 0 ? NO : YES);
    }
    await world.walkTo(SECOND_DRAW);
    const alive = (await matchesOn(world, channel, TUESDAY)).filter(({ state }) => state.kind !== 'ended');
    const members = alive.flatMap((match) => match.members.map(({ member }) => member));
    expect(new Set(members).size).toBe(members.length);
  });
});

describe('What the other reads', () => {
  test.each([2, 3, 6])('a refusal and silence are the same, among %i people', async (count) => {
    const names = ['Ada', 'Ben', 'Cem', 'Dee', 'Eva', 'Fay'].slice(0, count);
    const seen: string[] = [];
    for (const refuses of [true, false]) {
      world = await roundsWorld();
      const { channel, people } = await gardening(world, names);
      await world.walkTo(AT);
      const [match] = await matchesOn(world, channel, TUESDAY);
      const [one, other] = (match?.members ?? []).map(({ member }) =>
        people.find((who) => who.member === member),
      );
      if (one === undefined || other === undefined) throw new Error('no match');
      await world.press(one, YES);
      if (refuses) await world.press(other, NO);
      await world.walkTo(SECOND_DRAW - 1);
      seen.push(shownTo(world, one));
      if (count !== 3) {
        await world.walk(4 * DAY);
        seen.push(shownTo(world, one));
      }
    }
    const half = seen.length / 2;
    expect(seen.slice(0, half)).toEqual(seen.slice(half));
  });
});

describe('Few people', () => {
  test('nobody at all: stewards hear of it once, and the next date comes', async () => {
    const { channel, steward } = await gardening(world, []);
    await world.walkTo(AT);
    await world.walk(DAY);
    expect(world.told(steward)).toHaveLength(1);
    expect(world.lastWord(steward)).toContain('Nobody was in');
    expect(world.told(channel)).toEqual([]);
    await world.walkTo(AT + 7 * DAY);
    expect(world.told(steward)).toHaveLength(2);
  });

  test('one person is told kindly, once, and may meet somebody who comes late', async () => {
    const { channel, people } = await gardening(world, ['Ada']);
    const [ada] = people;
    if (ada === undefined) throw new Error('no Ada');
    await world.walkTo(AT);
    expect(world.told(ada)).toHaveLength(1);
    expect(world.lastWord(ada)).toContain('Nobody to meet in');
    await world.walk(DAY);
    await world.takesPart(channel, await world.known('Ben'));
    await world.walkTo(SECOND_DRAW);
    expect(world.lastWord(ada)).toContain(YES);
  });

  test('everybody has blocked everybody: all are told once, and nothing breaks', async () => {
    const { channel, people, steward } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee']);
    for (const { member } of people) {
      const own = await world.stores.members.get(member);
      await world.stores.members.save({
        ...own,
        blocked: people.map((who) => who.member).filter((id) => id !== member),
      });
    }
    await world.walkTo(AT);
    await world.walk(6 * DAY);
    expect(people.map((who) => world.told(who).length)).toEqual([1, 1, 1, 1]);
    expect(world.told(channel)).toEqual([]);
    expect(world.lastWord(steward)).toContain('Nobody could be paired up');
    expect((await roundOn(world, channel, TUESDAY))?.state.kind).toBe('closed');
  });
});
