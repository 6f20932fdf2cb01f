import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import {
  chatBlocks,
  joinKey,
  resumeChatsOf,
  type StandingChat,
  takesPartIn,
} from '../../../src/core/standing-chats/index.js';
import {
  type ChatWorld,
  chatWorld,
  errorsOf,
  formOf,
  labelsOf,
  type Somebody,
  wordsOf,
} from './support/chat-world.js';

describe('a standing chat in a private channel', () => {
  let world: ChatWorld;
  let sam: Somebody;
  let ada: Somebody;
  let ben: Somebody;
  let general: PlaceId;
  let board: PlaceId;
  let budget: StandingChat;

  beforeAll(async () => {
    world = await chatWorld();
    sam = world.somebody('Sam', { leads: true });
    ada = world.somebody('Ada');
    ben = world.somebody('Ben');
    general = await world.channel('general', sam);
    board = await world.channel('board', sam, { private: true });
    await world.begins(sam, 'Maps', 'every Tuesday 12:00', { channel: general });
  });
  afterAll(() => world.close());

  const channelsToChoose = async (who: Somebody, place?: PlaceId) => {
    const [field] = formOf(await world.command(who, 'new', '', place)).fields;
    return field?.kind === 'choice' ? field.options.map(({ label }) => label) : [];
  };

  test('is begun by whoever asks in that channel; others are not offered the channel', async () => {
    expect(await channelsToChoose(ada)).toEqual(['#general']);
    expect(await channelsToChoose(ada, general)).toEqual(['#general']);
    expect(await channelsToChoose(ada, board)).toEqual(['#board', '#general']);
    const form = await world.command(ada, 'new', 'every Monday 9:00', board);
    const again = await world.submit(ada, form, { title: 'Budget', channel: board, when: 'whenever' });
    const draft = await world.submit(ada, again, { title: 'Budget', when: 'every Monday 9:00' });
    await world.press(ada, 'Begin this chat', draft);
    const begun = await world.stores.standingChats.byHashtag(world.here, 'budget');
    if (begun === undefined) throw new Error(wordsOf(draft));
    budget = begun;
    expect(await takesPartIn(world.deps, ada.member)).toEqual([board]);
    expect(await channelsToChoose(ada)).toEqual(['#board', '#general']);
  });

  test('is posted in its channel, and is on no list of events that everybody reads', async () => {
    expect(world.told(board)).toHaveLength(1);
    const listed = world.owed().flatMap(({ delivery }) => (delivery.kind === 'list-event' ? [delivery] : []));
    expect(listed.map(({ event }) => event.title)).toEqual(['Maps']);
  });

  test('stands on the list of its host and of stewards, and on nobody else’s', async () => {
    for (const who of [ada, sam]) expect(wordsOf(await world.command(who, undefined))).toContain('Budget');
    for (const place of [undefined, general]) {
      const list = wordsOf(await world.command(ben, undefined, '', place));
      expect(list).toContain('Maps');
      for (const secret of ['Budget', 'budget', 'board', 'Ada']) expect(list).not.toContain(secret);
    }
    expect(wordsOf(await world.command(ben, 'list'))).not.toContain('Budget');
    expect(JSON.stringify(await chatBlocks(world.deps, ben.member))).not.toContain('Budget');
  });

  test('a hashtag typed by somebody who may not know it is answered as one that there is not', async () => {
    for (const verb of ['join', 'suggest', 'leave', 'topics', 'cancel', 'edit', 'end']) {
      const known = await world.command(ben, verb, 'budget');
      const unknown = await world.command(ben, verb, 'nosuch');
      expect([verb, wordsOf(known).replace('budget', 'nosuch')]).toEqual([verb, wordsOf(unknown)]);
      expect(labelsOf(known)).toEqual(labelsOf(unknown));
    }
    expect(labelsOf(await world.command(ben, 'join', 'budge'))).toEqual(['All chats']);
    expect(labelsOf(await world.command(ada, 'join', 'budge'))).toEqual(['#budget', 'All chats']);
    // Without words there is only one chat to be meant.
    expect(wordsOf(await world.command(ben, 'join'))).toContain('Maps');
  });

  test('its hashtag is taken, without a word of what by', async () => {
    const form = await world.command(ben, 'new', 'every Friday 10:00');
    const again = await world.submit(ben, form, { title: 'Money', hashtag: 'budget' });
    expect(errorsOf(again).hashtag).toBe('#budget is taken. Please choose another.');
    const adas = await world.command(ada, 'new', 'every Friday 10:00');
    const hers = await world.submit(ada, adas, { title: 'Money', hashtag: 'budget', channel: general });
    expect(errorsOf(hers).hashtag).toContain('“Budget”, hosted by Ada');
  });

  test('nor does who was slower by a moment read what took it', async () => {
    const late = await world.submit(ben, await world.command(ben, 'new', 'every Friday 10:00'), {
      title: 'Late',
      hashtag: 'quick',
    });
    await world.begins(ada, 'Quick', 'every Monday 10:00', { channel: board });
    const words = wordsOf(await world.press(ben, 'Begin this chat', late));
    expect(words).toContain('#quick is taken');
    for (const secret of ['Quick', 'Ada']) expect(words).not.toContain(secret);
  });

  test('is seen by whoever asks in its channel, also after a tap', async () => {
    const list = await world.command(ben, undefined, '', board);
    expect(wordsOf(list)).toContain('Budget');
    const left = await world.pressKey(ben, keyOf(list, 'Count me out of Maps'));
    expect(wordsOf(left)).toContain('Budget');
    expect(wordsOf(await world.pressKey(ben, 'v1:chats.page|0'))).not.toContain('Budget');
    expect(wordsOf(await world.command(ben, 'suggest', 'budget', board))).toContain(budget.id);
  });

  test('its buttons work for whoever was shown them, and who is counted in may know of it', async () => {
    expect(wordsOf(await world.pressKey(ben, joinKey(budget.id)))).toContain('You are counted in to Budget');
    expect(wordsOf(await world.command(ben, undefined))).toContain('Budget');
    expect(JSON.stringify(await chatBlocks(world.deps, ben.member))).toContain('Budget');
    expect(wordsOf(await world.command(ben, 'leave', 'budget'))).toContain('no longer counted in');
    expect(wordsOf(await world.command(ben, undefined))).not.toContain('Budget');
  });

  test('somebody who is counted in to the channel only sees its chats too', async () => {
    const membership = { channel: board, member: ben.member, joinedAt: world.now(), seenThere: true };
    await world.stores.channelMemberships.join(membership);
    expect(wordsOf(await world.command(ben, undefined))).toContain('Budget');
    await world.stores.channelMemberships.leave(board, ben.member);
  });

  test('somebody who is there for its rounds, or for a project, sees its chats too', async () => {
    world.takesPartElsewhere(ben, board);
    expect(wordsOf(await world.command(ben, undefined))).toContain('Budget');
    expect(labelsOf(await world.command(ben, 'join', 'budge'))).toEqual(['#budget', 'All chats']);
    expect(await channelsToChoose(ben)).toContain('#board');
    world.takesPartElsewhere(ben);
    expect(wordsOf(await world.command(ben, undefined))).not.toContain('Budget');
  });

  test('opened to everybody it comes onto the list of events, and goes off it when that is over, every time', async () => {
    const events = () =>
      world
        .owed()
        .flatMap(({ key, delivery }) =>
          key.startsWith(`${budget.id}|event`) && delivery.kind !== 'tell' ? [delivery.kind] : [],
        );
    for (const open of [true, false, true, true]) {
      await world.changeChannel(board, { private: !open });
      await resumeChatsOf(world.deps, board);
    }
    expect(events()).toEqual(['list-event', 'unlist-event', 'list-event']);
    expect(wordsOf(await world.command(ben, undefined))).toContain('Budget');
  });
});

function keyOf(reply: Awaited<ReturnType<ChatWorld['command']>>, spoken: string): string {
  const blocks = 'message' in reply ? reply.message.blocks : [];
  const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const button = buttons.find((one) => one.spoken === spoken);
  if (button === undefined) throw new Error(`no button says “${spoken}”`);
  return button.key;
}
