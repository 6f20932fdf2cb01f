import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import {
  begins,
  chooses,
  inPanel,
  interestChannel,
  joins,
  opensSetup,
  readsLog,
  timesTold,
  toldOf,
} from '../../support/chat-acts.js';
import { eventually } from '../../support/eventually.js';
import { answered, onEachPlatform, openedForm, presses, sees, types } from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { type Channel, type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';

/** What people do to a channel, and the platform tells it twice. */
type Deed = 'archived' | 'unarchived' | 'renamed' | 'deleted' | 'losesKith' | 'getsKithBack' | 'madePrivate';

async function twice({ slack, discord }: JourneyWorld, channel: Channel, deed: Deed): Promise<void> {
  if (slack === undefined) {
    discord?.double.gateway.repeatAll();
    return deed === 'renamed' ? channel.renamed(`${channel.name}-2`) : channel[deed]?.();
  }
  const handle = slack.double.channel(channel.id);
  const how = { copies: 2 };
  const deeds: Record<Deed, () => Promise<void>> = {
    archived: () => handle.archive(how),
    unarchived: () => handle.unarchive(how),
    renamed: () => handle.rename(`${channel.name}-2`, how),
    deleted: () => handle.remove(how),
    losesKith: () => handle.dropApp(how),
    getsKithBack: () => handle.inviteApp(how),
    madePrivate: handle.makePrivate,
  };
  return deeds[deed]();
}

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';
  const leads = () => world().person('Hana', 'leader');
  const list = ['kith', 'channels'] as const;

  describe('members find channels by interest', () => {
    test('join with one tap, leave with one tap, and see where they are', async () => {
      const [hana, ada, ben] = [leads(), world().person('Ada'), world().person('Ben')];
      await types(world(), ada, list, /None yet/);
      const maps = await interestChannel(world(), hana, 'maps');
      await opensSetup(hana);
      await inPanel(hana, maps, 'What happens here', { 'What it is about': 'atlases, bicycles' });
      const panel = await types(world(), ada, list, /#maps · nobody yet/);
      expect(panel.text).toContain('atlases, bicycles');
      const joined = await presses(world(), ada, 'Join #maps', /You are in now: #maps/);
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
      await opensSetup(hana);
      await inPanel(hana, bees, 'What happens here', { 'What it is about': 'beekeeping' });
      await openedForm(ada, () => ada.command('profile', { verb: 'edit' }));
      await answered(ada, () => ada.submit({ 'What interests you?': 'beekeeping' }), /Saved/);
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
        await opensSetup(hana);
        const yes = 'Yes, they are welcome';
        await inPanel(hana, closed, 'What happens here', { 'May guests take part?': yes });
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
      await opensSetup(hana);
      await answered(hana, () => hana.press('Change #short-lived'), /What runs there/);
      await presses(world(), hana, 'Take off the list', /#short-lived is off the list/);
      for (const key of [join ?? '', 'v1:channels.join|slack:T9:C1', 'v1:channels.join|discord:9:9'])
        await answered(ada, () => pressForged(world(), ada, key, panel), /no interest channel any more/);
    });
  });

  /** A channel with a chat in it that counts Ada in. */
  async function chatIn(channelName: string) {
    const [hana, ada] = [world().person('Hana', 'leader'), world().person('Ada')];
    const channel = await interestChannel(world(), hana, channelName);
    await begins(world(), hana, channel, {
      title: `Talk of ${channelName}`,
      tag: channelName,
      when: 'every Sunday 17:00',
    });
    await joins(ada, channelName);
    return { hana, ada, channel };
  }

  const rests = async (who: Persona, tag: string) =>
    expect((await types(world(), who, ['chats', 'list'], RegExp(`#${tag}\\)`))).text).toMatch(
      RegExp(`#${tag}\\)[^]*?It rests until its channel is back`),
    );

  describe('a channel that is lost, and found again', () => {
    const LOSSES: readonly (readonly [string, Deed, Deed, RegExp])[] = [
      ...(slack ? ([['archived', 'archived', 'unarchived', /was archived/]] as const) : []),
      ['without Kith', 'losesKith', 'getsKithBack', /no longer in/],
    ];
    test.each(LOSSES)(
      '%s: what runs there rests and goes on, and all are told once',
      async (_, lost, found, words) => {
        const tag = lost.toLowerCase();
        const { hana, ada, channel } = await chatIn(tag);
        await twice(world(), channel, lost);
        expect(await timesTold(world(), hana, words)).toBe(1);
        expect(await timesTold(world(), ada, /rests until its channel is back/)).toBe(1);
        await rests(ada, tag);
        expect((await types(world(), hana, ['kith', 'setup'], /resting/)).text).toMatch(
          RegExp(`#${tag} .*resting`),
        );
        await twice(world(), channel, found);
        expect(await timesTold(world(), hana, /is back\. What ran there goes on/)).toBe(1);
        expect(await timesTold(world(), ada, /\) goes on\./)).toBe(1);
        expect(toldOf(hana, words)).toBe(1);
        const log = await readsLog(hana);
        const lines = log.split('\n').filter((line) => line.includes(`: #${tag}: `));
        expect(lines).toHaveLength(2);
        expect(lines[0]).toMatch(/seen on the platform.*→ all is well/);
        expect(lines[1]).toMatch(/seen on the platform.*all is well →/);
      },
    );

    if (slack) {
      test('private, and without Kith: the steward hears how to let it in again', async () => {
        const hana = world().person('Hana', 'leader');
        const double = world().slack?.double;
        const secret = double?.addChannel({
          name: 'secret',
          isPrivate: true,
          members: [hana.id],
          withApp: true,
        });
        const handle = double?.channel(secret?.id ?? '');
        await chooses(hana, [{ name: 'secret' }]);
        await begins(
          world(),
          hana,
          { name: 'secret' },
          { title: 'Secrets', tag: 'secrets', when: 'every Sunday 18:00' },
        );
        await handle?.dropApp({ copies: 2 });
        await eventually(() => toldOf(hana, /#secret /) > 0);
        await world().quiet();
        expect((await sees(hana, /#secret .*rests for now/)).text).toMatch(/\/invite @Kith/);
        await handle?.inviteApp({ copies: 2 });
        expect(await timesTold(world(), hana, /#secret is back/)).toBe(1);
        expect(toldOf(hana, /#secret .*rests for now/)).toBe(1);
        await presses(world(), hana, 'Show me the channel', /all is well/);
        await presses(world(), hana, 'Take off the list', /off the list/);
      });
    }

    test('deleted: its chats rest, and the steward is told once what to do', async () => {
      const { hana, ada, channel } = await chatIn('doomed');
      await twice(world(), channel, 'deleted');
      expect(await timesTold(world(), hana, /was deleted/)).toBe(1);
      expect(await timesTold(world(), ada, /rests until its channel is back/)).toBe(1);
      await rests(ada, 'doomed');
      await presses(world(), hana, 'Show me the channel', /resting.*deleted/s);
      await presses(world(), hana, 'Take off the list', /off the list/);
      expect(await readsLog(hana)).toMatch(/seen on the platform: #doomed: all is well → deleted/);
    });
  });

  describe('a channel that changes, and stays', () => {
    test('renamed: everything goes on under the new name, and the steward is told once', async () => {
      const { hana, ada, channel } = await chatIn('before');
      await twice(world(), channel, 'renamed');
      expect(await timesTold(world(), hana, /#before is called #before-2 now/)).toBe(1);
      expect(toldOf(ada, /before-2/)).toBe(0);
      await types(world(), ada, ['chats', 'list'], /In #before-2/);
      expect(await readsLog(hana)).toMatch(/platform: name of a channel: #before → #before-2/);
    });

    test('made private: everything goes on, and the steward is told once', async () => {
      const { hana, ada, channel } = await chatIn('shy');
      await twice(world(), channel, 'madePrivate');
      // Slack tells nobody of it: the daily look finds out.
      if (slack) await world().walk(DAY + HOUR);
      expect(await timesTold(world(), hana, /#shy was made private: only those who are in it/)).toBe(1);
      await world().walk(DAY + HOUR);
      expect(toldOf(hana, /#shy was made private/)).toBe(1);
      expect(toldOf(ada, /rests until/)).toBe(0);
      expect(await readsLog(hana)).toMatch(/who can see #shy: everybody here → only those who are in it/);
    });
  });
}, ONE_LINE_EACH);
