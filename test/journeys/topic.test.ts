import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../src/core/shared/time.js';
import type { Persona } from '../../src/sandbox/persona.js';
import {
  answered,
  onEachPlatform,
  openedForm,
  opensHome,
  presses,
  seesNothingOf,
  types,
} from '../support/journey-acts.js';
import { screenOf } from '../support/journey-screens.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../support/journey-world.js';
import { isCorrected, saysWho, valuesOf } from '../support/profile-acts.js';
import {
  askedAmong,
  askedNow,
  describesSearch,
  looksFor,
  offering,
  SOUGHT,
  theTopicRequest,
} from '../support/topic-acts.js';

/** Everything that somebody who searches can look at. */
async function looksAround(world: JourneyWorld, who: Persona): Promise<string> {
  await types(world, who, ['intro', 'list'], /./);
  await opensHome(world, who);
  who.dismiss();
  return screenOf(who);
}

onEachPlatform((world) => {
  describe('being introduced to somebody who can help with a topic', () => {
    test('one at a time is asked; a refusal moves on silently; a yes opens the room', async () => {
      const ada = world().person('Ada');
      const bakers = await offering(world(), 'bread');
      const since = world().callCount();
      await looksFor(world(), ada, 'bread');
      const first = askedNow(bakers, ada);
      const request = await theTopicRequest(first, ada);
      for (const part of ['bread', 'You said you can help with: bread', ...Object.values(SOUGHT)])
        expect(request.text).toContain(part);
      expect(request.text).toContain('Ada doesn’t know that you are asked');

      const before = JSON.stringify(ada.sees());
      await presses(world(), first, 'Not now', /You said not now/);
      expect(JSON.stringify(ada.sees())).toBe(before);
      const second = askedNow(bakers, ada);
      expect(second).not.toBe(first);
      expect(askedAmong(bakers, ada)).toHaveLength(2);
      for (const one of bakers) {
        expect(before).not.toContain(one.name);
        expect(before).not.toContain(one.id);
      }
      expect(world().inSharedPlaces(since)).toEqual([]);

      await presses(world(), second, 'Yes, introduce us', /introduced|You said yes/);
      expect(world().roomsOf(ada, second)).toHaveLength(1);
      await world().walk(15 * DAY);
      const third = bakers.find((one) => one !== first && one !== second);
      expect(third?.sees()).toEqual([]);
      expect(seesNothingOf(ada, /Not this time/)).toBe(true);
      expect(seesNothingOf(first, /Not this time/)).toBe(true);
    });

    test('where nobody says yes it reads as where nobody was there to be asked, at the same moment', async () => {
      const [ada, eve] = [world().person('Ada'), world().person('Ada')];
      const sailors = await offering(world(), 'kayaks', ['Ben', 'Cleo']);
      await looksFor(world(), ada, 'kayaks');
      await looksFor(world(), eve, 'wombat');
      const alike = async (when: string) => {
        const hers = (await looksAround(world(), ada)).replaceAll('kayaks', 'TOPIC');
        const theirs = (await looksAround(world(), eve)).replaceAll('wombat', 'TOPIC');
        expect([when, hers]).toEqual([when, theirs]);
        for (const one of sailors) {
          expect(JSON.stringify(ada.sees())).not.toContain(one.id);
          expect(hers).not.toContain(one.name);
        }
        return hers;
      };
      expect(await alike('at once')).toContain('Take it back');
      for (const label of ['Not now', 'Don’t ask again']) {
        const asked = askedNow(sailors, ada);
        await presses(world(), asked, label, /You said not now|won’t be asked about/);
        await alike(`after “${label}”`);
      }
      expect(askedAmong(sailors, ada)).toHaveLength(2);
      await world().walk(7 * DAY);
      await alike('after a week');
      await world().walk(7 * DAY - 10 * MINUTE);
      expect(await alike('minutes before the end')).not.toContain('Not this time');
      await world().walk(10 * MINUTE);
      expect(await alike('at the end')).toContain('Not this time');
    });

    test('who has not said who they are does so first, and the topic is still there', async () => {
      const ada = world().person('Ada', 'member', 'stranger');
      const [ben] = await offering(world(), 'yodelling', ['Ben']);
      await saysWho(ada, () => ada.command('intro', { verb: 'topic', words: 'yodelling' }));
      const form = await openedForm(ada, () => ada.press('Go on with your search'), 'keeping the window');
      expect(valuesOf(form)).toMatchObject({ 'What would you like help with?': 'yodelling' });
      await answered(ada, () => ada.submit(SOUGHT), /This is what whoever is asked will see/);
      await presses(world(), ada, 'Look for somebody', /I’m looking for somebody/);
      if (ben === undefined) throw new Error('there is no Ben');
      expect((await theTopicRequest(ben, ada)).text).toContain('I draw maps');
    });

    test('what says nothing comes back with the reason, and a draft can be changed or dropped', async () => {
      const ada = world().person('Ada');
      const [ben] = await offering(world(), 'juggling', ['Ben']);
      await openedForm(ada, () => ada.command('intro', { verb: 'topic', words: '...' }));
      await ada.submit(SOUGHT);
      const again = await isCorrected(ada, /what it is about/);
      expect(valuesOf(again)).toMatchObject(SOUGHT);
      await answered(
        ada,
        () => ada.submit({ 'What would you like help with?': 'juggling' }),
        /whoever is asked/,
      );
      const form = await openedForm(ada, () => ada.press('Change it'), 'keeping the window');
      expect(valuesOf(form)).toMatchObject({ 'What would you like help with?': 'juggling' });
      ada.dismiss();
      const look = await describesSearch(ada, 'juggling');
      await presses(world(), ada, 'Don’t look', /Nothing was sent/, look);
      expect(ben?.sees()).toEqual([]);
    });
  });
}, ONE_LINE_EACH);
