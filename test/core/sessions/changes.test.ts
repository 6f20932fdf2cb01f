import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reconcileSessions } from '../../../src/core/sessions/index.js';
import { changeChat } from '../../../src/core/standing-chats/index.js';
import {
  type ChatWorld,
  chatWorld,
  endOfWorlds,
  labelsOf,
  present,
  TUESDAYS,
  wordsOf,
} from './support/chat-world.js';

let world: ChatWorld;
beforeEach(async () => {
  world = await chatWorld();
  await world.begin();
});
afterAll(endOfWorlds);

const at = async (date?: string) => new Date((await world.session(date))?.startsAt ?? 0).toISOString();

describe('while a session is pending', () => {
  beforeEach(() => world.at('2026-11-30T12:00:00Z'));

  it('another time moves it, another length moves its end', async () => {
    await world.cadence({ slots: [{ time: '18:00', zone: 'Europe/Lisbon' }] });
    await world.edit({ minutes: 90 });
    expect(await at()).toBe('2026-12-01T18:00:00.000Z');
    expect((await world.session())?.endsAt).toBe(Date.parse('2026-12-01T19:30:00Z'));
    await world.at('2026-12-01T12:00:00Z');
    expect(world.posts()).toEqual([]);
    await world.at('2026-12-01T18:00:00Z');
    expect(world.posts()).toHaveLength(1);
  });

  it('another zone moves it', async () => {
    await world.cadence({ slots: [{ time: '12:00', zone: 'America/New_York' }] });
    expect(await at()).toBe('2026-12-01T17:00:00.000Z');
    expect(await world.stateOf()).toBe('pending');
  });

  it('another weekday drops it and prepares the other date', async () => {
    await world.cadence({ pattern: { kind: 'weekly', every: 1, weekdays: [4] } });
    expect(await world.stateOf()).toBe('dropped');
    await world.at('2026-12-02T12:00:00Z');
    expect(await world.stateOf('2026-12-03')).toBe('pending');
  });

  it('a new name is what it opens with', async () => {
    await world.edit({ title: 'Kitchen lunch', hashtag: 'kitchenlunch' });
    await world.at('2026-12-01T12:00:00Z');
    expect(world.posts()[0]?.message.summary).toContain('Kitchen lunch (#kitchenlunch)');
  });

  it('a cancelled date is dropped, and comes back when it is held after all', async () => {
    await world.cadence({ skip: ['2026-12-01'] });
    expect(await world.stateOf()).toBe('dropped');
    expect((await world.chat()).next?.date).toBe('2026-12-08');
    await world.cadence({ skip: [] });
    expect(await world.stateOf()).toBe('pending');
    await world.at('2026-12-01T12:00:00Z');
    expect(world.posts()).toHaveLength(1);
  });

  it('a chat that rests drops it, and goes on where it is when it wakes', async () => {
    await world.edit({ state: { kind: 'paused', why: 'steward', at: 0 } });
    expect(await world.stateOf()).toBe('dropped');
    await world.at('2026-12-01T11:00:00Z');
    await world.edit({ state: { kind: 'running' } });
    expect(await world.stateOf()).toBe('pending');
    await world.at('2026-12-01T12:00:00Z');
    expect(await world.stateOf()).toBe('open');
  });

  it('one that its chat forgot is not opened: the chat has the last word in the moment of opening', async () => {
    await changeChat(world.kith.deps, TUESDAYS.id, (chat) => ({
      ...chat,
      cadence: { ...chat.cadence, skip: ['2026-12-01'] },
    }));
    await world.at('2026-12-01T12:00:00Z');
    expect(await world.stateOf()).toBe('dropped');
    expect(world.posts()).toEqual([]);
  });

  it('two that are moved onto one moment are one', async () => {
    await world.cadence({
      pattern: { kind: 'weekly', every: 1, weekdays: [2, 3] },
      moved: [{ date: '2026-12-01', to: '2026-12-02T12:00' }],
    });
    await world.at('2026-12-02T12:00:00Z');
    expect(world.posts()).toHaveLength(1);
  });
});

