import { describe, expect, test } from '@jest/globals';
import { PermissionFlagsBits as Bits } from 'discord.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { chooses, interestChannel, keyOn, opensSetup, readsLog, timesTold } from '../../support/chat-acts.js';
import {
  answered,
  meet,
  onEachPlatform,
  openedForm,
  presses,
  sees,
  types,
} from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';

/** A channel that is hidden from Kith has no name for it. */
const INSIDE = 'Kith is in the channel now';

const LABEL = 'Who looks after Kith here?';

async function names(world: JourneyWorld, leader: Persona, people: readonly Persona[]): Promise<void> {
  await openedForm(leader, () => leader.command('kith', { verb: 'stewards' }));
  await answered(leader, () => leader.submit({ [LABEL]: people }), /Stewards/);
  await world.quiet();
}

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';

  describe('what Kith may do', () => {
    test('a missing right is named, with how to give it', async () => {
      const hana = world().person('Hana', 'leader');
      const maps = await interestChannel(world(), hana, 'maps');
      await opensSetup(hana);
      await presses(world(), hana, 'Check permissions', /All is well/);
      const right = Bits.CreatePublicThreads;
      if (slack) await maps.losesKith();
      else world().discord?.double.channel(maps.id).deny(right);
      await opensSetup(hana);
      const lacking = await presses(world(), hana, 'Check permissions', /what I still need/);
      expect(lacking.text).toMatch(
        slack ? /Kith is not in #maps\. Type \/invite @Kith/ : /Create Public Threads\..*Roles → Kith/,
      );
      if (slack) await maps.getsKithBack();
      else world().discord?.double.channel(maps.id).allow(right);
      await presses(world(), hana, 'Back to the setup', /Interest channels/);
      await presses(world(), hana, 'Check permissions', /All is well/);
    });

    test('a channel that Kith is not in says how to let it in, and is added once it is', async () => {
      const { slack: onSlack } = world();
      const hana = world().person('Hana', 'leader');
      const members = [hana.id];
      const secret = onSlack?.double.addChannel({ name: 'secret-garden', isPrivate: true, members });
      const hidden = secret === undefined ? world().channel('secret-garden') : undefined;
      await hidden?.losesKith();
      const told = await chooses(hana, [{ name: 'secret-garden' }], /can’t go into/);
      expect(told.text).toMatch(slack ? /\/invite @Kith/ : /View Channel/);
      await presses(world(), hana, INSIDE, /can’t go into/);
      if (secret !== undefined) await onSlack?.double.channel(secret.id).inviteApp();
      await hidden?.getsKithBack();
      await presses(world(), hana, INSIDE, /#secret-garden is on the list/);
      await answered(hana, () => hana.press('Change #secret-garden'), /What runs there/);
      await presses(world(), hana, 'Take off the list', /#secret-garden is off the list/);
    });

    if (slack) {
      test('into a public channel Kith goes by itself', async () => {
        const hana = world().person('Hana', 'leader');
        world().slack?.double.addChannel({ name: 'open-air', members: [hana.id] });
        await chooses(hana, [{ name: 'open-air' }], /#open-air is on the list/);
        await presses(world(), hana, 'Check permissions', /All is well/);
      });
    } else {
      test('rooms open under the channel that was chosen for them', async () => {
        const [hana, ada, ben] = [
          world().person('Hana', 'leader'),
          world().person('Ada'),
          world().person('Ben'),
        ];
        const lobby = world().channel('lobby');
        await opensSetup(hana);
        await openedForm(hana, () => hana.press('Where rooms open'), 'keeping the window');
        await answered(hana, () => hana.submit({ 'Under which channel?': ['lobby'] }), /open under #lobby/);
        await meet(world(), ada, ben);
        const [room] = world().roomsOf(ada, ben);
        const thread = world()
          .discord?.double.threads()
          .find(({ id }) => id === room?.id);
        expect(thread).toMatchObject({ parentId: lobby.id, private: true });
        expect(await readsLog(hana)).toMatch(/Hana: where rooms open: — → #lobby/);
        world().discord?.double.channel('lobby').deny(Bits.CreatePrivateThreads);
        await opensSetup(hana);
        const lacks = await presses(world(), hana, 'Check permissions', /what I still need/);
        expect(lacks.text).toMatch(/lobby: Create Private Threads\./);
      });
    }

    test('what is wrong in a form is said, and what was typed stays', async () => {
      const hana = world().person('Hana', 'leader');
      const wrong = await interestChannel(world(), hana, 'wrong-words');
      await answered(hana, () => hana.press(`Change #${wrong.name}`), /What runs there/).catch(
        () => undefined,
      );
      await openedForm(hana, () => hana.press('Zone and quiet hours'), 'keeping the window');
      const typed = { 'Time zone': 'Atlantis/Capital', 'Quiet hours': 'late' };
      await hana.submit(typed);
      if (!slack) {
        await sees(hana, /don’t know this zone.*21:00-08:00.*/s);
        await openedForm(hana, () => hana.press('Fill it in again'));
      }
      expect(hana.form()?.fields.map(({ value }) => value)).toEqual(Object.values(typed));
      await answered(hana, () => hana.submit({ 'Time zone': 'Asia/Tokyo', 'Quiet hours': '' }), /Tokyo/);
      await types(world(), hana, ['kith', 'setup'], /#wrong-words.*Tokyo/);
    });
  });

  const leads = () => world().person('Hana', 'leader');

  describe('stewards', () => {
    test('are named by a leader, hear of it, and can then do what leaders can', async () => {
      const [hana, dora] = [leads(), world().person('Dora')];
      await types(world(), dora, ['kith', 'setup'], /for the stewards/);
      await names(world(), hana, [dora]);
      expect(await timesTold(world(), dora, /named a steward/)).toBe(1);
      await presses(world(), dora, 'Show me', /Interest channels/);
      await chooses(dora, [world().channel('by-dora')]);
      const log = await readsLog(dora);
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
      await opensSetup(dora);
      await answered(dora, () => dora.press(`Change #${channel.name}`), /What runs there/);
      await openedForm(dora, () => dora.press('What happens here'), 'keeping the window');
      await names(world(), hana, []);
      expect(await readsLog(hana)).toMatch(/Hana: the stewards: Dora → —/);
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
      await opensSetup(hana);
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
        await opensSetup(who);
        await answered(who, () => who.press(`Change #${channel.name}`), /What runs there/);
        await openedForm(who, () => who.press('What happens here'), 'keeping the window');
      }
      await answered(hana, () => hana.submit({ 'What it is about': 'tulips' }), /Saved/);
      await ivo.submit({ 'What it is about': 'roses' });
      await world().quiet();
      const panel = await opensSetup(hana);
      expect(panel.text).toContain('#two-hands');
      const own = await answered(hana, () => hana.press('Change #two-hands'), /What runs there/);
      expect(own.text).toMatch(/tulips/);
      expect(own.text).not.toMatch(/roses/);
    });
  });
}, ONE_LINE_EACH);
