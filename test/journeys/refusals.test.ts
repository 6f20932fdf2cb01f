import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../src/core/shared/time.js';
import type { Persona } from '../../src/sandbox/persona.js';
import { eventually } from '../support/eventually.js';
import {
  asks,
  cast,
  connects,
  fillIn,
  meet,
  onEachPlatform,
  openedForm,
  presses,
  screenOf,
  sees,
  seesNothingOf,
  theRequest,
} from '../support/journey-acts.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../support/journey-world.js';

/** Tries to ask, and reads why not: under the field on Slack, in a private message on Discord. */
async function isRefused(world: JourneyWorld, from: Persona, to: Persona, words: RegExp): Promise<void> {
  await openedForm(from, () => from.command('intro', { people: [to] }));
  await fillIn(from);
  await eventually(() => {
    const shown = `${JSON.stringify(from.form()?.errors ?? {})}${screenOf(from)}`;
    if (!words.test(shown)) throw new Error(`not refused with ${words}:\n${shown}`);
  });
  await world.quiet();
  const kept = world.database.collection('introductions');
  expect(await kept.countDocuments({ people: new RegExp(from.id) })).toBe(0);
  expect(await world.database.collection('drafts').countDocuments({ requester: new RegExp(from.id) })).toBe(
    0,
  );
}

onEachPlatform((world, name) => {
  describe('what is refused has a reason, and nothing of it is stored', () => {
    test('oneself, an app, and somebody who has left', async () => {
      const { ada, ben, cleo } = cast(world());
      await isRefused(world(), ada, ada, /know each other already/);
      await isRefused(world(), ada, world().person('Robot', 'bot'), /is an app/);
      await world().leaves(ben);
      await isRefused(world(), cleo, ben, /isn’t here any more/);
    });

    if (name !== 'Discord') {
      test('a guest, and somebody of another organisation, on either side', async () => {
        const { ada } = cast(world());
        const [guest, stranger] = [world().person('Gus', 'guest'), world().person('Sam', 'external')];
        await isRefused(world(), ada, guest, /Gus is a guest/);
        await isRefused(world(), guest, ada, /Guests don’t take part/);
        await isRefused(world(), ada, stranger, /another organisation/);
      });
    }

    test('whoever was refused keeps their words, and can pick somebody else', async () => {
      const { ada, ben } = cast(world());
      const robot = world().person('Robot', 'bot');
      await openedForm(ada, () => ada.command('intro', { people: [robot] }));
      await fillIn(ada, { hope: 'To hear about whales' });
      await eventually(() => /is an app/.test(`${JSON.stringify(ada.form()?.errors ?? {})}${screenOf(ada)}`));
      if (name === 'Discord') {
        await sees(ada, /To hear about whales/);
        await openedForm(ada, () => ada.press('Fill it in again'));
      }
      expect(ada.form()?.fields.map(({ value }) => value)).toContain('To hear about whales');
      await ada.submit({ 'Whom would you like to meet?': [ben] });
      await presses(world(), ada, 'Send the request', /^Sent\. /m).catch(async () => {
        await sees(ada, /This is what Ben will see/);
        await presses(world(), ada, 'Send the request', /^Sent\. /m);
      });
      expect((await theRequest(ben, ada)).text).toContain('To hear about whales');
    });

    test('somebody whom one has blocked oneself', async () => {
      const { ada, ben } = cast(world());
      await ada.command('kith', { verb: 'block', people: [ben] });
      await sees(ada, /is blocked/);
      await isRefused(world(), ada, ben, /You have blocked Ben/);
    });
  });

  describe('people who cannot be reached', () => {
    test('with closed direct messages: a place that only they see, or silence', async () => {
      const { ada, ben, cleo } = cast(world());
      world().closesTheirMessages(ben);
      await asks(world(), ada, ben);
      if (name === 'Discord') {
        const request = await theRequest(ben, ada);
        expect(world().roomsOf(ben)).toMatchObject([{ private: true, members: [ben.id] }]);
        expect(cleo.sees()).toEqual([]);
        await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/, request);
        expect(world().roomsOf(ada, ben)).toHaveLength(1);
        return;
      }
      await world().walk(7 * DAY + MINUTE);
      await sees(ada, /Not this time/);
      expect(seesNothingOf(ben, /would like to meet/)).toBe(true);
    });

    test('whoever leaves before their answer: it ends like silence', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await world().leaves(ben);
      await world().walk(7 * DAY + MINUTE);
      await sees(ada, /Not this time/);
    });

    test('whoever is blocked between the two yeses is not introduced', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await ada.command('kith', { verb: 'block', people: [ben] });
      await sees(ada, /is blocked/);
      await world().quiet();
      const request = await sees(ben, /closed|would like to meet/);
      expect(request.buttons).toEqual([]);
      expect(world().roomsOf(ada, ben)).toEqual([]);
    });
  });

  describe('a connector', () => {
    test('brings two others together only when both have said yes, and is in no room', async () => {
      const { ada, ben, cleo } = cast(world());
      await connects(world(), cleo, [ada, ben]);
      await sees(ada, /Cleo thinks .*you and Ben should meet/);
      await presses(world(), ada, 'Yes, introduce me', /You said yes/);
      expect(world().roomsOf(ada, ben)).toEqual([]);
      await presses(world(), ben, 'Yes, introduce me', /introduced|You said yes/);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      await sees(cleo, /Ada and Ben both said yes and have been introduced/);
      expect(cleo.sees().filter(({ kind }) => kind === 'room')).toEqual([]);
    });

    test('hears “not this time” with the one who said yes, and not from whom', async () => {
      const { ada, ben, cleo } = cast(world());
      await connects(world(), cleo, [ada, ben]);
      await presses(world(), ada, 'Yes, introduce me', /You said yes/);
      await presses(world(), ben, 'Not now', /You said not now/);
      await world().walk(7 * DAY + MINUTE);
      await sees(cleo, /Not this time/);
      await sees(ada, /Not this time/);
      expect(seesNothingOf(ben, /Not this time/)).toBe(true);
    });

    test('who names people that have met is told so', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      await isRefusedConnection(world().person('Cleo'), ada, ben);
    });
  });
}, ONE_LINE_EACH);

async function isRefusedConnection(by: Persona, one: Persona, other: Persona): Promise<void> {
  await openedForm(by, () => by.command('intro', { people: [one, other], words: 'You both mend things' }));
  await by.submit();
  await sees(by, /introduced already/);
}
