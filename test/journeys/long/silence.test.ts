import { expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { asks, onEachPlatform, opensHome, presses, theRequest, types } from '../../support/journey-acts.js';
import { screenOf } from '../../support/journey-screens.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';

type Story = (world: JourneyWorld, from: Persona, to: Persona) => Promise<unknown>;

/** What can become of a request that is not a yes. */
const STORIES: Readonly<Record<string, Story>> = {
  silence: (world, from, to) => asks(world, from, to),
  'not now': async (world, from, to) => {
    await asks(world, from, to);
    await presses(world, to, 'Not now', /You said not now/);
  },
  'don’t ask again': async (world, from, to) => {
    await asks(world, from, to);
    await presses(world, to, 'Don’t ask again', /won’t be asked about/);
  },
  'a break': async (world, from, to) => {
    await types(world, to, ['kith', 'pause'], /taking a break/);
    await asks(world, from, to);
    expect(to.sees().some(({ text }) => text.includes('would like to meet'))).toBe(false);
  },
  'a block before the request': async (world, from, to) => {
    await types(world, to, ['kith', 'block'], /is blocked/, { people: [from] });
    await asks(world, from, to);
  },
  'a block after the request': async (world, from, to) => {
    await asks(world, from, to);
    await types(world, to, ['kith', 'block'], /is blocked/, { people: [from] });
  },
  'closed direct messages': async (world, from, to) => {
    world.closesTheirMessages(to);
    await asks(world, from, to);
  },
  'a full week': async (world, from, to) => {
    for (const name of ['Gil', 'Hal']) await asks(world, world.person(name), to);
    await asks(world, from, to);
  },
  'having left': async (world, from, to) => {
    await asks(world, from, to);
    await theRequest(to, from);
    await world.leaves(to);
  },
};

onEachPlatform((world) => {
  test('a refusal looks like silence: the same words at the same moment, wherever the requester looks', async () => {
    const pairs: [string, Persona, Persona][] = [];
    for (const [what, story] of Object.entries(STORIES)) {
      const [from, to] = [world().person('Ada'), world().person('Ben')];
      await story(world(), from, to);
      pairs.push([what, from, to]);
    }
    const looks = async (after: string) => {
      const screens: Record<string, string> = {};
      for (const [what, from] of pairs) {
        await types(world(), from, ['intro', 'list'], /./);
        await opensHome(world(), from);
        from.dismiss();
        screens[what] = screenOf(from);
      }
      const { silence, ...others } = screens;
      for (const [what, screen] of Object.entries(others))
        expect([after, what, screen]).toEqual([after, what, silence]);
      return silence ?? '';
    };
    expect(await looks('at once')).toContain('Take it back');
    await world().walk(3 * DAY + MINUTE);
    await looks('after the reminder');
    await world().walk(4 * DAY - 10 * MINUTE);
    expect(await looks('minutes before the end')).not.toContain('Not this time');
    await world().walk(10 * MINUTE);
    expect(await looks('at the end')).toContain('Not this time');
    await world().walk(DAY);
    await looks('a day later');
  }, 60_000);

  test('neither the log nor the numbers say who declined whom', async () => {
    const before = world().logs.length;
    for (const what of ['silence', 'not now', 'don’t ask again', 'a break', 'a block before the request']) {
      await STORIES[what]?.(world(), world().person('Ada'), world().person('Ben'));
    }
    await world().walk(7 * DAY);
    const said =
      JSON.stringify(world().logs.slice(before)) + (await (await fetch(world().address('/metrics'))).text());
    expect(said).not.toMatch(/not-now|never"|declin|refus|paused|blocked/);
  });
}, ONE_LINE_EACH);
