import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Persona } from '../../src/sandbox/persona.js';
import { calendarShows } from '../adapters/http/calendar-reader.js';
import { chats, datesOn, edits, interestChannel, joins, plans } from '../support/chat-acts.js';
import { onEachPlatform, presses, types } from '../support/journey-acts.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../support/journey-world.js';

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
    await joins(world(), ada, tag);
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

      await chats(world(), hana, 'cancel', 'ferns', /Leave out/);
      await presses(world(), hana, 'Leave it out', /is left out on/);
      expect(five((await shown(address)).file).slice(0, 4)).toEqual(instants(dates.slice(1)));
      await edits(world(), hana, 'ferns', { 'When is it?': 'every second Friday 18:00' });
      const later = dates.slice(1).map((date) => date.replace('T12:00', 'T18:00'));
      expect(five((await shown(address)).file).slice(0, 4)).toEqual(instants(later));
      await chats(world(), hana, 'end', 'ferns', /for good/);
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
