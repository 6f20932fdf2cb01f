import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../src/core/shared/time.js';
import { inPanel, interestChannel, opensSetup } from '../support/chat-acts.js';
import { answered, onEachPlatform, openedForm, presses, types } from '../support/journey-acts.js';
import { pressForged } from '../support/journey-forgery.js';
import { ONE_LINE_EACH } from '../support/journey-world.js';

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';
  const leads = () => world().person('Hana', 'leader');
  const list = ['kith', 'channels'] as const;

  describe('members find channels by interest', () => {
    test('join with one tap, leave with one tap, and see where they are', async () => {
      const [hana, ada, ben] = [leads(), world().person('Ada'), world().person('Ben')];
      await types(world(), ada, list, /None yet/);
      const maps = await interestChannel(world(), hana, 'maps');
      await opensSetup(world(), hana);
      await inPanel(world(), hana, maps, 'What happens here', { 'What it is about': 'atlases, bicycles' });
      const panel = await types(world(), ada, list, /#maps · nobody yet/);
      expect(panel.text).toContain('atlases, bicycles');
      const joined = await presses(world(), ada, 'Join', /You are in now: #maps/);
      expect(joined.id).toBe(panel.id);
      expect(joined.text).toMatch(/one person/);
      await types(world(), ben, list, /#maps · one person/);
      const left = await presses(world(), ada, 'Leave', /You have left #maps/);
      expect(left.text).toMatch(/nobody yet/);
      expect(ben.sees().every(({ kind }) => kind !== 'direct')).toBe(true);
    });

    test('a channel that has to do with what one says about oneself stands first', async () => {
      const [hana, ada] = [leads(), world().person('Ada')];
      await interestChannel(world(), hana, 'aardvarks');
      const bees = await interestChannel(world(), hana, 'zz-bees');
      await opensSetup(world(), hana);
      await inPanel(world(), hana, bees, 'What happens here', { 'What it is about': 'beekeeping' });
      await openedForm(ada, () => ada.command('kith', { verb: 'settings' }));
      await answered(ada, () => ada.submit({ 'About you, in a line': 'I love beekeeping' }), /saved/i);
      const { text } = await types(world(), ada, list, /Perhaps for you/);
      expect(text.indexOf('#zz-bees')).toBeLessThan(text.indexOf('#aardvarks'));
    });

    if (slack) {
      test('a guest is refused where guests do not take part, and welcome where they do', async () => {
        const [hana, gus] = [leads(), world().person('Gus', 'guest')];
        const closed = await interestChannel(world(), hana, 'members-only');
        const panel = await types(world(), gus, list, /#members-only/);
        const join = `v1:channels.join|slack:T1:${closed.id}`;
        await answered(gus, () => pressForged(world(), gus, join, panel), /Guests don’t take part/);
        gus.dismiss();
        await opensSetup(world(), hana);
        const yes = 'Yes, they are welcome';
        await inPanel(world(), hana, closed, 'What happens here', { 'May guests take part?': yes });
        const again = await types(world(), gus, list, /#members-only/);
        await answered(gus, () => pressForged(world(), gus, join, again), /You are in now: #members-only/);
      });

      test('who goes out of the channel in Slack is not counted in any more', async () => {
        const [hana, ada] = [leads(), world().person('Ada')];
        const rivers = await interestChannel(world(), hana, 'rivers');
        const panel = await types(world(), ada, list, /#rivers/);
        const join = `v1:channels.join|slack:T1:${rivers.id}`;
        await answered(ada, () => pressForged(world(), ada, join, panel), /You are in now/);
        await world().walk(DAY + HOUR);
        await types(world(), ada, list, /#rivers · one person/);
        await rivers.leaves(ada);
        await world().quiet();
        await types(world(), ada, list, /#rivers · nobody yet/);
      });
    }

    test('a button for a channel that is off the list, or of another community, does nothing', async () => {
      const [hana, ada] = [leads(), world().person('Ada')];
      const gone = await interestChannel(world(), hana, 'short-lived');
      const panel = await types(world(), ada, list, /#short-lived/);
      const join = JSON.stringify(panel.payload).match(
        RegExp(`v1:channels.join.[a-z]+:[^"|]+:${gone.id}`),
      )?.[0];
      await opensSetup(world(), hana);
      await answered(hana, () => hana.press('Change #short-lived'), /What runs there/);
      await presses(world(), hana, 'Take off the list', /#short-lived is off the list/);
      for (const key of [join ?? '', 'v1:channels.join|slack:T9:C1', 'v1:channels.join|discord:9:9'])
        await answered(ada, () => pressForged(world(), ada, key, panel), /no interest channel any more/);
    });
  });
}, ONE_LINE_EACH);
