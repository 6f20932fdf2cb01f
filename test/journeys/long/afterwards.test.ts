import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import {
  answered,
  cast,
  meet,
  onEachPlatform,
  openedForm,
  presses,
  sees,
  seesNothingOf,
  types,
} from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';

onEachPlatform((world, name) => {
  describe('after the room has opened', () => {
    test('a week later each is asked privately how it goes; “not yet” is asked once more', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      await world().walk(7 * DAY - 10 * MINUTE);
      expect(seesNothingOf(ada, /How is it going/)).toBe(true);
      await world().walk(11 * MINUTE);
      expect(await sees(ada, /How is it going with Ben/)).toMatchObject({
        kind: 'direct',
        buttons: ['We talked', 'It’s planned', 'Not yet', 'Couldn’t'],
      });
      await sees(ben, /How is it going with Ada/);
      await presses(world(), ada, 'Not yet', /Ben/);
      const before = ada.sees().length;
      await world().walk(48 * HOUR + MINUTE);
      await sees(ada, /One more time/);
      await presses(world(), ada, 'We talked', /Ben/);
      await world().walk(30 * DAY);
      expect(ada.sees()).toHaveLength(before + 1);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
    });

    test('what one answers is seen by nobody else', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      await world().walk(7 * DAY + MINUTE);
      const screen = JSON.stringify(ben.sees());
      await presses(world(), ada, 'Couldn’t', /Ben/);
      expect(JSON.stringify(ben.sees())).toBe(screen);
    });

    test('when it stays quiet the room is offered a kind end, once, and either of them may take it', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      await world().walk(7 * DAY + MINUTE);
      await world().walk(7 * DAY + MINUTE);
      const offer = await sees(ada, /close this kindly/);
      expect(offer).toMatchObject({ kind: 'room', buttons: ['Close it kindly'] });
      await world().walk(60 * DAY);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(2);
      await presses(world(), ben, 'Close it kindly', /closed kindly/);
      await world().walk(MINUTE);
      const closing = await sees(ada, /Thank you for meeting/);
      expect(closing.text).toContain('How could I be of help to you?');
      expect(world().roomsOf(ada, ben)[0]).toMatchObject({ closed: name === 'Discord' });
      await world().walk(60 * DAY);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(3);
    });

    test('both pressing “close it kindly” at once close it once', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      await world().walk(7 * DAY + MINUTE);
      await world().walk(7 * DAY + MINUTE);
      const offer = await sees(ada, /close this kindly/);
      await Promise.all([ada.press('Close it kindly', offer), ben.press('Close it kindly', offer)]);
      await sees(ada, /closed kindly/);
      await world().walk(MINUTE);
      await sees(ben, /Thank you for meeting/);
      expect(ada.sees().filter(({ text }) => /Thank you for meeting/.test(text))).toHaveLength(1);
    });

    test('those who said that they talked, or plan to, are offered no end', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      await world().walk(7 * DAY + MINUTE);
      await presses(world(), ada, 'It’s planned', /planned/);
      await world().walk(60 * DAY);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
    });

    test('those who want requests only are not asked how it went', async () => {
      const { ada, ben } = cast(world());
      await openedForm(ben, () => ben.command('kith', { verb: 'settings' }));
      await answered(ben, () => ben.submit({ 'What may reach you': 'Requests only' }), /saved/i);
      await meet(world(), ada, ben);
      await world().walk(8 * DAY);
      await sees(ada, /How is it going with Ben/);
      expect(seesNothingOf(ben, /How is it going/)).toBe(true);
    });

    test('the list shows whom one met, and where', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      const list = await types(world(), ada, ['intro', 'list'], /People you met/);
      expect(list.text).toContain('Ben');
      expect(JSON.stringify(list.payload)).toContain(world().roomsOf(ada, ben)[0]?.id);
    });
  });
}, ONE_LINE_EACH);
