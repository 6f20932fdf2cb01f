import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import { eventually } from '../../support/eventually.js';
import {
  answered,
  asks,
  cast,
  meet,
  onEachPlatform,
  presses,
  sees,
  seesNothingOf,
  theRequest,
} from '../../support/journey-acts.js';
import type { JourneyWorld } from '../../support/journey-world.js';

const gatewayOf = ({ discord }: JourneyWorld) => {
  if (discord === undefined) throw new Error('not on Discord');
  return discord.double;
};

onEachPlatform(
  (world) => {
    describe('the line to Discord', () => {
      test.each(['drop', 'invalidSession'] as const)(
        '%s: Kith comes back by itself and answers again',
        async (how) => {
          const { ada, ben } = cast(world());
          await asks(world(), ada, ben);
          const { gateway } = gatewayOf(world());
          if (how === 'drop') gateway.drop();
          else gateway.invalidSession(false);
          await eventually(
            () => answered(ben, () => ben.command('kith', { verb: 'help' }), /both have said yes/),
            {
              within: 15_000,
            },
          );
          world().forget();
          await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
          expect(world().roomsOf(ada, ben)).toHaveLength(1);
        },
        30_000,
      );
    });

    describe('answers that Discord no longer takes', () => {
      test.each([10062, 40060])('code %i: the yes still counts, once', async (code) => {
        const { ada, ben } = cast(world());
        await asks(world(), ada, ben);
        await theRequest(ben, ada);
        gatewayOf(world()).faults.add({ method: 'POST', route: /^\/interactions\/.*callback$/, code });
        await ben.press('Yes, introduce us').catch(() => undefined);
        await sees(ada, /meet each other/).catch(() => undefined);
        await world().quiet();
        world().forget();
        await presses(world(), ben, 'Yes, introduce us', /introduced|already/).catch(() => undefined);
        await world().quiet();
        expect(world().roomsOf(ada, ben)).toHaveLength(1);
      });
    });

    describe('people and places that Discord closes', () => {
      test('closed messages (50007) at the end: the answer still comes, in a place of their own', async () => {
        const { ada, ben } = cast(world());
        await asks(world(), ada, ben);
        world().closesTheirMessages(ada);
        await world().walk(7 * DAY + MINUTE);
        await world().walk(MINUTE);
        expect((await sees(ada, /Not this time/)).kind).toBe('room');
        expect(world().roomsOf(ada)).toMatchObject([{ private: true }]);
      });

      test('opening messages too fast (40003): a pause, then everybody is reached', async () => {
        const { ada, ben, cleo, dora } = cast(world());
        gatewayOf(world()).faults.add({ method: 'POST', route: '/users/@me/channels', code: 40003 });
        await asks(world(), ada, ben);
        await asks(world(), cleo, dora);
        expect(seesNothingOf(ben, /would like/)).toBe(true);
        await world().walk(11 * MINUTE);
        await theRequest(ben, ada);
        await theRequest(dora, cleo);
        expect(ben.sees()).toHaveLength(1);
      });

      test('nowhere to open a room yet: it opens once there is', async () => {
        const { ada, ben } = cast(world());
        await asks(world(), ada, ben);
        gatewayOf(world()).faults.add({ method: 'POST', route: /\/threads$/, code: 50013, times: 2 });
        await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
        for (let hour = 0; hour < 4; hour += 1) await world().walk(61 * MINUTE);
        expect(world().roomsOf(ada, ben)).toHaveLength(1);
      });

      test('a closed room is left alone', async () => {
        const { ada, ben } = cast(world());
        await meet(world(), ada, ben);
        await world().walk(7 * DAY + MINUTE);
        await world().walk(7 * DAY + MINUTE);
        const offer = await sees(ada, /close this kindly/);
        gatewayOf(world()).faults.add({ method: 'PATCH', route: /^\/channels\/\d+$/, status: 500, times: 2 });
        await presses(world(), ada, 'Close it kindly', /closed kindly/, offer);
        await world().walk(10 * MINUTE);
        await world().walk(10 * MINUTE);
        expect(world().roomsOf(ada, ben)).toMatchObject([{ closed: true }]);
      });
    });
  },
  ['Discord'],
);
