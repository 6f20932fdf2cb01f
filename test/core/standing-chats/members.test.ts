import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import {
  calendarOf,
  chatBlocks,
  pauseChatsOf,
  personLeft,
  resumeChatsOf,
  type StandingChat,
} from '../../../src/core/standing-chats/index.js';
import {
  type ChatWorld,
  chatWorld,
  errorsOf,
  formOf,
  labelsOf,
  messageIn,
  messageOf,
  type Somebody,
  wordsOf,
} from './support/chat-world.js';

describe('members of standing chats', () => {
  let world: ChatWorld;
  let ada: Somebody;
  let ben: Somebody;
  let sam: Somebody;
  let general: PlaceId;
  let books: StandingChat;
  let maps: StandingChat;

  beforeAll(async () => {
    world = await chatWorld();
    sam = world.somebody('Sam', { leads: true });
    ada = world.somebody('Ada');
    ben = world.somebody('Ben');
    general = await world.channel('general', sam);
  });
  afterAll(() => world.close());

  test('without any chat it is said what to do', async () => {
    expect(wordsOf(await world.command(ben, undefined))).toContain('/chats new begins one');
    expect(wordsOf(await world.command(sam, 'list'))).toContain('/kith setup');
    expect(wordsOf(await world.command(ben, 'next'))).toContain('You are not counted in to any chat yet');
    expect(wordsOf(await world.command(ben, 'join'))).toContain('no standing chat here yet');
  });

  test('the list is a panel: what, when, who, how many, and one tap to be counted in', async () => {
    books = await world.begins(ada, 'Books', 'every Tuesday 12:00');
    maps = await world.begins(ada, 'Maps', 'every second Tuesday 18:00');
    const list = await world.command(ben, undefined);
    expect(list.kind).toBe('panel');
    expect(wordsOf(list)).toContain(
      'Books (#books): every Tuesday at 12:00, Lisbon time, with Ada. The next one is 2026-11-24T12:00Z. Nobody is counted in yet.',
    );
    const joined = await world.press(ben, 'Count me in', list);
    expect(joined.kind).toBe('panel');
    expect(wordsOf(joined)).toContain(
      'You are counted in to Books (#books), for every time. The next one is 2026-11-24T12:00Z',
    );
    expect(wordsOf(joined)).toContain('a day before and 15 minutes before');
    expect(labelsOf(joined)).toEqual([
      'Only 15 minutes before',
      'No reminders',
      'In my calendar',
      'Count me out',
      'Count me in',
    ]);
    expect(wordsOf(joined)).toContain('1 person is counted in.');
    const left = await world.press(ben, 'Count me out', joined);
    expect(wordsOf(left)).toContain('no longer counted in to Books');
    expect(labelsOf(left)).toEqual(['Count me in', 'Count me in']);
  });

  test('counted in once, by button or hashtag; a second time says so; reminders are theirs to choose', async () => {
    const joined = await world.command(ben, 'join', '#Books');
    expect(wordsOf(await world.command(ben, 'join', 'books'))).toContain('already');
    const fewer = await world.press(ben, 'Only 15 minutes before', joined);
    expect(wordsOf(fewer)).toContain('only 15 minutes before');
    await world.press(ben, 'No reminders', fewer);
    expect(await world.stores.chatMemberships.of(ben.member)).toMatchObject([
      { chat: books.id, reminders: { dayBefore: false, quarterBefore: false } },
    ]);
    await world.press(ben, 'Both reminders', await world.press(ben, 'No reminders', joined));
    expect(await world.stores.chatMemberships.of(ben.member)).toMatchObject([
      { reminders: { dayBefore: true, quarterBefore: true } },
    ]);
    expect(wordsOf(await world.pressKey(ada, `v1:chats.remind-none|${books.id}`))).toContain(
      'not counted in to',
    );
  });

  test('which chat is meant is found by hashtag, by name, by where it is said, or asked', async () => {
    expect(wordsOf(await world.command(ben, 'join', 'bokos'))).toContain('Did you mean one of these?');
    expect(labelsOf(await world.command(ben, 'join', 'bokos'))).toEqual(['#books', 'All chats']);
    expect(wordsOf(await world.command(ben, 'suggest'))).toContain('Which chat do you mean?');
    expect(labelsOf(await world.command(ben, 'suggest'))).toEqual(['#books', '#maps']);
    expect(wordsOf(await world.command(ben, 'join', 'BOOKS'))).toContain('already');
    expect(formOf(await world.command(ben, 'suggest', 'maps Old atlases')).fields[1]).toMatchObject({
      value: 'Old atlases',
    });
    expect(wordsOf(await world.command(ben, 'cancel'))).toContain('You host no chat here');
    expect(wordsOf(await world.command(ben, undefined, 'sing'))).toContain('I did not understand sing');
    expect(wordsOf(await world.command(ben, 'join', 'x'.repeat(4000)))).toContain('I know no chat called');
  });

  test('guests take part where the channel lets them; bots and people from elsewhere do not', async () => {
    const gus = world.somebody('Gus', { standing: 'guest' });
    const bot = world.somebody('Bot', { standing: 'bot' });
    const ext = world.somebody('Ext', { standing: 'external' });
    expect(wordsOf(await world.command(gus, 'join', 'books'))).toContain('members of this community only');
    await world.changeChannel(general, { guests: true });
    expect(wordsOf(await world.command(gus, 'join', 'books'))).toContain('You are counted in');
    for (const who of [bot, ext]) {
      expect(wordsOf(await world.command(who, 'join', 'books'))).toContain('members of this community only');
    }
    await world.changeChannel(general, { guests: false });
  });

  test('next: one’s own dates over all chats, soonest first', async () => {
    await world.command(ben, 'join', 'maps');
    const words = wordsOf(await world.command(ben, 'next'));
    expect(words.match(/2026-\d\d-\d\d/g)?.slice(0, 4)).toEqual([
      '2026-11-24',
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
    ]);
    expect(words.match(/its channel/g)).toHaveLength(10);
    const home = await chatBlocks(world.deps, ben.member);
    expect(wordsOf({ summary: 'Home', blocks: home })).toContain('Books (#books): 2026-11-24T12:00Z');
    expect(labelsOf({ summary: 'Home', blocks: home })).toEqual(['All chats']);
  });

  test('suggestions: one line, once, five from one person, and not from strangers', async () => {
    const suggest = async (who: Somebody, words: string, kind = 'topics') =>
      world.submit(who, await world.command(who, 'suggest', 'books'), { words, kind });
    expect(wordsOf(await suggest(ben, 'Old\natlases'))).toContain('Thank you');
    expect(wordsOf(await suggest(ada, 'OLD ATLASES'))).toContain('already');
    expect(errorsOf(await suggest(ben, 'x'.repeat(4000))).words).toContain('under 140');
    expect(errorsOf(await suggest(ben, '   ')).words).toContain('A few words');
    expect(errorsOf(await suggest(ben, 'Maps', 'poems')).kind).toContain('which of the two');
    for (const words of ['Two', 'Three', 'Four']) await suggest(ben, words);
    await suggest(ben, 'Which book would you give away?', 'questions');
    expect(wordsOf(await suggest(ben, 'Six'))).toContain('Five of your suggestions');
    const ext = world.somebody('Ext2', { standing: 'external' });
    expect(wordsOf(await suggest(ext, 'Buy this'))).toContain('members of this community only');
    expect(await world.chat(books.id)).toMatchObject({
      topics: [
        { words: 'Old atlases', by: ben.member },
        { words: 'Two' },
        { words: 'Three' },
        { words: 'Four' },
      ],
      questions: [{ words: 'Which book would you give away?', by: ben.member }],
    });
  });

  test('the host orders by ordering the lines, and what comes in meanwhile is kept', async () => {
    const form = await world.command(ada, 'topics', 'books');
    expect(formOf(form).fields[0]).toMatchObject({ value: 'Old atlases\nTwo\nThree\nFour' });
    const { topics, ...rest } = await world.chat(books.id);
    await world.stores.standingChats.save(
      { ...rest, topics: [...topics, { words: 'Late', by: sam.member }] },
      undefined,
    );
    await world.submit(ada, form, { lines: 'Four\n\n  Old atlases \nMy own\nfour' });
    expect((await world.chat(books.id)).topics).toEqual([
      { words: 'Four', by: ben.member },
      { words: 'Old atlases', by: ben.member },
      { words: 'My own' },
      { words: 'Late', by: sam.member },
    ]);
    const many = Array.from({ length: 21 }, (_, index) => `line ${index}`).join('\n');
    expect(errorsOf(await world.submit(ada, form, { lines: many })).lines).toContain('20 lines');
    expect(errorsOf(await world.submit(ada, form, { lines: 'x'.repeat(4000) })).lines).toContain('over 140');
    await world.submit(ada, await world.command(ada, 'questions', 'books'), { lines: '' });
    expect((await world.chat(books.id)).questions).toEqual([]);
  });

  test('the calendar: a link of one’s own, another one, none', async () => {
    const first = await world.command(ben, 'calendar');
    const secretIn = (reply: typeof first) => /calendar\/(\w+)\.ics/.exec(wordsOf(reply))?.[1] ?? '';
    expect(wordsOf(first)).toContain('https://kith.example/calendar/');
    expect(secretIn(await world.command(ben, 'calendar'))).toBe(secretIn(first));
    const feed = await calendarOf(world.deps, secretIn(first));
    expect(feed?.entries.map(({ title, place, state }) => [title, place, state]).sort()).toEqual([
      ['Books', '#general', 'held'],
      ['Maps', '#general', 'held'],
    ]);
    const second = await world.press(ben, 'Make a new link', first);
    expect(await calendarOf(world.deps, secretIn(first))).toBeUndefined();
    expect((await calendarOf(world.deps, secretIn(second)))?.entries).toHaveLength(2);
    await world.press(ben, 'Take it away', second);
    expect(await calendarOf(world.deps, secretIn(second))).toBeUndefined();
    expect(wordsOf(await world.press(ben, 'Take it away', second))).toContain('no calendar link');
  });

  test('an ended chat is in the calendar as cancelled for thirty days', async () => {
    const brief = await world.begins(ada, 'Brief', 'daily 9:00');
    await world.command(sam, 'join', 'brief');
    const link = wordsOf(await world.command(sam, 'calendar'));
    const secret = /calendar\/(\w+)\.ics/.exec(link)?.[1] ?? '';
    await world.press(ada, 'End it for good', await world.command(ada, 'end', 'brief'));
    const state = async () =>
      (await calendarOf(world.deps, secret))?.entries.find(({ uid }) => uid === `${brief.id}@kith`)?.state;
    expect(await state()).toBe('cancelled');
    world.at('2026-12-24T09:00:00Z');
    expect(await state()).toBeUndefined();
    world.at('2026-11-23T09:00:00Z');
    world.change(sam, { standing: 'departed' });
    expect(await calendarOf(world.deps, secret)).toBeUndefined();
    world.change(sam, { standing: 'member' });
  });

  test('without an address of its own, Kith says who can mend that', async () => {
    world.withoutPublicUrl();
    expect(wordsOf(await world.command(ben, 'calendar'))).toContain('KITH_PUBLIC_URL');
  });

  test('a channel that is lost lets its chats rest, and they go on by themselves', async () => {
    await world.command(sam, 'pause', 'maps');
    await pauseChatsOf(world.deps, general);
    await pauseChatsOf(world.deps, general);
    expect((await world.chat(books.id)).state).toMatchObject({ kind: 'paused', why: 'channel' });
    await world.changeChannel(general, { state: { kind: 'lost', why: 'archived', at: world.now() } });
    expect(wordsOf(await world.pressKey(sam, `v1:chats.resume|${books.id}`))).toContain(
      'as soon as its channel is back',
    );
    await world.changeChannel(general, { state: { kind: 'well' } });
    await resumeChatsOf(world.deps, general);
    expect((await world.chat(books.id)).state.kind).toBe('running');
    expect((await world.chat(maps.id)).state).toMatchObject({ kind: 'paused', why: 'steward' });
    expect(world.told(ben).filter((words) => words.startsWith('Books'))).toEqual([
      'Books rests for now.',
      'Books goes on.',
    ]);
  });

  test('a host who leaves: the chat rests, stewards are told once and hand it on, and it goes on', async () => {
    await world.command(ada, 'join', 'books');
    world.change(ada, { standing: 'departed' });
    await personLeft(world.deps, ada.member);
    await personLeft(world.deps, ada.member);
    expect(await world.stores.chatMemberships.of(ada.member)).toEqual([]);
    const told = world
      .owed(sam)
      .filter(({ delivery }) => JSON.stringify(delivery).includes('needs a new host: Ada'));
    expect(told).toHaveLength(1);
    const form = await world.press(sam, 'Choose a new host', messageIn(told[0]));
    expect(formOf(form).fields.at(-1)).not.toHaveProperty('value');
    const shown = await world.submit(sam, form, { host: [ben.member] });
    await world.press(sam, 'Save the change', shown);
    expect(await world.chat(books.id)).toMatchObject({ host: ben.member, state: { kind: 'running' } });
    // Whoever rests for another reason needs a host before it can go on.
    expect(wordsOf(await world.pressKey(sam, `v1:chats.resume|${maps.id}`))).toContain('needs a host first');
  });

  test('more than a panel holds is turned over page by page', async () => {
    for (let index = 0; index < 6; index += 1) await world.begins(ben, `Many ${index}`, 'daily 9:00');
    const first = await world.command(ben, 'list');
    expect(messageOf(first).blocks[0]).toEqual({ kind: 'heading', text: 'Standing chats (1 of 2)' });
    const second = await world.press(ben, 'More chats', first);
    expect(labelsOf(second)).toContain('Back');
    expect(wordsOf(second)).toContain('Many 5');
    expect(wordsOf(await world.pressKey(ben, 'v1:chats.page|99999'))).toContain('1 of 2');
    expect(wordsOf(await world.press(ben, 'Count me in', second))).toContain('2 of 2');
  });

  test('help says what there is', async () => {
    expect(wordsOf(await world.command(ben, 'help'))).toContain('/chats new every second Tuesday 12:00');
  });
});
