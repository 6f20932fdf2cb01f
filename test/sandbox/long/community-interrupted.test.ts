import { expect, it, jest } from '@jest/globals';
import type { Interaction } from '../../../src/core/conversation/interaction.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import { settle } from '../../../src/sandbox/community/settle.js';
import type { Inhabitant } from '../../../src/sandbox/side.js';
import { CHANNELS, type ChannelName, PEOPLE } from '../../../src/sandbox/world.js';
import { onEachPlatform, sees, types } from '../../support/journey-acts.js';
import { type Channel, type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';

jest.setTimeout(120_000);

interface Town {
  readonly inhabitants: readonly Inhabitant[];
  readonly channels: ReadonlyMap<ChannelName, Channel>;
}

/** Empty houses: nobody has said or done anything yet. */
function townIn(world: JourneyWorld): Town {
  const inhabitants = PEOPLE.filter(({ slack, discord, machine }) => slack && discord && !machine).map(
    ({ name, about, slack, leads }): Inhabitant => ({
      persona: world.person(name, leads ? 'leader' : 'member', 'stranger'),
      about,
      zone: slack?.tz ?? 'Etc/UTC',
      locale: 'en',
      leads: leads === true,
      playable: true,
    }),
  );
  const made = CHANNELS.map((name) => [name, world.channel(name)] as const);
  return { inhabitants, channels: new Map(made) };
}

/** One start of the sandbox, which dies after so many things that were done. */
function start(world: JourneyWorld, { inhabitants, channels }: Town, lives: number): Promise<void> {
  let left = lives;
  const app = {
    handle: (done: Interaction) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the power is gone')) : world.kith.app.handle(done);
    },
  };
  const channelId = (name: ChannelName) => channels.get(name)?.id ?? name;
  return settle(app, world.community, inhabitants, world.now, channelId);
}

onEachPlatform((inWorld) => {
  it('goes on where it was stopped, does nothing twice, and lives on by itself', async () => {
    const world = inWorld();
    const town = townIn(world);
    const who = (name: string) => {
      const found = town.inhabitants.find(({ persona }) => persona.name === name);
      if (found === undefined) throw new Error(`nobody called ${name}`);
      return found.persona;
    };
    let deaths = 0;
    for (let lives = 40; lives < 1_000; lives *= 2) {
      const died = await start(world, town, lives).then(
        () => false,
        (error: unknown) => /the power is gone/.test(String(error)),
      );
      await world.quiet();
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(2);
    await start(world, town, 1);

    const { text } = await types(world, who('Hana'), ['kith', 'channels'], /Interest channels/);
    for (const [name, people] of [
      ['gardening', 12],
      ['repair-cafe', 13],
      ['languages', 14],
    ] as const)
      expect(text).toContain(`#${name} · ${people} people`);
    await types(world, who('Maeve'), ['chats', 'list'], /7 people/);
    await types(world, who('Hana'), ['rounds', 'list'], /12 people/);
    const boards = who('Ada')
      .sees()
      .filter(({ text: words }) => /Repair café at the library/.test(words));
    expect(boards.map(({ text: words }) => /at the door: 0 of 1 seat/.test(words))).toEqual([true]);
    const needs = who('Ada')
      .sees()
      .filter(({ text: words }) => /jam jars/i.test(words));
    expect(needs).toHaveLength(1);
    const asked = who('Ada')
      .sees()
      .filter(({ text: words }) => /Nuria would like to meet you/.test(words));
    expect(asked).toHaveLength(1);
    const said = who('Ada')
      .sees()
      .filter(({ text: words }) => /Snails 14/.test(words));
    expect(said).toHaveLength(1);

    await world.walkThrough(DAY + 3 * HOUR);
    await sees(who('Ada'), /You are paired with/);
    expect(world.logs.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });
}, ONE_LINE_EACH);
