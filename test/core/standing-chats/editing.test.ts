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

describe('changing a standing chat', () => {
  let world: ChatWorld;
  let ada: Somebody;
  let ben: Somebody;
  let sam: Somebody;
  let chat: StandingChat;
  let count = 0;

  beforeAll(async () => {
    world = await chatWorld();
    sam = world.somebody('Sam', { leads: true });
    ada = world.somebody('Ada');
    ben = world.somebody('Ben');
    await world.channel('general', sam);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    count += 1;
    world.at('2026-11-23T09:00:00Z');
    chat = await world.begins(ada, `Chat ${count}`, 'every second Tuesday 12:00');
    await world.pressKey(ben, `v1:chats.join|${chat.id}`);
  });

  const edit = async (who: Somebody, answers: object) =>
    world.submit(who, await world.command(who, 'edit', chat.hashtag), { ...answers });
  const about = (who: Somebody) => world.told(who).filter((words) => words.includes(chat.title));

  test('a new time is shown first; then members are told once, and the fortnight stays the same fortnight', async () => {
    world.at('2026-11-25T09:00:00Z');
    const shown = await edit(ada, { when: 'every second Tuesday 13:00' });
    expect(wordsOf(shown)).toContain('2026-12-08T13:00Z');
    expect(about(ben)).toEqual([]);
    await world.press(ada, 'Save the change', shown);
    await world.relay(chat.id);
    expect(about(ben)).toEqual([`${chat.title} is held at other times from now on.`]);
    expect(about(ada)).toEqual([]);
    const after = await world.chat(chat.id);
    expect(after).toMatchObject({
      sequence: 1,
      events: [],
      next: { date: '2026-12-08', local: '2026-12-08T13:00' },
    });
    expect(world.replanned.at(-1)).toMatchObject({ id: chat.id, sequence: 1 });
    expect((await world.log())[0]).toContain(
      '12:00, Lisbon time → every second Tuesday at 13:00, Lisbon time',
    );
  });

  test('another zone comes from the words, and what is left out stays left out', async () => {
    await world.command(ada, 'cancel', `${chat.hashtag} 2026-12-08, 2026-12-22`);
    const shown = await edit(ada, { when: 'every second Tuesday 18:00 Europe/Berlin' });
    expect(wordsOf(shown)).not.toContain('8 December');
    await world.press(ada, 'Save the change', shown);
    expect((await world.chat(chat.id)).cadence).toMatchObject({
      slots: [{ time: '18:00', zone: 'Europe/Berlin' }],
      skip: ['2026-12-08', '2026-12-22'],
    });
  });

  test('the same words keep everything, whatever the zone of the channel is by now', async () => {
    const before = await world.chat(chat.id);
    await world.changeChannel(chat.channel, { zone: 'Asia/Tokyo' });
    await world.press(ada, 'Save the change', await edit(ada, { title: `Chat ${count} renamed` }));
    await world.changeChannel(chat.channel, { zone: 'Europe/Lisbon' });
    const after = await world.chat(chat.id);
    expect(after.cadence).toEqual(before.cadence);
    expect(after).toMatchObject({ title: `Chat ${count} renamed`, sequence: 1 });
    expect(about(ben)).toEqual([]);
  });

  test('nothing changed is nothing saved', async () => {
    await world.press(ada, 'Save the change', await edit(ada, {}));
    expect((await world.chat(chat.id)).sequence).toBe(0);
  });

  test('two change it at once: one is saved, the other is told and sees how it is now', async () => {
    const forms = [
      await world.command(ada, 'edit', chat.hashtag),
      await world.command(sam, 'edit', chat.hashtag),
    ];
    const [first, second] = forms;
    if (first === undefined || second === undefined) throw new Error('no forms');
    const byAda = await world.submit(ada, first, { minutes: '90' });
    await world.press(ada, 'Save the change', byAda);
    const late = await world.submit(sam, second, { minutes: '30' });
    expect(wordsOf(late)).toContain('Somebody else has changed');
    expect(wordsOf(late)).toContain('90 minutes');
    expect((await world.chat(chat.id)).minutes).toBe(90);
    await world.press(sam, 'Change it again', late);
  });

  test('two saw their dates and save at once: one is saved, and nobody’s change is lost unsaid', async () => {
    const byAda = await edit(ada, { minutes: '90' });
    const bySam = await edit(sam, { minutes: '30' });
    const said = await Promise.all([
      world.press(ada, 'Save the change', byAda),
      world.press(sam, 'Save the change', bySam),
    ]);
    expect(said.filter((reply) => wordsOf(reply).includes('Somebody else'))).toHaveLength(1);
    expect((await world.chat(chat.id)).sequence).toBe(1);
  });

  test('the same button pressed twice at once saves once', async () => {
    const shown = await edit(ada, { minutes: '90' });
    await Promise.all([
      world.press(ada, 'Save the change', shown),
      world.press(ada, 'Save the change', shown),
    ]);
    expect((await world.chat(chat.id)).sequence).toBe(1);
  });

  test('a topic that is suggested meanwhile is no change of the chat', async () => {
    const shown = await edit(ada, { minutes: '90' });
    await world.submit(ben, await world.command(ben, 'suggest', chat.hashtag), { words: 'Maps' });
    await world.press(ada, 'Save the change', shown);
    expect(await world.chat(chat.id)).toMatchObject({
      minutes: 90,
      topics: [{ words: 'Maps', by: ben.member }],
    });
  });

  test('handed over, the new host is told and may run it; the old one may not any more', async () => {
    await world.press(ada, 'Save the change', await edit(ada, { host: [ben.member] }));
    expect(about(ben)).toEqual([`You host ${chat.title} (#${chat.hashtag}) now.`]);
    expect(await world.chat(chat.id)).toMatchObject({ host: ben.member, hostName: 'Ben' });
    expect(wordsOf(await world.command(ada, 'edit', chat.hashtag))).toContain('to decide');
    expect(formOf(await world.command(ben, 'edit', chat.hashtag)).fields).toHaveLength(5);
  });

  test('only somebody who may host can be given it', async () => {
    const guest = world.somebody('Gus', { standing: 'guest' });
    for (const host of [guest.member, 'slack:T1:UNOBODY', 'slack:T2:UADA']) {
      expect(errorsOf(await edit(ada, { host: [host] })).host).toContain('may not host');
    }
    expect(errorsOf(await edit(ada, { host: ['nonsense'] })).host).toContain('one person');
  });

  test('the hashtag of another chat cannot be taken', async () => {
    await world.begins(ada, 'The other', 'daily 9:00', { hashtag: `other${count}` });
    expect(errorsOf(await edit(ada, { hashtag: `other${count}` })).hashtag).toContain('The other');
  });

  test('whoever is neither host nor steward is told so, by form, button or word, and nothing is stored', async () => {
    const before = await world.chat(chat.id);
    const form = await world.command(ada, 'edit', chat.hashtag);
    for (const verb of ['edit', 'topics', 'questions', 'cancel', 'move', 'end']) {
      expect(wordsOf(await world.command(ben, verb, chat.hashtag))).toContain('That is for the host, Ada');
      expect(wordsOf(await world.pressKey(ben, `v1:chats.${verb}|${chat.id}`))).toContain('to decide');
    }
    expect(wordsOf(await world.submit(ben, form, { minutes: '90' }))).toContain('to decide');
    for (const key of ['cancel-date', 'restore', 'end-now']) {
      expect(wordsOf(await world.pressKey(ben, `v1:chats.${key}|${chat.id}.2026-12-08`))).toContain(
        'to decide',
      );
    }
    for (const key of ['pause', 'resume']) {
      expect(wordsOf(await world.pressKey(ada, `v1:chats.${key}|${chat.id}`))).toContain('for stewards');
    }
    expect(await world.chat(chat.id)).toEqual(before);
  });

  test('ids from elsewhere and made-up ones are unknown', async () => {
    for (const id of ['slack:T2:abcdefgh1234', 'slack:T1:abcdefgh9999', 'nonsense', '']) {
      for (const verb of ['join', 'edit', 'cancel-date', 'panel-join']) {
        expect(wordsOf(await world.pressKey(sam, `v1:chats.${verb}|${id}`))).toContain(
          'can’t find that chat',
        );
      }
    }
  });

  test('a steward lets it rest and go on; members hear of both, with a way out', async () => {
    const rests = await world.command(sam, 'pause', chat.hashtag);
    expect(await world.chat(chat.id)).toMatchObject({ state: { kind: 'paused', why: 'steward' } });
    expect(labelsOf(await world.command(sam, 'pause', chat.hashtag))).toEqual(['Let it go on']);
    world.at('2027-01-10T09:00:00Z');
    await world.press(sam, 'Let it go on', rests);
    expect(await world.chat(chat.id)).toMatchObject({
      state: { kind: 'running' },
      next: { date: '2027-01-19' },
    });
    expect(about(ben)).toEqual([`${chat.title} rests for now.`, `${chat.title} goes on.`]);
    expect(labelsOf(messageIn(world.owed(ben).at(-1)))).toEqual(['Count me out']);
    expect(wordsOf(await world.press(sam, 'Let it go on', rests))).toContain('running');
  });

  test('ended for good only after asking; then its hashtag is free, and its old buttons say so', async () => {
    const asked = await world.command(ada, 'end', chat.hashtag);
    expect((await world.chat(chat.id)).state.kind).toBe('running');
    await world.press(ada, 'End it for good', asked);
    expect(await world.chat(chat.id)).toMatchObject({ state: { kind: 'ended' }, events: [] });
    expect((await world.chat(chat.id)).next).toBeUndefined();
    expect(about(ben)).toEqual([`${chat.title} has ended.`]);
    expect(wordsOf(await world.press(ada, 'End it for good', asked))).toContain('has ended');
    expect(wordsOf(await world.pressKey(ben, `v1:chats.join|${chat.id}`))).toContain('has ended');
    expect((await world.begins(ben, `Again ${count}`, 'daily 9:00', { hashtag: chat.hashtag })).hashtag).toBe(
      chat.hashtag,
    );
  });
});