describe('while a session is open', () => {
  beforeEach(async () => {
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T12:00:06Z');
  });

  it('an edit leaves it in peace', async () => {
    const before = await world.session();
    await world.edit({ title: 'Kitchen lunch', minutes: 30 });
    await world.cadence({ slots: [{ time: '18:00', zone: 'Europe/Lisbon' }] });
    expect(await world.session()).toEqual(before);
    await world.at('2026-12-01T13:00:00Z');
    expect(wordsOf(world.thread().at(-1)?.message)).toContain(String(Date.parse('2026-12-08T18:00:00Z')));
  });

  it('cancelling its date closes it kindly, once', async () => {
    await world.cadence({ skip: ['2026-12-01'] });
    await world.at('2026-12-01T12:10:00Z');
    expect(await world.stateOf()).toBe('closed');
    expect(world.thread().at(-1)?.message.summary).toContain('is over');
    const count = world.thread().length;
    await reconcileSessions(world.kith.deps, await world.chat());
    await world.at('2026-12-01T13:00:00Z');
    expect(world.thread()).toHaveLength(count);
  });

  it('ending the chat closes it, and says that it was the last', async () => {
    await world.edit({ state: { kind: 'ended', at: 0 } });
    await world.at('2026-12-01T12:10:00Z');
    expect(wordsOf(world.thread().at(-1)?.message)).toContain('It was the last one');
  });

  it('pausing the chat closes it, and says that it rests', async () => {
    await world.edit({ state: { kind: 'paused', why: 'steward', at: 0 } });
    await world.at('2026-12-01T12:10:00Z');
    expect(wordsOf(world.thread().at(-1)?.message)).toContain('rests after this');
    expect(labelsOf(world.thread().at(-1)?.message)).toEqual(['Count me in']);
  });
});

describe('the platform’s list of events', () => {
  it('shows the coming date once one is over, and keeps what is being held until then', async () => {
    await world.cadence({ moved: [{ date: '2026-12-15', to: '2026-12-16T12:00' }] });
    const listed = () => [...world.events.values()].map(({ startsAt }) => new Date(startsAt).toISOString());
    await world.at('2026-12-01T12:00:00Z');
    expect(listed()).toEqual([]);
    await world.at('2026-12-01T13:00:00Z');
    expect(listed()).toEqual(['2026-12-08T12:00:00.000Z']);
    await world.at('2026-12-08T12:00:00Z');
    expect(listed()).toEqual(['2026-12-08T12:00:00.000Z']);
    await world.at('2026-12-08T13:00:00Z');
    expect(listed()).toEqual(['2026-12-16T12:00:00.000Z']);
  });
});

describe('in the very moment', () => {
  it('of the close, an edit changes only what comes next', async () => {
    await world.at('2026-12-01T12:00:00Z');
    world.setClock('2026-12-01T13:00:00Z');
    await Promise.all([world.kith.sessions(), world.edit({ minutes: 30 })]);
    await world.at('2026-12-01T13:00:30Z');
    expect(await world.stateOf()).toBe('closed');
    expect(world.thread().filter(({ message }) => message.summary.includes('is over'))).toHaveLength(1);
  });

  it('of the opening, a cancellation comes before it or after it, never in between', async () => {
    for (const date of ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29']) {
      await world.at(`${date}T11:59:00Z`);
      world.setClock(`${date}T12:00:00Z`);
      const other = world.startProcess();
      const cancel = async () => {
        const change = await changeChat(other.deps, TUESDAYS.id, (chat) => ({
          ...chat,
          cadence: { ...chat.cadence, skip: [...chat.cadence.skip, date] },
        }));
        await reconcileSessions(other.deps, present(change).after);
      };
      await Promise.all([world.kith.sessions(), cancel()]);
      await world.at(`${date}T12:00:30Z`);
      await world.at(`${date}T12:00:36Z`);
      const state = await world.stateOf(date);
      expect(['dropped', 'closed']).toContain(state);
      const post = world.posts().find(({ key }) => key.includes(date));
      expect(post === undefined).toBe(state === 'dropped');
      if (post !== undefined)
        expect(wordsOf(world.thread(post).map(({ message }) => message))).toContain('is over');
    }
  });
});
