import { describe, expect, test } from '@jest/globals';
import { PermissionFlagsBits as Bits } from 'discord.js';
import { INVITE_PERMISSIONS } from '../../src/adapters/discord/rights.js';
import { begins, chats, edits, interestChannel } from '../support/chat-acts.js';
import { eventually } from '../support/eventually.js';
import { onEachPlatform, presses, types } from '../support/journey-acts.js';

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

        await chats(world(), hana, 'pause', 'leaves', /rests from now on/);
        await eventually(() => events().length === 0);
        await presses(world(), hana, 'Let it go on', /goes on/);
        await eventually(() => events().length === 1);
        await chats(world(), hana, 'end', 'leaves', /for good/);
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
        await chats(world(), hana, 'end', 'without', /for good/);
        await presses(world(), hana, 'End it for good', /has ended/);
        world().discord?.guild.changeBotRole(INVITE_PERMISSIONS);
      });
    });
  },
  ['Discord'],
);
