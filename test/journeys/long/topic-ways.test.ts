import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { keyOn } from '../../support/chat-acts.js';
import {
  answered,
  asks,
  meet,
  onEachPlatform,
  opensHome,
  presses,
  sees,
  seesNothingOf,
  types,
} from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { screenOf } from '../../support/journey-screens.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';
import { describes } from '../../support/profile-acts.js';
import {
  askedAmong,
  askedNow,
  describesSearch,
  looksFor,
  offering,
  theTopicRequest,
} from '../../support/topic-acts.js';

async function looksAround(world: JourneyWorld, who: Persona): Promise<string> {
  await types(world, who, ['intro', 'list'], /./);
  await opensHome(world, who);
  who.dismiss();
  return screenOf(who);
}

/** What keeps somebody from being asked at all. */
const NOT_ASKED: Readonly<
  Record<string, (world: JourneyWorld, from: Persona, to: Persona) => Promise<unknown>>
> = {
  'a break': (world, _, to) => types(world, to, ['kith', 'pause'], /taking a break/),
  'a block by them': (world, from, to) =>
    types(world, to, ['kith', 'block'], /is blocked/, { people: [from] }),
  'a block by the searcher': (world, from, to) =>
    types(world, from, ['kith', 'block'], /is blocked/, { people: [to] }),
  'an introduction long ago': (world, from, to) => meet(world, from, to),
  'having left': (world, _, to) => world.leaves(to),
  'what nobody is to see': (world, _, to) => describes(world, to, { visibility: { skills: 'never' } }),
};

onEachPlatform((world) => {
  describe('a search goes on by itself', () => {
    test('silence moves it on after three days, and the one who was silent reads that it is closed', async () => {
      const ada = world().person('Ada');
      const bakers = await offering(world(), 'sourdough', ['Ben', 'Cleo']);
      await looksFor(world(), ada, 'sourdough');
      const first = askedNow(bakers, ada);
      await world().walk(3 * DAY - MINUTE);
      expect(askedAmong(bakers, ada)).toEqual([first]);
      await world().walk(2 * MINUTE);
      await sees(first, /This request is closed/);
      const second = askedNow(bakers, ada);
      expect(second).not.toBe(first);
      expect(JSON.stringify(ada.sees())).not.toMatch(/Ben|Cleo/);
      await presses(world(), second, 'Yes, introduce us', /introduced|You said yes/);
      expect(world().roomsOf(ada, second)).toHaveLength(1);
      expect(world().roomsOf(ada, first)).toEqual([]);
    });

    test('whoever joins later is found, and offers come before interests', async () => {
      const ada = world().person('Ada');
      await looksFor(world(), ada, 'accordion');
      const likes = world().person('Ben');
      await describes(world(), likes, { interests: ['accordion'] });
      const [plays] = await offering(world(), 'accordion', ['Cleo']);
      await world().walk(DAY + MINUTE);
      expect(plays && askedNow([likes, plays], ada)).toBe(plays);
      if (plays !== undefined) await presses(world(), plays, 'Not now', /You said not now/);
      expect((await theTopicRequest(likes, ada)).text).toContain('You said you are interested in: accordion');
    });
  });

  describe('who cannot be asked is passed over, and the requester reads the same', () => {
    test('whatever the reason', async () => {
      const searches: [string, Persona, Persona][] = [];
      for (const [at, [why, story]] of Object.entries(NOT_ASKED).entries()) {
        const [ada, topic] = [world().person('Ada'), `whistle${'abcdefgh'.charAt(at)}`];
        const [ben] = await offering(world(), topic, ['Ben']);
        if (ben === undefined) throw new Error('there is no Ben');
        await story(world(), ada, ben);
        const asked = ben.sees().length;
        await looksFor(world(), ada, topic);
        expect([why, ben.sees().length]).toEqual([why, asked]);
        searches.push([why, ada, ben]);
      }
      await world().walk(13 * DAY);
      for (const [why, ada] of searches)
        expect([why, seesNothingOf(ada, /Not this time/)]).toEqual([why, true]);
      await world().walk(DAY + MINUTE);
      for (const [why, ada, ben] of searches) {
        await sees(ada, /Not this time\. I found nobody/);
        expect([why, seesNothingOf(ben, /You said you can help with|This request is closed/)]).toEqual([
          why,
          true,
        ]);
      }
    }, 120_000);
  });

  describe('whoever searches', () => {
    test('takes it back: whoever is asked is asked no more, and nobody is told why', async () => {
      const ada = world().person('Ada');
      const [ben, cleo] = await offering(world(), 'origami', ['Ben', 'Cleo']);
      if (ben === undefined || cleo === undefined) throw new Error('nobody offers it');
      const sent = await looksFor(world(), ada, 'origami');
      const asked = askedNow([ben, cleo], ada);
      const hers = await types(world(), cleo, ['kith', 'help'], /Kith/);
      const key = keyOn(sent, 'topic.take-back');
      await answered(cleo, () => pressForged(world(), cleo, key, hers), /somebody else’s search/);
      await presses(world(), ada, 'Take it back', /You took back your search/, sent);
      await sees(asked, /This request is closed/);
      await world().walk(15 * DAY);
      expect(askedAmong([ben, cleo], ada).length).toBeLessThanOrEqual(1);
      expect(seesNothingOf(ada, /Not this time/)).toBe(true);
    });

    test('may ask the same person by name, and reads nothing of their having been asked', async () => {
      const [ada, eve] = [world().person('Ada'), world().person('Ada')];
      const [ben] = await offering(world(), 'beekeeping', ['Ben']);
      const other = world().person('Ben');
      if (ben === undefined) throw new Error('there is no Ben');
      await looksFor(world(), ada, 'beekeeping');
      await looksFor(world(), eve, 'beekeepink');
      await theTopicRequest(ben, ada);
      await asks(world(), ada, ben);
      await asks(world(), eve, other);
      const alike = async (when: string) => {
        const one = (await looksAround(world(), ada)).replaceAll('beekeeping', 'TOPIC');
        const two = (await looksAround(world(), eve)).replaceAll('beekeepink', 'TOPIC');
        expect([when, one]).toEqual([when, two]);
      };
      await alike('at once');
      await world().walk(4 * DAY);
      await alike('after the turn would have ended');
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
    });

    test('has places for a few only, and the same draft is sent once', async () => {
      const ada = world().person('Ada');
      const look = await describesSearch(ada, 'first topic');
      await Promise.all([ada.press('Look for somebody', look), ada.press('Look for somebody', look)]);
      await sees(ada, /I’m looking for somebody|I’m looking already/);
      await world().quiet();
      expect(
        await world()
          .database.collection('topic_searches')
          .countDocuments({ member: new RegExp(`${ada.id}$`) }),
      ).toBe(1);
      await looksFor(world(), ada, 'second topic');
      const third = await describesSearch(ada, 'third topic');
      await presses(world(), ada, 'Look for somebody', /You have made 2 requests this week/, third);
    });
  });
}, ONE_LINE_EACH);
