import { expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../src/core/shared/time.js';
import {
  answered,
  fillIn,
  openedForm,
  presses,
  sees,
  seesNothingOf,
  sends,
  types,
} from '../support/journey-acts.js';
import {
  openingPost,
  questionsUnder,
  sessionsOnEachPlatform,
  showsTime,
  threadUnder,
  told,
} from '../support/session-acts.js';

sessionsOnEachPlatform((world) => {
  test('a chat from the steward’s setup to two people who meet because of it', async () => {
    const sten = world().person('Sten', 'leader');
    const [hana, ada, ben] = [world().person('Hana'), world().person('Ada'), world().person('Ben')];
    const channel = world().channel('maps');

    // A steward makes a channel an interest channel, and a host begins a chat there.
    await types(world(), sten, ['kith', 'setup'], /interest channels/i);
    await openedForm(sten, () => sten.press('Choose channels'), 'keeping the window');
    await answered(sten, () => sten.submit({ 'Which channels?': ['maps'] }), /#maps is on the list/);
    sten.dismiss();
    await openedForm(hana, () => hana.command('chats', { verb: 'new' }));
    const draft = await answered(
      hana,
      () =>
        hana.submit({
          'In which channel?': '#maps',
          'What is it called?': 'Map readers',
          'When is it?': 'every second Tuesday 12:00 Europe/Lisbon',
        }),
      /next dates/,
    );
    await presses(world(), hana, 'Begin this chat', /is set/, draft);

    // It is announced, and two are counted in; one of them wants to hear of it only once each time.
    const news = await sees(ada, /new standing chat.*Map readers/i);
    expect(news).toMatchObject({ kind: 'channel', place: channel.id });
    await presses(world(), ada, 'Count me in', /counted in/, await sees(ada, /new standing chat/i));
    const joined = await presses(
      world(),
      ben,
      'Count me in',
      /counted in/,
      await sees(ben, /new standing chat/i),
    );
    await presses(world(), ben, 'Only 15 minutes before', /only 15 minutes before/, joined);

    const now = world().now();
    const noon = Math.floor(now / DAY) * DAY + DAY + 12 * HOUR - lisbonAhead(now + DAY);
    await world().walkThrough(noon - DAY - world().now());
    const dayBefore = told(ada, /Map readers.* is on /);
    expect(dayBefore).toHaveLength(1);
    expect(showsTime(dayBefore[0] ?? news, noon)).toBe(true);
    expect(told(ben, /Map readers/)).toEqual([]);
    await world().walkThrough(noon - 15 * MINUTE - world().now());
    expect(told(ada, /Map readers.* begins /)).toHaveLength(1);
    expect(told(ben, /Map readers.* begins /)).toHaveLength(1);

    // It opens with a post, its first question in the thread, and a panel for the host.
    await world().walkThrough(noon - world().now());
    const opening = await openingPost(ada);
    expect(opening).toMatchObject({ place: channel.id, kind: 'channel' });
    expect(opening.text).toMatch(/Hana hosts/);
    expect(opening.text).not.toMatch(/later than planned/);
    expect(questionsUnder(ada, opening)).toHaveLength(1);
    const panel = await sees(hana, /you host it/);
    expect(panel.kind).toBe('direct');
    await presses(world(), ada, 'I’m here', /Good that you’re here/, opening);
    await presses(world(), ben, 'I’m here', /Good that you’re here/, opening);

    // The questions come by themselves, or when the host wants.
    await world().walkThrough(11 * MINUTE);
    expect(questionsUnder(ada, opening)).toHaveLength(1);
    await world().walkThrough(90_000);
    expect(questionsUnder(ada, opening)).toHaveLength(2);
    await presses(world(), hana, 'Next question', /Coming, 4 of 5/, panel);
    expect(questionsUnder(ada, opening)).toHaveLength(3);
    const skipped = await presses(world(), hana, 'Skip this one', /Coming, 5 of 5/, panel);
    expect(questionsUnder(ada, opening)).toHaveLength(3);
    expect(skipped.text).toContain('How could I be of help to you?');

    // Somebody writes an answer, and the host picks it.
    const answer = await ben.say('A map of every bench in town', { under: opening });
    const words = threadUnder(hana, opening).find(({ text }) => text.includes('every bench'));
    expect(words?.id).toBe(answer.id);
    await answered(hana, () => hana.menu('Pick this answer', words), /Picked/);
    await world().walkThrough(noon + 59 * MINUTE - world().now());
    expect(questionsUnder(ada, opening).at(-1)).toBe('How could I be of help to you?');
    expect(questionsUnder(ada, opening)).toHaveLength(4);
    expect(seesNothingOf(ada, /That was it/)).toBe(true);

    // It closes: who was there, what the host picked, and when the next one is.
    await world().walkThrough(2 * MINUTE);
    const closing = await sees(ada, /That was it for today/);
    expect(closing).toMatchObject({ kind: 'thread', under: opening.id });
    for (const name of ['Ada', 'Ben']) expect(closing.text).toContain(name);
    expect(closing.text).toMatch(/What Ben wrote/);
    expect(JSON.stringify(closing.payload)).toContain(answer.id.split(':').at(-1)?.replace('.', ''));
    expect(showsTime(closing, noon + 14 * DAY)).toBe(true);
    expect((await sees(hana, /Thank you for hosting/)).text).toMatch(/2 people/);
    const past = ada.sees().find(({ id }) => id === opening.id);
    expect(past?.text).toMatch(/2 people took part/);
    expect(past?.buttons).not.toContain('I’m here');
    expect(closing.text).not.toContain('every bench');

    // And two of them meet.
    const whom = await presses(
      world(),
      ada,
      'Meet someone from here',
      /Whom would you like to meet/,
      closing,
    );
    expect(whom.buttons).toEqual(expect.arrayContaining(['Ben']));
    expect(whom.buttons).not.toContain('Ada');
    const form = await openedForm(ada, () => ada.press('Ben', whom));
    expect([form.fields.find(({ kind }) => kind === 'people')?.value].flat()).toEqual(['Ben']);
    const look = await answered(ada, () => fillIn(ada), /This is what .* will see/);
    await sends(world(), ada, look);
    expect(world().roomsOf(ada, ben)).toEqual([]);
    await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
    expect(world().roomsOf(ada, ben)).toMatchObject([{ private: true }]);
  }, 30_000);
});

/** How far Lisbon's clocks are ahead of UTC then. */
function lisbonAhead(at: number): number {
  const shown = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: 'Europe/Lisbon' }).format(at);
  return (Number(shown) - new Date(at).getUTCHours()) * HOUR;
}
