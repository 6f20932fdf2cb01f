import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  interestChannel,
  openingPosts,
  sessionsOf,
  sessionsOnEachPlatform,
  showsTime,
  standingChat,
  told,
  walkTo,
} from '../../support/session-acts.js';

const ZONE = 'Europe/Berlin';

/** When Berlin's clocks next change, and whether an hour is lost. */
function nextChange(now: number) {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE);
  const change = here.getTimeZoneTransition('next');
  if (change === null) throw new Error('Berlin has given up changing its clocks');
  const lost = change.offsetNanoseconds > here.offsetNanoseconds;
  const saturday = change.toPlainDate().subtract({ days: 1 });
  const noon = (days: number) =>
    saturday.add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).epochMilliseconds;
  return {
    at: change.epochMilliseconds,
    lost,
    saturday: saturday.toString(),
    noons: [noon(0), noon(7)] as const,
  };
}

sessionsOnEachPlatform((world) => {
  test('noon stays noon when the clocks change', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const { lost, saturday, noons } = nextChange(world().now());
    const [before, after] = noons;
    expect(after - before).toBe(7 * DAY + (lost ? -HOUR : HOUR));
    world().advance(before - 26 * HOUR - world().now());
    const channel = await interestChannel(world(), { steward: hana });
    const plan = { channel, host: hana, members: [ada], zone: ZONE, from: saturday, minutes: 30 };
    const chat = await standingChat(world(), { ...plan, phrase: 'every Saturday 12:00' });
    await walkTo(world(), after + HOUR);
    const held = (await sessionsOf(world(), chat)).map(({ state }) => 'openedAt' in state && state.openedAt);
    expect(held).toEqual([before, after]);
    expect(openingPosts(ada, channel)).toHaveLength(2);
    expect(told(ada, / is on /).map((seen) => showsTime(seen, after))).toEqual([false, true]);
  });

  // One of the two is in spring, the other one in autumn.
  test.each(['at the next change', 'and at the one after it'])(
    'half past two in that night comes once, %s',
    async () => {
      const [hana, ada] = [world().person('Hana'), world().person('Ada')];
      const { at, lost, saturday } = nextChange(world().now());
      world().advance(at - 27 * HOUR - world().now());
      const channel = await interestChannel(world(), { steward: hana });
      const plan = { channel, host: hana, members: [ada], zone: ZONE, from: saturday, minutes: 30 };
      const chat = await standingChat(world(), { ...plan, phrase: 'every Sunday 02:30' });
      await walkTo(world(), at + DAY);
      expect(openingPosts(ada, channel)).toHaveLength(1);
      // Where it is left out, an hour later by the clock; where it comes twice, the first time.
      const startsAt = lost ? at + 30 * MINUTE : at - 30 * MINUTE;
      const state = { kind: 'closed', openedAt: startsAt };
      expect(await sessionsOf(world(), chat)).toMatchObject([{ startsAt, state }]);
    },
  );
}, ONE_LINE_EACH);
