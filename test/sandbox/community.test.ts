import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Platform } from '../../src/core/shared/ids.js';
import { DAY, HOUR } from '../../src/core/shared/time.js';
import { PROFILES } from '../../src/sandbox/community/profiles.js';
import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { PEOPLE } from '../../src/sandbox/world.js';
import { eventually } from '../support/eventually.js';
import { momentsOn } from '../support/round-acts.js';
import { type OpenSandbox, openSandbox } from './page-world.js';

let world: OpenSandbox;

beforeAll(async () => {
  world = await openSandbox();
}, 60_000);
afterAll(() => world?.close());

describe.each<Platform>(['slack', 'discord'])('the community of the sandbox, on %s', (platform) => {
  const who = (name: string): Persona => {
    const found = world.sandbox.personas(platform).find((one) => one.name === name);
    if (found === undefined) throw new Error(`nobody called ${name}`);
    return found;
  };

  const saying = (person: Persona, words: RegExp): Promise<SeenMessage> =>
    eventually(() => {
      const found = person.sees().findLast(({ text }) => words.test(text));
      if (found === undefined) throw new Error(`${person.name} does not see ${words}`);
      return found;
    });

  async function reads(name: string, [command, verb]: readonly [string, string], words: RegExp) {
    const person = who(name);
    await person.command(command, { verb });
    const seen = await saying(person, words);
    person.dismiss();
    return seen;
  }

  it('has some 30 people, and what those say who have said something is all kept', async () => {
    const people = PEOPLE.filter(({ machine, ...one }) => machine !== true && one[platform] !== undefined);
    expect(people.length).toBeGreaterThanOrEqual(29);
    for (const [name, said] of Object.entries(PROFILES)) {
      const { text } = await reads(name, ['profile', 'show'], /^Your card/m);
      const entries = [said.interests, said.skills, said.relationships, said.languages].join(', ');
      for (const words of [said.who, said.aim, ...entries.split(', ')]) expect(text).toContain(words);
    }
  }, 30_000);

  it('asks newcomers the questionnaire first', async () => {
    for (const name of ['Lena', 'Diego', 'Tala']) {
      await who(name).command('intro');
      await eventually(() => expect(who(name).form()?.fields).toHaveLength(5));
      who(name).dismiss();
    }
  });

  it('has three interest channels, each with what runs there and people in it', async () => {
    const { text } = await reads('Hana', ['kith', 'channels'], /Interest channels/);
    expect(text).toMatch(/#gardening · 12 people · hashtag #gardening · standing chats, service projects/i);
    expect(text).toMatch(
      /#repair-cafe · 13 people · hashtag #repair-cafe · standing chats, service projects/i,
    );
    expect(text).toMatch(/#languages · 14 people · hashtag #languages · standing chats, pairing rounds/i);
  });

  it('chats about compost on the next Tuesday evening', async () => {
    const shown = await reads('Paul', ['chats', 'next'], /Compost and coffee/);
    const [at = 0] = momentsOn(shown);
    const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Dublin');
    expect([there.dayOfWeek, there.hour]).toEqual([2, 18]);
    expect(at - Date.now()).toBeGreaterThan(0);
    expect(at - Date.now()).toBeLessThan(8 * DAY);
    expect((await reads('Maeve', ['chats', 'list'], /Compost and coffee/)).text).toMatch(/7 people/);
  });

  it('has one seat left in a project, and not more', async () => {
    const board = await saying(who('Ada'), /Repair café at the library/);
    await eventually(() => {
      const text = who('Ada')
        .sees()
        .find(({ id }) => id === board.id)?.text;
      expect(text).toMatch(/Fixers: 2 of 2 seats taken, none free/);
      expect(text).toMatch(/Coffee and cake: 1 of 1 seat taken, none free/);
      expect(text).toMatch(/Welcome at the door: 0 of 1 seat taken, 1 free/);
    });
  });

  it('needs jam jars, and some are promised', async () => {
    const board = await saying(who('Ada'), /jam jars/i);
    await eventually(() => {
      expect(
        who('Ada')
          .sees()
          .find(({ id }) => id === board.id)?.text,
      ).toMatch(/38/);
    });
  });

  it('draws a round within about a day, in which a dozen people take part', async () => {
    const shown = await reads('Ada', ['rounds', 'next'], /languages/);
    const [at = 0] = momentsOn(shown);
    expect(at - Date.now()).toBeGreaterThan(0);
    expect(at - Date.now()).toBeLessThan(DAY + 3 * HOUR);
    expect((await reads('Hana', ['rounds', 'list'], /languages/)).text).toMatch(/12 people/);
  });

  it('has somebody who would like to meet Ada, and leaves Ben to her', async () => {
    await saying(who('Ada'), /Nuria would like to meet you/);
    expect(
      who('Ada')
        .sees()
        .filter(({ kind }) => kind === 'direct'),
    ).toHaveLength(1);
    expect(
      who('Ben')
        .sees()
        .filter(({ kind }) => kind === 'direct'),
    ).toEqual([]);
  });

  it('has people who write to each other in the channels, in their order', async () => {
    const said = who('Ada')
      .sees()
      .map(({ text }) => text);
    expect(said.findIndex((text) => /Snails 14/.test(text))).toBeGreaterThanOrEqual(0);
    expect(said.findIndex((text) => /torch and a bucket/.test(text))).toBe(
      said.findIndex((text) => /Snails 14/.test(text)) + 1,
    );
  });
});

it('is settled in once: again, nothing is changed', async () => {
  const screens = () =>
    (['slack', 'discord'] as const).flatMap((platform) =>
      world.sandbox.personas(platform).map((one) => one.sees().map(({ id, text }) => `${id} ${text}`)),
    );
  const before = screens();
  await world.sandbox.settleIn(world.kith.app);
  await world.kith.settled();
  expect(screens()).toEqual(before);
});

it('gives neither the platforms nor the app anything to complain of', async () => {
  for (const platform of ['slack', 'discord']) {
    const answer = await fetch(`${world.address}sandbox/state?platform=${platform}&person=Ada`);
    expect(await answer.json()).toMatchObject({ problems: [] });
  }
  expect(world.worries()).toEqual([]);
});
