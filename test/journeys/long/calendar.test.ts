import { describe, expect, test } from '@jest/globals';
import { PermissionFlagsBits as Bits } from 'discord.js';
import { Temporal } from 'temporal-polyfill';
import { INVITE_PERMISSIONS } from '../../../src/adapters/discord/rights.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { calendarShows } from '../../adapters/http/calendar-reader.js';
import { begins, chats, datesOn, edits, interestChannel, joins, plans } from '../../support/chat-acts.js';
import { eventually } from '../../support/eventually.js';
import { onEachPlatform, presses, types } from '../../support/journey-acts.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';

const ADDRESS = /http:\/\/\S+\.ics/;

async function addressFor(world: JourneyWorld, who: Persona): Promise<string> {
  const { text } = await types(world, who, ['chats', 'calendar'], /Subscribe to this address/);
  return world.address(new URL(ADDRESS.exec(text)?.[0] ?? '').pathname);
}

const instants = (dates: readonly string[]): readonly string[] =>
  dates.map((date) =>
    new Date(
      Temporal.PlainDateTime.from(date.slice(0, 16)).toZonedDateTime('Europe/Lisbon').epochMilliseconds,
    ).toISOString(),
  );

onEachPlatform((world) => {
  async function hosted(tag: string, when: string) {
    const [hana, ada] = [world().person('Hana', 'leader'), world().person('Ada')];
    const channel = await interestChannel(world(), hana, `place-of-${tag}`);
    const look = await plans(hana, channel, { title: `About ${tag}`, tag, when });
    await presses(world(), hana, 'Begin this chat', /is set/, look);
    await joins(ada, tag);
    return { hana, ada, dates: datesOn(look) };
  }

  const shown = async (address: string) => {
    const response = await fetch(address);
    return { status: response.status, file: await response.text() };
  };
  const five = (file: string) => calendarShows(file, world().now()).slice(0, 5);

  describe('a calendar of one’s chats', () => {
    test('has the dates that were shown, and follows what becomes of them', async () => {
      const { hana, ada, dates } = await hosted('ferns', 'every second Friday 12:00');
      const address = await addressFor(world(), ada);
      const { status, file } = await shown(address);
      expect(status).toBe(200);
      expect(file).toMatch(/SUMMARY:About ferns/);
      expect(file).toMatch(/TZID:Europe\/Lisbon/);
      expect(five(file)).toEqual(instants(dates));

      await chats(hana, 'cancel', 'ferns', /Leave out/);
      await presses(world(), hana, 'Leave it out', /is left out on/);
      expect(five((await shown(address)).file).slice(0, 4)).toEqual(instants(dates.slice(1)));
      await edits(world(), hana, 'ferns', { 'When is it?': 'every second Friday 18:00' });
      const later = dates.slice(1).map((date) => date.replace('T12:00', 'T18:00'));
      expect(five((await shown(address)).file).slice(0, 4)).toEqual(instants(later));
      await chats(hana, 'end', 'ferns', /for good/);
      await presses(world(), hana, 'End it for good', /has ended/);
      const after = (await shown(address)).file;
      expect(after).toMatch(/STATUS:CANCELLED/);
    });

    test('holds one’s own chats only, behind a link that can be renewed and taken away', async () => {
      const { ada } = await hosted('mosses', 'every Thursday 12:00');
      await hosted('lichens', 'every Wednesday 12:00');
      const old = await addressFor(world(), ada);
      expect(await addressFor(world(), ada)).toBe(old);
      const { file } = await shown(old);
      expect(file).toMatch(/About mosses/);
      expect(file).not.toMatch(/lichens|Ada/);
      const told = await presses(world(), ada, 'Make a new link', /This is your new link/);
      const renewed = world().address(new URL(ADDRESS.exec(told.text)?.[0] ?? '').pathname);
      expect(renewed).not.toBe(old);
      expect((await shown(old)).status).toBe(404);
      expect((await shown(renewed)).file).toMatch(/About mosses/);
      await presses(world(), ada, 'Take it away', /calendar link is gone/);
      expect((await shown(renewed)).status).toBe(404);
      for (const path of [
        '/calendar/',
        '/calendar/.ics',
        `/calendar/${'a'.repeat(32)}.ics`,
        '/calendar/..%2f.ics',
      ])
        expect((await shown(world().address(path))).status).toBe(404);
    });
  });
}, ONE_LINE_EACH);

onEachPlatform(
  (world) => {
    const events = () => world().discord?.guild.events() ?? [];

    describe('the server’s own list of events', () => {
      test('has a chat while it lives, as it is', async () => {
        const hana = world().person('Hana', 'leader');
        const channel = await interestChannel(world(), hana, 'garden');
        await begins(world(), hana, channel, {
          title: 'Lunch among leaves',
          tag: 'leaves',
          when: 'every Friday 12:00',
        });
        await eventually(() => events().length === 1);
        const [first] = events();
        expect(first).toMatchObject({
          name: 'Lunch among leaves',
          location: '#garden',
          repeats: true,
          byApp: true,
        });
        expect(new Date(first?.startsAt ?? 0).getUTCDay()).toBe(5);
        expect((first?.endsAt ?? 0) - (first?.startsAt ?? 0)).toBe(60 * 60_000);

        await edits(world(), hana, 'leaves', {
          'What is it called?': 'Tea among leaves',
          'When is it?': 'every Thursday 16:00',
          'How long?': '30 minutes',
        });
        await eventually(() => events()[0]?.name === 'Tea among leaves');
        expect(events()).toHaveLength(1);
        expect(new Date(events()[0]?.startsAt ?? 0).getUTCDay()).toBe(4);

        await chats(hana, 'pause', 'leaves', /rests from now on/);
        await eventually(() => events().length === 0);
        await presses(world(), hana, 'Let it go on', /goes on/);
        await eventually(() => events().length === 1);
        await chats(hana, 'end', 'leaves', /for good/);
        await presses(world(), hana, 'End it for good', /has ended/);
        await eventually(() => events().length === 0);
      });

      test('without the right there is no event, and everything else goes on', async () => {
        const hana = world().person('Hana', 'leader');
        const channel = await interestChannel(world(), hana, 'no-right');
        world().discord?.guild.changeBotRole(INVITE_PERMISSIONS & ~Bits.CreateEvents);
        await begins(world(), hana, channel, {
          title: 'Without',
          tag: 'without',
          when: 'every Friday 13:00',
        });
        await edits(world(), hana, 'without', { 'When is it?': 'every Thursday 13:00' });
        expect(events()).toEqual([]);
        await types(world(), hana, ['chats', 'list'], /Without \(#without\): every Thursday at 13:00/);
        await types(world(), hana, ['kith', 'setup'], /Interest channels/);
        const lacks = await presses(world(), hana, 'Check permissions', /Create Events/);
        expect(lacks.text).toMatch(/allow .Create Events/);
        await chats(hana, 'end', 'without', /for good/);
        await presses(world(), hana, 'End it for good', /has ended/);
        world().discord?.guild.changeBotRole(INVITE_PERMISSIONS);
      });
    });
  },
  ['Discord'],
);
