import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listUpcoming, type StandingChat } from '../../../src/core/standing-chats/index.js';
import { type ChatWorld, chatWorld, type Somebody } from './support/chat-world.js';

describe('the platform’s own list of events', () => {
  let world: ChatWorld;
  let sam: Somebody;
  let chat: StandingChat;

  beforeAll(async () => {
    world = await chatWorld('2027-03-17T09:00:00Z');
    sam = world.somebody('Sam', { leads: true });
    await world.channel('general', sam);
    chat = await world.begins(sam, 'Maps', 'every Sunday 12:00');
  });
  afterAll(() => world.close());

  const listings = () =>
    world.owed().flatMap(({ key, delivery }) => {
      if (delivery.kind === 'list-event')
        return [{ key, kind: 'on', at: delivery.event.startsAt, earlier: delivery.earlier }];
      return delivery.kind === 'unlist-event' ? [{ key, kind: 'off', at: 0, earlier: delivery.earlier }] : [];
    });
  const list = async () => listUpcoming(world.deps, await world.chat(chat.id));

  test('listed once as it begins, and not again while nothing changes', async () => {
    await Promise.all([list(), list()]);
    world.at('2027-03-22T09:00:00Z');
    world.at('2027-03-18T09:00:00Z');
    await list();
    expect(listings()).toMatchObject([{ kind: 'on', at: Date.parse('2027-03-21T12:00:00Z') }]);
  });

  test('when the clocks change it is listed anew, in place of the earlier one', async () => {
    world.at('2027-03-22T09:00:00Z');
    await list();
    const [first, second, ...more] = listings();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ at: Date.parse('2027-03-28T11:00:00Z'), earlier: first?.key });
  });

  test('what rests is taken off, and what goes on is listed again', async () => {
    await world.command(sam, 'pause', 'maps');
    expect(listings().at(-1)).toMatchObject({ kind: 'off', earlier: listings()[1]?.key });
    expect((await world.chat(chat.id)).listed).toBeUndefined();
    await world.pressKey(sam, `v1:chats.resume|${chat.id}`);
    expect(listings().at(-1)).toMatchObject({ kind: 'on', at: Date.parse('2027-03-28T11:00:00Z') });
    expect((await world.chat(chat.id)).listed).toBe(listings().at(-1)?.key);
  });

  test('one that is left out makes way for the next; ended, it is gone', async () => {
    await world.command(sam, 'cancel', 'maps 2027-03-28, 2027-04-04');
    expect(listings().at(-1)).toMatchObject({ kind: 'on', at: Date.parse('2027-04-11T11:00:00Z') });
    await world.pressKey(sam, `v1:chats.end-now|${chat.id}`);
    expect(listings().at(-1)?.kind).toBe('off');
  });
});
