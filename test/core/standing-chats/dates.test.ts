import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { StandingChat } from '../../../src/core/standing-chats/index.js';
import {
  type ChatWorld,
  chatWorld,
  errorsOf,
  formOf,
  labelsOf,
  messageIn,
  type Somebody,
  wordsOf,
} from './support/chat-world.js';

describe('single dates', () => {
  let world: ChatWorld;
  let ada: Somebody;
  let ben: Somebody;
  let chat: StandingChat;
  let count = 0;

  beforeAll(async () => {
    world = await chatWorld();
    ada = world.somebody('Ada');
    ben = world.somebody('Ben');
    await world.channel('general', ada);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    count += 1;
    world.at('2026-11-23T09:00:00Z');
    chat = await world.begins(ada, `Chat ${count}`, 'every Tuesday 12:00');
    await world.pressKey(ben, `v1:chats.join|${chat.id}`);
  });

  const about = (who: Somebody) => world.told(who).filter((words) => words.includes(chat.title));

  test('the next one is left out after asking; members are told; and it is held after all', async () => {
    const asked = await world.command(ada, 'cancel', chat.hashtag);
    expect(wordsOf(asked)).toContain('2026-11-24T12:00Z');
    expect(labelsOf(asked)).toEqual(['Leave it out', 'Keep it', 'Move it instead']);
    const done = await world.press(ada, 'Leave it out', asked);
    expect(await world.chat(chat.id)).toMatchObject({
      cadence: { skip: ['2026-11-24'] },
      next: { date: '2026-12-01' },
    });
    expect(about(ben)).toEqual([`${chat.title} is left out once.`]);
    expect(wordsOf(await world.press(ada, 'Leave it out', asked))).toContain('left out already');
    await world.press(ada, 'Hold it after all', done);
    expect(await world.chat(chat.id)).toMatchObject({
      cadence: { skip: [] },
      next: { date: '2026-11-24' },
      sequence: 2,
    });
    expect(about(ben)).toEqual([`${chat.title} is left out once.`, `${chat.title} is held after all.`]);
  });

  test('kept is kept', async () => {
    await world.press(ada, 'Keep it', await world.command(ada, 'cancel', chat.hashtag));
    expect((await world.chat(chat.id)).sequence).toBe(0);
  });

  test('several dates at once are one message to each member, and each can be held after all', async () => {
    const done = await world.command(ada, 'cancel', `#${chat.hashtag} 2026-12-22, 2026-12-29`);
    expect(labelsOf(done)).toEqual([
      'Hold Tue 22 December 2026 after all',
      'Hold Tue 29 December 2026 after all',
    ]);
    expect(about(ben)).toEqual([`${chat.title} is left out 2 times.`]);
    expect(wordsOf(messageIn(world.owed(ben).at(-1)))).toContain('2026-12-29T12:00Z');
    expect((await world.log()).slice(0, 2).sort()).toEqual([
      `#${chat.hashtag} on Tuesday 22 December 2026, 12:00 Lisbon time: held → cancelled`,
      `#${chat.hashtag} on Tuesday 29 December 2026, 12:00 Lisbon time: held → cancelled`,
    ]);
  });

  test.each([
    ['2026-12-23', 'There is no date of it on Wednesday 23 December 2026'],
    ['2026-12-22, 2026-12-23', 'no date of it on Wednesday'],
    ['2026-11-17', 'no date of it'],
    ['next Tuesday', 'I did not understand'],
    ['2026-13-45', 'I did not understand'],
    ['x'.repeat(4000), 'I did not understand'],
  ])('%s: nothing is changed, and it is said why', async (words, said) => {
    const reply = await world.command(ada, 'cancel', `${chat.hashtag} ${words}`);
    expect(wordsOf(reply)).toContain(said);
    expect((await world.chat(chat.id)).sequence).toBe(0);
  });

  test('a date that has begun cannot be left out any more', async () => {
    const asked = await world.command(ada, 'cancel', chat.hashtag);
    world.at('2026-11-24T12:05:00Z');
    expect(wordsOf(await world.press(ada, 'Leave it out', asked))).toContain('has begun or is past');
    expect((await world.chat(chat.id)).cadence.skip).toEqual([]);
  });

  test('one date is held at another time; members hear of both times', async () => {
    const form = await world.command(ada, 'move', chat.hashtag);
    expect(formOf(form).fields[0]).toMatchObject({ value: '2026-11-24' });
    const moved = await world.submit(ada, form, { date: '2026-12-01', to: '2026-12-02 18:00' });
    expect(wordsOf(moved)).toContain('2026-12-02T18:00Z');
    expect(wordsOf(moved)).toContain('instead of 2026-12-01T12:00Z');
    expect((await world.chat(chat.id)).cadence.moved).toEqual([
      { date: '2026-12-01', to: '2026-12-02T18:00' },
    ]);
    expect(about(ben)).toEqual([`${chat.title} is held at another time once.`]);
    // Asked about by the day it is held on now, it is the same date.
    expect(wordsOf(await world.command(ada, 'cancel', `${chat.hashtag} 2026-12-02`))).toContain(
      '2026-12-02T18:00Z',
    );
  });

  test.each([
    [{ to: 'soon' }, 'to', 'such as 2026-12-02'],
    [{ to: '2026-11-22 18:00' }, 'to', 'past'],
    [{ to: '2026-11-24 12:00' }, 'to', 'anyway'],
    [{ to: '2026-12-01 12:00' }, 'to', 'already'],
    [{ to: '2026-12-01 25:00' }, 'to', 'such as'],
    [{ to: 'x'.repeat(4000) }, 'to', 'such as'],
    [{ to: '2026-12-02 18:00', date: '2026-11-25' }, 'date', 'past or left out'],
    [{ to: '2026-12-02 18:00', date: 'nonsense' }, 'date', 'past or left out'],
  ])('%o: what is wrong is said under the field', async (answers, field, problem) => {
    const reply = await world.submit(ada, await world.command(ada, 'move', chat.hashtag), answers);
    expect(errorsOf(reply)[field]).toContain(problem);
    expect((await world.chat(chat.id)).sequence).toBe(0);
  });

  test('moved into the New York gap, it says when it really begins', async () => {
    world.at('2027-03-01T09:00:00Z');
    const gap = await world.begins(ada, `Gap ${count}`, 'every Saturday 12:00 America/New_York');
    const form = await world.command(ada, 'move', gap.hashtag);
    const moved = await world.submit(ada, form, { date: '2027-03-13', to: '2027-03-14 02:30' });
    expect(wordsOf(moved)).toContain('2027-03-14T07:30Z (Sunday 14 March 2027, 03:30 New York time)');
  });

  test('whoever is on a break is not disturbed; quiet hours are kept', async () => {
    const kim = world.somebody('Kim', { zone: 'Europe/Lisbon' });
    const lee = world.somebody('Lee');
    for (const who of [kim, lee]) await world.pressKey(who, `v1:chats.join|${chat.id}`);
    const { members } = world.stores;
    await members.save({ ...(await members.get(kim.member)), quietHours: { from: '08:00', to: '10:00' } });
    await members.save({ ...(await members.get(lee.member)), pause: { kind: 'until-resumed' } });
    await world.press(ada, 'Leave it out', await world.command(ada, 'cancel', chat.hashtag));
    expect(about(lee)).toEqual([]);
    expect(world.owed(kim).at(-1)?.notBefore).toBe(Date.parse('2026-11-23T10:00:00Z'));
  });

  test('relayed twice, by two at once, nobody is told twice', async () => {
    await world.stores.standingChats.save(
      {
        ...(await world.chat(chat.id)),
        events: [{ kind: 'resumed', number: 'x.0', at: world.now(), what: 'w', before: '', after: '' }],
      },
      world.now(),
    );
    await Promise.all([world.relay(chat.id), world.relay(chat.id), world.relay(chat.id)]);
    expect(about(ben)).toEqual([`${chat.title} goes on.`]);
    expect((await world.chat(chat.id)).events).toEqual([]);
  });
});
