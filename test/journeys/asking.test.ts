import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../src/core/shared/time.js';
import {
  answered,
  asks,
  cast,
  drafts,
  fillIn,
  meet,
  onEachPlatform,
  openedForm,
  presses,
  sees,
  sends,
  theRequest,
} from '../support/journey-acts.js';
import { describes } from '../support/profile-acts.js';

const squeezed = (text: string) => text.replace(/\s+/g, ' ');

onEachPlatform((world) => {
  describe('asking to meet someone', () => {
    test('nothing is shared and no room is opened before both have said yes', async () => {
      const { ada, ben, cleo } = cast(world());
      const since = world().callCount();
      await asks(world(), ada, ben);
      await theRequest(ben, ada);
      await world().walk(3 * DAY);
      await sees(ben, /still open/i);
      expect(world().inSharedPlaces(since)).toEqual([]);
      expect(world().roomsOf(ada, ben)).toEqual([]);
      expect(cleo.sees()).toEqual([]);
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      expect(world().inSharedPlaces(since)).not.toEqual([]);
    });

    test('the request shows who, why, the offer and then the hope, and three answers', async () => {
      const { ada, ben } = cast(world());
      await describes(world(), ada, { who: 'I draw maps' });
      const wish = { offer: 'A walk along the river', hope: 'To hear about your bees' };
      await asks(world(), ada, ben, { ...wish, reason: 'Your posts resonate with me' });
      const request = await theRequest(ben, ada);
      expect(request.kind).toBe('direct');
      expect(request.buttons).toEqual(['Yes, introduce us', 'Not now', 'Don’t ask again']);
      const places = ['I draw maps', 'Your posts resonate with me', wish.offer, wish.hope].map((part) =>
        request.text.indexOf(part),
      );
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(places[0]).toBeGreaterThan(0);
    });

    test('the requester sees beforehand exactly what the other will see, and nothing is sent before', async () => {
      const { ada, ben } = cast(world());
      const look = await drafts(ada, ben);
      await world().quiet();
      expect(ben.sees()).toEqual([]);
      await sends(world(), ada, look);
      const [shown = ''] = squeezed((await theRequest(ben, ada)).text).split(
        /\[Yes, introduce us\]|A room opens only/,
      );
      expect(shown.length).toBeGreaterThan(50);
      expect(squeezed(look.text)).toContain(shown.trim());
    });

    test('a draft can be changed before it is sent, and what was sent is the change', async () => {
      const { ada, ben } = cast(world());
      const look = await drafts(ada, ben, { hope: 'To borrow a ladder' });
      const form = await openedForm(ada, () => ada.press('Change it', look), 'keeping the window');
      expect(form.fields.find(({ label }) => label === 'What do you hope for?')?.value).toBe(
        'To borrow a ladder',
      );
      const again = await answered(
        ada,
        () => ada.submit({ 'What do you hope for?': 'To lend a ladder' }),
        /will see/,
      );
      await sends(world(), ada, again);
      expect((await theRequest(ben, ada)).text).toContain('To lend a ladder');
      expect((await theRequest(ben, ada)).text).not.toContain('To borrow');
    });

    test('a draft can be dropped, and then nothing was sent and nothing can be', async () => {
      const { ada, ben } = cast(world());
      const look = await drafts(ada, ben);
      await presses(world(), ada, 'Don’t send', /Nothing was sent/, look);
      expect(ben.sees()).toEqual([]);
      expect(ada.sees().flatMap(({ buttons }) => buttons)).not.toContain('Send the request');
    });
  });

  describe('both say yes', () => {
    test('one private room opens for exactly these two, with its opening message', async () => {
      const { ada, ben, cleo } = cast(world());
      await describes(world(), ada, { who: 'I draw maps' });
      await asks(world(), ada, ben, { offer: 'An atlas', hope: 'To see your workshop' });
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
      await world().walk(DAY);
      const [room, ...more] = world().roomsOf(ada, ben);
      expect(more).toEqual([]);
      expect(room).toMatchObject({ private: true, closed: false });
      expect(room?.messages).toHaveLength(1);
      const opening = await sees(ada, /meet each other/);
      expect(opening).toMatchObject({ kind: 'room', place: room?.id });
      for (const part of ['Ada', 'Ben', 'I draw maps', 'An atlas', 'To see your workshop', 'To begin with'])
        expect(opening.text).toContain(part);
      const lastWords = opening.text.replace(/(\[Another question\])?[@\w\s]*$/, '');
      expect(lastWords.trimEnd()).toMatch(/How could I be of help to you\?$/);
      expect((await sees(ben, /meet each other/)).place).toBe(room?.id);
      expect(cleo.sees()).toEqual([]);
    });

    test('the request then leads to the room and has no answers left', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      await sees(ben, /You and Ada have been introduced/);
      const outside = ben.sees().filter(({ kind }) => kind !== 'room');
      expect(outside.flatMap(({ buttons }) => buttons)).toEqual([]);
    });

    test('two who ask for each other are introduced at once, in one room', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      const look = await drafts(ben, ada);
      await presses(world(), ben, 'Send the request', /both want to meet/, look);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      await world().walk(8 * DAY);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
    });

    test('two who send at the very same moment are introduced, in one room', async () => {
      const { ada, ben } = cast(world());
      const [hers, his] = [await drafts(ada, ben), await drafts(ben, ada)];
      await Promise.all([ada.press('Send the request', hers), ben.press('Send the request', his)]);
      for (const who of [ada, ben]) await sees(who, /Sent\. |you both want to meet/);
      await world().quiet();
      await sees(ada, /meet each other/);
      await sees(ben, /meet each other/);
      await world().quiet();
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
    });

    test('those who have met already are shown their old room', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      for (const [one, other] of [
        [ada, ben],
        [ben, ada],
      ] as const) {
        await openedForm(one, () => one.command('intro', { people: [other] }));
        const told = await answered(one, () => fillIn(one), /introduced already/);
        expect(JSON.stringify(told.payload)).toContain(world().roomsOf(ada, ben)[0]?.id);
      }
      await world().quiet();
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
    });
  });
});
