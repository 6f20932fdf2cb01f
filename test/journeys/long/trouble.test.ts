import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import {
  answered,
  asks,
  cast,
  drafts,
  meet,
  onEachPlatform,
  presses,
  sees,
  sends,
  theRequest,
} from '../../support/journey-acts.js';
import { type Mishap, strike } from '../../support/journey-mishaps.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';

const PASSING: readonly Mishap[] = ['too many', 'down', 'cut before'];
const LOST: readonly Mishap[] = ['answer lost'];

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';

  describe('when the platform has a bad day, the work is done once it is over, and once', () => {
    test.each(PASSING)('the request (%s)', async (mishap) => {
      const { ada, ben } = cast(world());
      strike(world(), mishap, 'send', { times: 2 });
      const look = await drafts(ada, ben);
      await sends(world(), ada, look);
      await world().walk(10 * MINUTE);
      await world().walk(10 * MINUTE);
      await theRequest(ben, ada);
      expect(ben.sees()).toHaveLength(1);
    });

    test.each(PASSING)('the room and its opening (%s)', async (mishap) => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      strike(world(), mishap, 'open room', { times: 1 });
      strike(world(), mishap, 'send', { times: 1 });
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
      await world().walk(10 * MINUTE);
      await world().walk(10 * MINUTE);
      await sees(ada, /meet each other/);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
    });

    test.each(LOST)('a room whose making was never confirmed is found again (%s)', async (mishap) => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      strike(world(), mishap, 'open room', { times: 1 });
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
      await world().walk(10 * MINUTE);
      await sees(ada, /meet each other/);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
    });

    test.each(LOST)(
      'an opening that was never confirmed: one where copies are refused, never none (%s)',
      async (mishap) => {
        const { ada, ben } = cast(world());
        await asks(world(), ada, ben);
        const request = await theRequest(ben, ada);
        strike(world(), mishap, 'send', { times: 1 });
        await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/, request);
        await world().walk(MINUTE);
        await sees(ada, /meet each other/);
        const copies = world().roomsOf(ada, ben)[0]?.messages.length ?? 0;
        expect(copies).toBe(slack ? 2 : 1);
      },
    );

    test.each(LOST)('nobody is asked twice when it is not known whether they were (%s)', async (mishap) => {
      const { ada, ben } = cast(world());
      const look = await drafts(ada, ben);
      strike(world(), mishap, 'send', { times: 1 });
      await sends(world(), ada, look);
      await world().walk(DAY);
      expect(ben.sees()).toHaveLength(1);
      await theRequest(ben, ada);
    });
  });

  test('whoever presses gets an answer at once, however much waits to be delivered', async () => {
    const { ada, ben, cleo } = cast(world());
    await meet(world(), ada, ben);
    const askers = ['Gil', 'Hal', 'Ida', 'Jon'].map((one) => world().person(one));
    const looks = await Promise.all(askers.map((asker, index) => drafts(asker, index % 2 ? ben : cleo)));
    strike(world(), 'slow', 'send', { times: 20 });
    await Promise.all(askers.map((asker, index) => asker.press('Send the request', looks[index])));
    const began = performance.now();
    await answered(ada, () => ada.command('intro', { verb: 'list' }), /People you met/);
    await answered(ada, () => ada.command('kith', { verb: 'help' }), /both have said yes/);
    expect(performance.now() - began).toBeLessThan(1_500);
    world().endTroubles();
    await world().quiet();
    await theRequest(cleo, askers[0] ?? ada);
  });
}, ONE_LINE_EACH);
