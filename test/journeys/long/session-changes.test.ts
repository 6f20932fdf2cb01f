import { expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { answered, openedForm, presses, sees, seesNothingOf, types } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  ends,
  interestChannel,
  openingPosts,
  opens,
  sessionsOf,
  sessionsOnEachPlatform,
  showsTime,
  standingChat,
  startOf,
  storesOf,
  threadUnder,
  told,
  walkTo,
} from '../../support/session-acts.js';

const wall = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

sessionsOnEachPlatform((world) => {
  test('while it is pending: left out and held after all, moved to another day, and left out for good', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: hana });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada], ahead: 25 * HOUR });
    const start = startOf(chat);
    await walkTo(world(), start - 20 * HOUR);
    expect(told(ada, / is on /)).toHaveLength(1);

    const words = chat.hashtag;
    const asked = await types(world(), hana, ['chats', 'cancel'], /Leave out .*\?/, { words });
    const out = await presses(world(), hana, 'Leave it out', /is left out on/, asked);
    expect(told(ada, /is left out/)).toHaveLength(1);
    expect((await sessionsOf(world(), chat)).map(({ state }) => state.kind)).toEqual(['dropped']);
    await presses(world(), hana, 'Hold it after all', /held after all/, out);
    expect(told(ada, /held after all/)).toHaveLength(1);

    await openedForm(hana, () => hana.command('chats', { verb: 'move', words }));
    const to = start + 2 * DAY + HOUR;
    await answered(hana, () => hana.submit({ 'To when?': wall(to) }), /this once.* instead of/s);
    await world().quiet();
    const moved = await sees(ada, /this once.* instead of/s);
    expect([start, to].map((at) => showsTime(moved, at))).toEqual([true, true]);
    await walkTo(world(), to - 16 * MINUTE);
    expect(openingPosts(ada, channel)).toEqual([]);
    expect(told(ada, / is on /)).toHaveLength(2);
    await walkTo(world(), to - 10 * MINUTE);
    expect(told(ada, / begins /)).toHaveLength(1);

    // At the last moment it is left out once more, just as it would begin.
    const again = await types(world(), hana, ['chats', 'cancel'], /Leave out .*\?/, { words });
    await presses(world(), hana, 'Leave it out', /is left out on/, again);
    await walkTo(world(), to + 2 * HOUR);
    expect(openingPosts(ada, channel)).toEqual([]);
    expect(told(ada, /could not open/)).toEqual([]);
  });

  test('another zone while it is pending; a new name while it is open; an end in the moment it closes', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: hana });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada], ahead: DAY + 6 * HOUR });
    const start = startOf(chat);
    const words = chat.hashtag;
    await walkTo(world(), start - 10 * HOUR);
    const clock = `${['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][new Date(start).getUTCDay()]} ${wall(start).slice(11)}`;
    const change = async (answers: Readonly<Record<string, string>>) => {
      await openedForm(hana, () => hana.command('chats', { verb: 'edit', words }));
      const draft = await answered(hana, () => hana.submit(answers), /next dates would be/);
      return presses(world(), hana, 'Save the change', /is changed/, draft);
    };
    // Kolkata has one time all the year, five and a half hours ahead.
    await change({ 'When is it?': `every ${clock} Asia/Kolkata` });
    expect(told(ada, /is now held/)).toHaveLength(1);
    const sooner = start - 5.5 * HOUR;
    expect((await sessionsOf(world(), chat)).map(({ startsAt }) => startsAt)).toEqual([sooner]);
    await walkTo(world(), sooner);
    const [opening] = openingPosts(ada, channel);
    if (opening === undefined) throw new Error('it did not open at its new time');

    await change({ 'What is it called?': 'Atlas readers' });
    await presses(world(), ada, 'I’m here', /Good that you’re here, at Map readers/, opening);

    const asked = await types(world(), hana, ['chats', 'end'], /for good\?/, { words });
    world().advance(sooner + HOUR - world().now());
    await Promise.all([hana.press('End it for good', asked), world().quiet()]);
    await sees(hana, /has ended/);
    await world().quiet();
    await walkTo(world(), start + 8 * DAY);
    expect(threadUnder(ada, opening).filter(({ text }) => /That was it/.test(text))).toHaveLength(1);
    expect(told(ada, /has ended/)).toHaveLength(1);
    expect(openingPosts(ada, channel)).toHaveLength(1);
    expect((await sessionsOf(world(), chat)).map(({ state }) => state.kind)).toEqual(['closed']);
  });

  test('while it is open, its own date can no longer be left out, and who ends the chat closes it kindly', async () => {
    const sten = world().person('Sten', 'leader');
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: sten });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada], ahead: HOUR });
    await walkTo(world(), startOf(chat) - 5 * MINUTE);
    const asked = await types(world(), hana, ['chats', 'cancel'], /Leave out .*\?/, { words: chat.hashtag });
    const opening = await opens(world(), chat, ada);
    await presses(world(), hana, 'Leave it out', /has begun or is past/, asked);
    expect(seesNothingOf(ada, /is left out/)).toBe(true);
    await world().walkThrough(5 * MINUTE);
    await types(world(), sten, ['chats', 'pause'], /rests from now on/, { words: chat.hashtag });
    const closing = await sees(ada, /That was it/);
    expect(closing.under).toBe(opening.id);
    expect(closing.text).toMatch(/rests after this/);
    expect(told(ada, /rests for now/)).toHaveLength(1);
    await ends(world(), chat);
    await world().walkThrough(8 * DAY);
    expect(openingPosts(ada, channel)).toHaveLength(1);
    expect((await storesOf(world()).standingChats.find(chat.id))?.state).toMatchObject({ why: 'steward' });
  });
}, ONE_LINE_EACH);
