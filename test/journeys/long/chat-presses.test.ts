import { describe, expect, test } from '@jest/globals';
import type { Persona, SeenMessage } from '../../../src/sandbox/persona.js';
import { begins, chats, interestChannel, joins, keyOn, plans } from '../../support/chat-acts.js';
import { answered, onEachPlatform, presses, sees, types } from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';
import { type Channel, ONE_LINE_EACH } from '../../support/journey-world.js';

onEachPlatform((world) => {
  let place: { hana: Persona; channel: Channel } | undefined;
  const stage = async () => {
    if (place === undefined) {
      const hana = world().person('Hana', 'leader');
      place = { hana, channel: await interestChannel(world(), hana, 'workshop') };
    }
    return place;
  };

  let hosted = 0;
  const forged = (who: Persona, key: string, on: SeenMessage) => pressForged(world(), who, key, on);

  describe('who presses is checked every time', () => {
    const HOSTS = ['edit', 'topics', 'questions', 'move', 'cancel', 'end'];
    const STEWARDS = ['pause', 'resume'];

    async function hostedByGil() {
      const { channel } = await stage();
      const [gil, cleo] = [world().person('Gil'), world().person('Cleo')];
      hosted += 1;
      const tag = `of-gil-${hosted}`;
      const set = await begins(world(), gil, channel, { title: 'Of Gil', tag });
      const mine = await joins(cleo, tag);
      const id = keyOn(set, 'chats.topics').split('|')[1] ?? '';
      return { gil, cleo, tag, set, mine, id, before: await everythingStored(world()) };
    }

    test('what is the host’s nobody else can press, from whatever message', async () => {
      const { cleo, mine, id, before } = await hostedByGil();
      const ids = [...HOSTS, 'end-now'].map((verb) => `${verb}|${id}`);
      const dates = ['cancel-date', 'restore'].map((verb) => `${verb}|${id}.2026-12-01`);
      for (const key of [...ids, ...dates])
        await answered(cleo, () => forged(cleo, `v1:chats.${key}`, mine), /for the host/);
      await world().quiet();
      expect(cleo.form()).toBeUndefined();
      expect(await everythingStored(world())).toEqual(before);
    });

    test('what is the host’s nobody else can type', async () => {
      const { cleo, tag, before } = await hostedByGil();
      for (const verb of HOSTS) await chats(cleo, verb, tag, /for the host/);
      expect(cleo.form()).toBeUndefined();
      expect(await everythingStored(world())).toEqual(before);
    });

    test('what is the stewards’ neither a member nor the host can do', async () => {
      const { gil, cleo, tag, set, mine, id, before } = await hostedByGil();
      for (const verb of STEWARDS) {
        const key = `v1:chats.${verb}|${id}`;
        await answered(cleo, () => forged(cleo, key, mine), /for stewards to decide/);
        await answered(gil, () => forged(gil, key, set), /for stewards to decide/);
      }
      await chats(gil, 'pause', tag, /for stewards to decide/);
      expect(await everythingStored(world())).toEqual(before);
    });

    test('a draft is begun, changed and thrown away by nobody but whoever wrote it', async () => {
      const { hana, channel } = await stage();
      const [gil, cleo] = [world().person('Gil'), world().person('Cleo')];
      const look = await plans(gil, channel, { title: 'Still a draft', tag: 'draft' });
      const theirs = [
        await types(world(), cleo, ['chats', 'help'], /Standing chats/),
        await types(world(), hana, ['chats', 'help'], /Standing chats/),
      ];
      const before = await everythingStored(world());
      for (const verb of ['begin', 'change', 'discard'])
        for (const [at, who] of [cleo, hana].entries()) {
          const on = theirs[at];
          if (on !== undefined)
            await answered(who, () => forged(who, keyOn(look, `chats.${verb}`), on), /somebody else’s/);
        }
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
      await presses(world(), gil, 'Begin this chat', /is set/, look);
    });
  });

  describe('presses that come twice, too late, or from nowhere', () => {
    test('“Begin this chat” pressed twice, at once and once more later, begins one chat', async () => {
      const { channel } = await stage();
      const [gil, ada] = [world().person('Gil'), world().person('Ada')];
      const look = await plans(gil, channel, { title: 'Only once', tag: 'only-once' });
      const begin = keyOn(look, 'chats.begin');
      await Promise.allSettled([1, 2].map(() => gil.press('Begin this chat', look)));
      await sees(gil, /Only once.*is set|saved this already/);
      await world().quiet();
      await answered(gil, () => forged(gil, begin, look), /saved this already/);
      await world().quiet();
      const kept = await world()
        .database.collection('standing_chats')
        .countDocuments({ hashtag: /^only-once/ });
      expect(kept).toBe(1);
      expect(ada.sees().filter(({ text }) => /A new standing chat: Only once/.test(text))).toHaveLength(1);
    });

    test('a draft that was thrown away cannot be begun', async () => {
      const { channel } = await stage();
      const gil = world().person('Gil');
      const look = await plans(gil, channel, { title: 'Nothing', tag: 'nothing' });
      await presses(world(), gil, 'Throw away', /Nothing was saved/, look);
      const begin = keyOn(look, 'chats.begin');
      await answered(gil, () => forged(gil, begin, look), /draft is gone/);
      await chats(gil, 'join', 'nothing', /I know no chat called/);
    });

    test('keys of chats that are not there, or of another community, do nothing', async () => {
      const ada = world().person('Ada');
      const mine = await types(world(), ada, ['chats', 'help'], /Standing chats/);
      const before = await everythingStored(world());
      for (const id of ['slack:T9:abcdefghijkl', 'discord:9:abcdefghijkl', 'x', ''])
        for (const verb of ['join', 'end-now', 'panel-join'])
          await answered(ada, () => forged(ada, `v1:chats.${verb}|${id}`, mine), /can’t find that chat/);
      expect(await everythingStored(world())).toEqual(before);
    });
  });
}, ONE_LINE_EACH);
