import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import {
  answered,
  asks,
  cast,
  onEachPlatform,
  openedForm,
  presses,
  sees,
  seesNothingOf,
  theRequest,
  types,
} from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';

onEachPlatform((world) => {
  describe('a request takes its time', () => {
    test('one reminder after three days; after seven it is over, for both', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await world().walk(3 * DAY - MINUTE);
      expect(seesNothingOf(ben, /still open/i)).toBe(true);
      await world().walk(MINUTE);
      await sees(ben, /still open/i);
      await world().walk(4 * DAY - MINUTE);
      expect(ben.sees()).toHaveLength(2);
      expect(seesNothingOf(ada, /Not this time/)).toBe(true);
      await world().walk(MINUTE);
      await sees(ada, /Not this time/);
      await sees(ben, /This request is closed/);
      expect(ben.sees().flatMap(({ buttons }) => buttons)).toEqual([]);
      await world().walk(30 * DAY);
      expect(ada.sees().filter(({ text }) => /Not this time/.test(text))).toHaveLength(1);
      expect(ben.sees()).toHaveLength(2);
    });

    test('it can be taken back before an answer, and ends there without a word to the other', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await theRequest(ben, ada);
      await types(world(), ada, ['intro', 'list'], /Take it back|Ben/);
      await presses(world(), ada, 'Take it back', /You took back your request about Ben/);
      await sees(ben, /This request is closed/);
      await world().walk(8 * DAY);
      expect(seesNothingOf(ada, /Not this time/)).toBe(true);
      expect(ben.sees()).toHaveLength(1);
      await asks(world(), ada, ben);
    });

    test('a yes that comes too late changes nothing', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      const request = await theRequest(ben, ada);
      // The clock has passed the end, but the tick has not come round yet.
      world().advance(7 * DAY);
      await answered(ben, () => ben.press('Yes, introduce us', request), /closed/);
      await world().quiet();
      expect(world().roomsOf(ada, ben)).toEqual([]);
      await sees(ada, /Not this time/);
    });
  });

  describe('quiet time', () => {
    test('at night, by one’s own clock and wish, nothing arrives; in the morning it does', async () => {
      const { ada, ben } = cast(world());
      await openedForm(ben, () => ben.command('kith', { verb: 'settings' }));
      const saved = () => ben.submit({ 'Your time zone': 'Europe/Lisbon', 'Quiet hours': '08:00-10:30' });
      await answered(ben, saved, /saved/i);
      await asks(world(), ada, ben);
      expect(seesNothingOf(ben, /would like to meet/)).toBe(true);
      await world().walk(2 * HOUR + 31 * MINUTE);
      await theRequest(ben, ada);
    });

    test('those who keep their weekends free are asked on Monday', async () => {
      const { ada, ben } = cast(world());
      await openedForm(ben, () => ben.command('kith', { verb: 'settings' }));
      const saved = () =>
        ben.submit({ 'Your time zone': 'Europe/Lisbon', 'Saturdays and Sundays': 'Leave me in peace' });
      await answered(ben, saved, /saved/i);
      const today = new Date(world().now()).getUTCDay();
      await world().walk(((6 - today + 7) % 7) * DAY);
      await asks(world(), ada, ben);
      expect(seesNothingOf(ben, /would like to meet/)).toBe(true);
      await world().walk(DAY);
      expect(seesNothingOf(ben, /would like to meet/)).toBe(true);
      await world().walk(DAY);
      await theRequest(ben, ada);
    });

    test('what waits through a break comes when the break ends', async () => {
      const { ada, ben } = cast(world());
      await types(world(), ben, ['kith', 'pause'], /taking a break/, { words: '2d' });
      await asks(world(), ada, ben);
      await world().walk(2 * DAY - MINUTE);
      expect(seesNothingOf(ben, /would like to meet/)).toBe(true);
      await world().walk(2 * MINUTE);
      await theRequest(ben, ada);
    });
  });
}, ONE_LINE_EACH);
