import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import {
  asks,
  cast,
  drafts,
  fillIn,
  onEachPlatform,
  openedForm,
  presses,
  theRequest,
  types,
} from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';

onEachPlatform((world) => {
  describe('the shield of those who are asked', () => {
    test('two requests a week reach anyone; the others wait their turn, the oldest first', async () => {
      const { ben } = cast(world());
      const askers = ['Gil', 'Hal', 'Ida', 'Jon'].map((name) => world().person(name));
      for (const asker of askers) {
        await asks(world(), asker, ben);
        await world().walk(10 * MINUTE);
      }
      const asked = () =>
        ben.sees().flatMap(({ text }) => /(\w+) would like to meet you/.exec(text)?.[1] ?? []);
      expect([...new Set(asked())]).toEqual(['Gil', 'Hal']);
      await world().walk(7 * DAY - 35 * MINUTE);
      expect([...new Set(asked())]).toEqual(['Gil', 'Hal', 'Ida']);
    });

    test('“not now” holds for ninety days', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await theRequest(ben, ada);
      await presses(world(), ben, 'Not now', /You said not now/);
      await world().walk(80 * DAY);
      await asks(world(), ada, ben);
      expect(ben.sees().flatMap(({ buttons }) => buttons)).not.toContain('Not now');
      const before = ben.sees().length;
      await world().walk(11 * DAY);
      expect(ben.sees()).toHaveLength(before);
      await asks(world(), ada, ben);
      expect(ben.sees()).toHaveLength(before + 1);
    });

    test('“don’t ask again” holds until it is lifted, and then what waits arrives', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await presses(world(), ben, 'Don’t ask again', /won’t be asked about/);
      await world().walk(100 * DAY);
      await asks(world(), ada, ben);
      const before = ben.sees().filter(({ kind }) => kind === 'direct').length;
      expect(before).toBe(1);
      await types(world(), ben, ['kith', 'unblock'], /Lifted/, { people: [ada] });
      expect(ben.sees().filter(({ kind }) => kind === 'direct')).toHaveLength(2);
    });
  });

  describe('the budget of those who ask', () => {
    test('two new requests a week; the third is refused kindly, with the day of the next', async () => {
      const { ada, ben, cleo, dora } = cast(world());
      await asks(world(), ada, ben);
      await asks(world(), ada, cleo);
      await drafts(ada, dora);
      const told = await presses(world(), ada, 'Send the request', /requests this week|in seven days/);
      expect(told.text).toMatch(/\d{4}/);
      expect(dora.sees()).toEqual([]);
      await world().walk(7 * DAY + MINUTE);
      await asks(world(), ada, dora);
      await theRequest(dora, ada);
    });

    test('a request that is taken back, or settled, is no longer counted as open', async () => {
      const { ada, ben, cleo } = cast(world());
      await asks(world(), ada, ben);
      await types(world(), ada, ['intro', 'list'], /Ben/);
      await presses(world(), ada, 'Take it back', /You took back/);
      await asks(world(), ada, cleo);
      await theRequest(cleo, ada);
    });

    test('the same request is not made twice', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await openedForm(ada, () => ada.command('intro', { people: [ben] }));
      await fillIn(ada);
      await world().quiet();
      const screen = JSON.stringify([ada.form()?.errors, ada.sees().map(({ text }) => text)]);
      expect(screen).toContain('already asked about Ben');
    });

    test('pressing “send” twice sends once', async () => {
      const { ada, ben } = cast(world());
      const look = await drafts(ada, ben);
      await Promise.allSettled([ada.press('Send the request', look), ada.press('Send the request', look)]);
      await world().quiet();
      await theRequest(ben, ada);
      expect(ben.sees()).toHaveLength(1);
      expect(
        await world()
          .database.collection('introductions')
          .countDocuments({ requesterName: 'Ada', open: true, people: new RegExp(ben.id) }),
      ).toBe(1);
    });
  });
}, ONE_LINE_EACH);
