import { describe, expect, test } from '@jest/globals';
import type { Persona } from '../../src/sandbox/persona.js';
import { chooses, interestChannel, keyOn, opensSetup, readsLog, timesTold } from '../support/chat-acts.js';
import { answered, onEachPlatform, openedForm, presses, sees, types } from '../support/journey-acts.js';
import { pressForged } from '../support/journey-forgery.js';
import { everythingStored } from '../support/journey-stored.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../support/journey-world.js';

const LABEL = 'Who looks after Kith here?';

async function names(world: JourneyWorld, leader: Persona, people: readonly Persona[]): Promise<void> {
  await openedForm(leader, () => leader.command('kith', { verb: 'stewards' }));
  await answered(leader, () => leader.submit({ [LABEL]: people }), /Stewards/);
  await world.quiet();
}

onEachPlatform((world) => {
  const leads = () => world().person('Hana', 'leader');

  describe('stewards', () => {
    test('are named by a leader, hear of it, and can then do what leaders can', async () => {
      const [hana, dora] = [leads(), world().person('Dora')];
      await types(world(), dora, ['kith', 'setup'], /for the stewards/);
      await names(world(), hana, [dora]);
      expect(await timesTold(world(), dora, /named a steward/)).toBe(1);
      await presses(world(), dora, 'Show me', /Interest channels/);
      await chooses(world(), dora, [world().channel('by-dora')]);
      const log = await readsLog(world(), dora);
      expect(log).toMatch(/Dora: #by-dora on the list: — → on it/);
      expect(log).toMatch(/Hana: the stewards: — → Dora/);
      const form = await openedForm(hana, () => hana.command('kith', { verb: 'stewards' }));
      expect([form.fields[0]?.value].flat()).toEqual(['Dora']);
    });

    test('who is un-named finds every button and form of the old panel closed', async () => {
      const [hana, dora] = [leads(), world().person('Dora')];
      const channel = await interestChannel(world(), hana, 'old-panel');
      await names(world(), hana, [dora]);
      const named = await sees(dora, /named a steward/);
      await opensSetup(world(), dora);
      await answered(dora, () => dora.press(`Change #${channel.name}`), /What runs there/);
      await openedForm(dora, () => dora.press('What happens here'), 'keeping the window');
      await names(world(), hana, []);
      expect(await readsLog(world(), hana)).toMatch(/Hana: the stewards: Dora → —/);
      const before = await everythingStored(world());
      await answered(dora, () => dora.submit({ Hashtag: 'mine-now' }), /for the stewards/);
      dora.dismiss();
      await answered(dora, () => dora.press('Show me', named), /for the stewards/);
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
    });
  });

  describe('everybody else', () => {
    test('is told privately that setting up is for stewards, and nothing is stored', async () => {
      const [hana, cleo] = [leads(), world().person('Cleo')];
      await interestChannel(world(), hana, 'not-yours');
      await types(world(), cleo, ['kith', 'help'], /Kith/);
      const before = await everythingStored(world());
      for (const verb of ['setup', 'stewards', 'log'])
        expect((await types(world(), cleo, ['kith', verb], /for the stewards/)).kind).toBe('only-you');
      expect(cleo.form()).toBeUndefined();
      expect(await everythingStored(world())).toEqual(before);
    });

    test('cannot press a steward’s button from an old message', async () => {
      const [hana, cleo] = [leads(), world().person('Cleo')];
      const channel = await interestChannel(world(), hana, 'forged');
      await opensSetup(world(), hana);
      const panel = await answered(hana, () => hana.press(`Change #${channel.name}`), /What runs there/);
      const place = keyOn(panel, 'setup.remove').split('|')[1] ?? '';
      const mine = await types(world(), cleo, ['kith', 'setup'], /for the stewards/);
      const before = await everythingStored(world());
      const about = ['channel', 'what', 'hours', 'look', 'remove', 'add'].map(
        (verb) => `setup.${verb}|${place}`,
      );
      const others = [
        'setup.open',
        'setup.choose',
        'setup.check',
        'stewards.open',
        'stewards.log',
        'stewards.rooms',
      ];
      for (const key of [...about, ...others.map((one) => `${one}|`)])
        await answered(cleo, () => pressForged(world(), cleo, `v1:${key}`, mine), /for the stewards/);
      await world().quiet();
      expect(cleo.form()).toBeUndefined();
      expect(await everythingStored(world())).toEqual(before);
    });

    test('of two stewards at once nobody undoes the other', async () => {
      const [hana, ivo] = [leads(), world().person('Ivo', 'leader')];
      const channel = await interestChannel(world(), hana, 'two-hands');
      for (const who of [hana, ivo]) {
        await opensSetup(world(), who);
        await answered(who, () => who.press(`Change #${channel.name}`), /What runs there/);
        await openedForm(who, () => who.press('What happens here'), 'keeping the window');
      }
      await answered(hana, () => hana.submit({ 'What it is about': 'tulips' }), /Saved/);
      await ivo.submit({ 'What it is about': 'roses' });
      await world().quiet();
      const panel = await opensSetup(world(), hana);
      expect(panel.text).toContain('#two-hands');
      const own = await answered(hana, () => hana.press('Change #two-hands'), /What runs there/);
      expect(own.text).toMatch(/tulips/);
      expect(own.text).not.toMatch(/roses/);
    });
  });
}, ONE_LINE_EACH);
