import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlaceId } from '../../../src/core/shared/ids.js';
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

describe('beginning a standing chat', () => {
  let world: ChatWorld;
  let ada: Somebody;
  let ben: Somebody;
  let sam: Somebody;
  let general: PlaceId;
  let leads: PlaceId;

  beforeAll(async () => {
    world = await chatWorld();
    sam = world.somebody('Sam', { leads: true });
    ada = world.somebody('Ada');
    ben = world.somebody('Ben');
    general = await world.channel('general', sam);
    leads = await world.channel('leads', sam, { hosts: 'stewards', zone: 'America/New_York' });
  });
  afterAll(() => world.close());

  const draft = async (who: Somebody, when: string, answers = {}) =>
    world.submit(who, await world.command(who, 'new', when), { title: 'A chat', ...answers });

  test('the form knows the words of the command, the channel it was typed in, and only channels one may host in', async () => {
    const form = formOf(await world.command(ada, 'new', 'every second Tuesday 12:00', general));
    const [channel, , , when] = form.fields;
    expect(channel).toMatchObject({ value: general, options: [{ value: general, label: '#general' }] });
    expect(when).toMatchObject({ value: 'every second Tuesday 12:00' });
    const steward = formOf(await world.command(sam, 'new', '', leads));
    expect(steward.fields[0]).toMatchObject({ value: leads });
    expect(steward.fields).toHaveLength(5);
  });

  test('nothing is saved before the next five dates were seen; then it runs, is announced once, and is in the log', async () => {
    const shown = await draft(ada, 'every second Tuesday 12:00', {
      title: 'Communications over coffee',
      hashtag: '#CommsChat',
    });
    expect(await world.stores.standingChats.all(world.here)).toEqual([]);
    const words = wordsOf(shown);
    expect(words).toContain('every second Tuesday at 12:00, Lisbon time');
    expect(words).toContain('2026-11-24T12:00Z (Tuesday 24 November 2026, 12:00 Lisbon time)');
    expect(words.match(/Lisbon time\)/g)).toHaveLength(5);
    expect(words).toContain('2027-01-19T12:00Z');
    await world.press(ada, 'Begin this chat', shown);
    const again = await world.press(ada, 'Begin this chat', shown);
    expect(wordsOf(again)).toContain('saved this already');
    const [chat, ...more] = await world.stores.standingChats.all(world.here);
    expect(more).toEqual([]);
    expect(chat).toMatchObject({
      hashtag: 'commschat',
      host: ada.member,
      minutes: 60,
      events: [],
      sequence: 0,
    });
    expect(chat?.next?.date).toBe('2026-11-24');
    expect(world.told(general)).toHaveLength(1);
    expect(labelsOf(messageIn(world.owed(general)[0]))).toEqual(['Count me in', 'Suggest a topic']);
    expect(await world.log()).toEqual([
      expect.stringContaining('standing chat #commschat:  → Communications over coffee'),
    ]);
    expect(world.owed().filter(({ delivery }) => delivery.kind === 'list-event')).toHaveLength(1);
  });

  test('a hashtag that is taken is said under its field, with who has it', async () => {
    const reply = await draft(ben, 'daily 9:00', { hashtag: 'COMMSCHAT' });
    expect(errorsOf(reply).hashtag).toContain('“Communications over coffee”, hosted by Ada');
    expect(formOf(reply).fields[2]).toMatchObject({ value: 'COMMSCHAT' });
  });

  test('without a hashtag one is made from the name, and a free one', async () => {
    const shown = await draft(ben, 'daily 9:00', { title: 'Comms Chat!' });
    expect(wordsOf(shown)).toContain('#commschat2');
  });

  test.each([
    [{ when: 'every blue moon' }, 'when', 'blue'],
    [{ when: 'Tuesdays' }, 'when', 'no time'],
    [{ when: 'Tuesdays 12:00 until 2020-01-01' }, 'when', 'over before'],
    [{ when: 'x'.repeat(4000) }, 'when', 'longer'],
    [{ title: ' ' }, 'title', 'name'],
    [{ title: 'x'.repeat(4000) }, 'title', 'under 80'],
    [{ hashtag: 'two words' }, 'hashtag', 'no spaces'],
    [{ title: '!!!' }, 'hashtag', 'no hashtag'],
    [{ minutes: '7' }, 'minutes', 'how long'],
    [{ channel: 'slack:T1:CLEADS' }, 'channel', 'channel'],
    [{ channel: 'slack:T2:CGENERAL' }, 'channel', 'channel'],
    [{ channel: 'nonsense' }, 'channel', 'channel'],
  ])(
    '%o: the problem is said under the field, and nothing typed is lost',
    async (answers, field, problem) => {
      const reply = await draft(ben, 'every Tuesday 12:00', answers);
      expect(errorsOf(reply)[field]).toContain(problem);
      expect(Object.keys(errorsOf(reply))).toEqual([field]);
      expect(formOf(reply).fields).toHaveLength(5);
    },
  );

  test('two take the same hashtag at once: one has it, the other is told who, and chooses again', async () => {
    const [one, other] = [
      await draft(ada, 'Mondays 9:00', { title: 'Maps by Ada', hashtag: 'maps' }),
      await draft(ben, 'Fridays 9:00', { title: 'Maps by Ben', hashtag: 'maps' }),
    ];
    const said = await Promise.all([
      world.press(ada, 'Begin this chat', one),
      world.press(ben, 'Begin this chat', other),
    ]);
    const all = (await world.stores.standingChats.all(world.here)).filter(
      ({ hashtag }) => hashtag === 'maps',
    );
    expect(all).toHaveLength(1);
    const late = said.findIndex((reply) => wordsOf(reply).includes('is taken by'));
    const loser = [ada, ben][late] ?? ada;
    const form = await world.press(loser, 'Change', said[late] ?? one);
    const shown = await world.submit(loser, form, { hashtag: 'maps-too' });
    await world.press(loser, 'Begin this chat', shown);
    expect(await world.stores.standingChats.byHashtag(world.here, 'maps-too')).toMatchObject({
      host: loser.member,
    });
  });

  test('a draft is its author’s only; thrown away, it is gone', async () => {
    const shown = await draft(ada, 'Sundays 9:00', { title: 'Sundays' });
    expect(wordsOf(await world.press(ben, 'Begin this chat', shown))).toContain('somebody else’s');
    expect(wordsOf(await world.press(ben, 'Throw away', shown))).toContain('somebody else’s');
    await world.press(ada, 'Throw away', shown);
    expect(wordsOf(await world.press(ada, 'Begin this chat', shown))).toContain('This draft is gone');
    expect(wordsOf(await world.press(ada, 'Change', shown))).toContain('This draft is gone');
    expect(await world.stores.standingChats.byHashtag(world.here, 'sundays')).toBeUndefined();
  });

  test('guests, bots and people from elsewhere cannot begin one, and are told how it is', async () => {
    for (const standing of ['guest', 'external', 'bot'] as const) {
      const stranger = world.somebody(`x${standing}`, { standing });
      expect(wordsOf(await world.command(stranger, 'new'))).toContain(
        'no channel here in which you could begin',
      );
    }
  });

  test('a channel that is lost between the draft and the yes holds no new chat', async () => {
    const place = await world.channel('brief', sam);
    const shown = await draft(ben, 'Mondays 9:00', { title: 'Too late', channel: place });
    await world.changeChannel(place, { state: { kind: 'lost', why: 'archived', at: world.now() } });
    await world.press(ben, 'Begin this chat', shown);
    expect(await world.stores.standingChats.byHashtag(world.here, 'toolate')).toBeUndefined();
  });
});
