import { describe, expect, test } from '@jest/globals';
import { begins, chats, datesOn, interestChannel, plans, readsLog, timesTold } from '../support/chat-acts.js';
import { onEachPlatform, presses, screenOf, sees, types } from '../support/journey-acts.js';

const DAYS_14 = 14 * 24 * 60;

/** How many minutes lie between dates as they stand on a message. */
const gaps = (dates: readonly string[]): readonly number[] =>
  dates
    .map((date) => Date.parse(`${date.slice(0, 16)}Z`) / 60_000)
    .flatMap((date, at, all) => (at === 0 ? [] : [date - (all[at - 1] ?? 0)]));

onEachPlatform((world) => {
  describe('a standing chat', () => {
    test('is planned in one phrase, shows its next five dates, begins, is found and joined', async () => {
      const [hana, ada] = [world().person('Hana', 'leader'), world().person('Ada')];
      const garden = await interestChannel(world(), hana, 'gardening');
      await types(world(), ada, ['chats', 'list'], /none here yet/);
      const look = await plans(hana, garden, { title: 'Lunch among leaves', tag: 'leaves' });
      const dates = datesOn(look);
      expect(dates).toHaveLength(5);
      expect(gaps(dates)).toEqual([DAYS_14, DAYS_14, DAYS_14, DAYS_14]);
      for (const date of dates) {
        expect(date).toMatch(/T12:00 Lisbon$/);
        expect(new Date(date.slice(0, 10)).getUTCDay()).toBe(2);
      }
      await world().quiet();
      expect(screenOf(ada)).not.toMatch(/leaves/);

      await presses(world(), hana, 'Begin this chat', /is set: every second Tuesday at 12:00/, look);
      const word = await sees(ada, /A new standing chat: Lunch among leaves/);
      expect(word).toMatchObject({ kind: 'channel', place: garden.id });
      const list = await types(world(), ada, ['chats', 'list'], /Lunch among leaves \(#leaves\)/);
      expect(list.text).toMatch(/Nobody is counted in yet/);
      const joined = await presses(world(), ada, 'Count me in', /You are counted in to Lunch/, list);
      expect(joined.id).toBe(list.id);
      expect(joined.text).toMatch(/1 person is counted in/);
      const next = await types(world(), ada, ['chats', 'next'], /Your next dates/);
      expect(next.text.match(/Lunch among leaves/g)?.length).toBeGreaterThan(4);
      expect(await readsLog(hana)).toMatch(/Hana: standing chat #leaves: — → Lunch among leaves/);
    });

    test('is joined from its channel, suggested to, left out once, and ended', async () => {
      const [hana, ada] = [world().person('Hana', 'leader'), world().person('Ada')];
      const maps = await interestChannel(world(), hana, 'maps');
      await begins(world(), hana, maps, { title: 'Map talk', tag: 'map-talk', when: 'every Friday 12:00' });
      const word = await sees(ada, /A new standing chat: Map talk/);
      await presses(world(), ada, 'Count me in', /You are counted in to Map talk/, word);
      await presses(world(), ada, 'Count me in', /counted in to Map talk .*already/, word);
      await chats(hana, 'cancel', 'map-talk', /Leave out Map talk/);
      await presses(world(), hana, 'Leave it out', /is left out on/);
      expect(await timesTold(world(), ada, /Map talk \(#map-talk\) is left out/)).toBe(1);
      await chats(hana, 'end', 'map-talk', /for good\?/);
      await presses(world(), hana, 'End it for good', /has ended/);
      expect(await timesTold(world(), ada, /Map talk \(#map-talk\) has ended/)).toBe(1);
      expect((await types(world(), ada, ['chats', 'list'], /Standing chats/)).text).not.toMatch(/Map talk/);
      await presses(world(), ada, 'Count me in', /Map talk has ended/, word);
    });
  });
});
