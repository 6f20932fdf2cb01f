import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ChatWorld,
  chatWorld,
  endOfWorlds,
  GARDEN,
  keyOf,
  labelsOf,
  present,
  wordsOf,
} from './support/chat-world.js';

let world: ChatWorld;
beforeEach(async () => {
  world = await chatWorld();
  await world.begin();
});
afterAll(endOfWorlds);

const inThread = () => world.thread().map(({ message }) => message.summary.slice(0, 15));

describe('after a stop', () => {
  it('a session still inside its time opens late, says so, and keeps its end', async () => {
    await world.at('2026-12-01T12:20:00Z');
    expect(wordsOf(world.posts()[0]?.message)).toContain('a little later than planned');
    const session = await world.session();
    expect(session?.endsAt).toBe(Date.parse('2026-12-01T13:00:00Z'));
    expect(session?.state).toMatchObject({ nextQuestionAt: Date.parse('2026-12-01T12:30:00Z') });
  });

  it('nothing is said about two minutes', async () => {
    await world.at('2026-12-01T12:02:00Z');
    expect(wordsOf(world.posts()[0]?.message)).not.toContain('later than planned');
  });

  it('three that were wholly missed are recorded, and their members told once, of the last', async () => {
    const ada = world.somebody('Ada');
    await world.join(ada);
    await world.at('2026-12-16T09:00:00Z');
    const dates = ['2026-12-01', '2026-12-08', '2026-12-15'];
    expect(await Promise.all(dates.map(world.stateOf))).toEqual(['missed', 'missed', 'missed']);
    expect(world.told(ada)).toHaveLength(1);
    expect(wordsOf(world.told(ada)[0]?.message)).toContain(String(Date.parse('2026-12-15T12:00:00Z')));
    expect(wordsOf(world.told(ada)[0]?.message)).toContain(String(Date.parse('2026-12-22T12:00:00Z')));
    expect(world.posts()).toEqual([]);
    expect((await world.chat()).next?.date).toBe('2026-12-22');
  });

  it('one that was prepared before it and missed is spoken for by the later one', async () => {
    const ada = world.somebody('Ada');
    await world.join(ada, { dayBefore: false, quarterBefore: false });
    await world.at('2026-11-30T12:00:00Z');
    await world.at('2026-12-09T09:00:00Z');
    expect([await world.stateOf(), await world.stateOf('2026-12-08')]).toEqual(['missed', 'missed']);
    expect(world.told(ada)).toHaveLength(1);
  });

  it('a session goes on with its next question, never with two at once', async () => {
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T12:46:00Z');
    expect(inThread()).toEqual(['Question 1 of 4', 'Question 2 of 4']);
    await world.at('2026-12-01T12:50:00Z');
    expect(inThread()).toEqual(['Question 1 of 4', 'Question 2 of 4', 'Question 3 of 4']);
  });

  it('a session whose end went by is closed', async () => {
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T15:00:00Z');
    expect(await world.stateOf()).toBe('closed');
    expect(inThread()).toEqual(['Question 1 of 4', 'Garden lunch is']);
  });
});

describe('when processes die and meet', () => {
  const withoutOutbox = () =>
    world.startProcess({
      outbox: { ...world.stores.outbox, put: () => Promise.reject(new Error('killed')) },
    });

  it('an opening that was saved and not yet told is told by the next one', async () => {
    await world.at('2026-12-01T11:50:00Z');
    world.setClock('2026-12-01T12:00:00Z');
    await withoutOutbox().sessions();
    expect(await world.stateOf()).toBe('open');
    await world.settle();
    expect(world.posts()).toEqual([]);
    await world.at('2026-12-01T12:00:11Z');
    await world.at('2026-12-01T12:00:20Z');
    expect(world.posts()).toHaveLength(1);
    expect(inThread()).toEqual(['Question 1 of 4']);
    expect((await world.chat()).questions).toEqual([]);
  });

  it('a session that was prepared while its chat had not moved on is prepared once', async () => {
    const dying = world.startProcess({
      standingChats: { ...world.stores.standingChats, save: () => Promise.reject(new Error('killed')) },
    });
    world.setClock('2026-11-30T11:00:00Z');
    await dying.chats();
    expect(await world.stateOf()).toBe('pending');
    expect((await world.chat()).next?.date).toBe('2026-12-01');
    await world.settle();
    expect((await world.chat()).next?.date).toBe('2026-12-08');
    await world.at('2026-12-01T12:00:00Z');
    expect(world.posts()).toHaveLength(1);
  });

  it('two processes at the same moment open it once', async () => {
    const other = world.startProcess();
    await world.at('2026-12-01T11:50:00Z');
    world.setClock('2026-12-01T12:00:00Z');
    await Promise.all([world.kith.sessions(), other.sessions(), world.kith.sessions(), other.sessions()]);
    await world.at('2026-12-01T12:00:30Z');
    await world.at('2026-12-01T12:00:36Z');
    expect(world.posts()).toHaveLength(1);
    expect(inThread()).toEqual(['Question 1 of 4']);
    expect((await world.session())?.events).toEqual([]);
  });

  it('two processes work off what was missed without saying it twice', async () => {
    const ada = world.somebody('Ada');
    await world.join(ada);
    const other = world.startProcess();
    world.setClock('2026-12-30T09:00:00Z');
    await Promise.all([world.kith.chats(), other.chats()]);
    await world.settle();
    expect(world.told(ada)).toHaveLength(1);
    expect(await world.stateOf('2026-12-29')).toBe('missed');
  });
});

describe('when the channel or the host is gone', () => {
  it('a departed host lets the chat rest, and the session is not held', async () => {
    world.somebody('Hana', { standing: 'departed' });
    await world.at('2026-12-01T12:00:00Z');
    expect((await world.chat()).state).toMatchObject({ kind: 'paused', why: 'host-left' });
    expect(await world.stateOf()).toBe('dropped');
    expect(world.posts()).toEqual([]);
  });

  it('a lost channel lets the chat rest, and so does one without chats', async () => {
    const channel = present(await world.stores.interestChannels.find(GARDEN));
    await world.stores.interestChannels.save({ ...channel, features: [] }, channel.checkAt);
    await world.at('2026-12-01T12:00:00Z');
    expect((await world.chat()).state).toMatchObject({ kind: 'paused', why: 'channel' });
    expect(await world.stateOf()).toBe('dropped');
  });

  it('an opening post that is refused makes it a missed one: members are told, somebody looks', async () => {
    const ada = world.somebody('Ada');
    await world.join(ada, { dayBefore: false, quarterBefore: false });
    world.refuse((key) => key.endsWith('|opening'), 'undeliverable', 'is_archived');
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T12:15:00Z');
    expect(await world.stateOf()).toBe('missed');
    expect(world.troubled).toEqual([GARDEN]);
    expect(world.told(ada)).toHaveLength(1);
    const [panel] = world.told({ member: (await world.chat()).host, name: 'Hana' });
    expect(panel?.message.summary).toContain('could not be opened');
    expect(labelsOf(panel?.message)).toEqual([]);
  });

  it('a platform that was away all the time gets no post after the end', async () => {
    const back = world.refuse((key) => key.includes('2026-12-01'), 'try-later', 'down');
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T13:00:00Z');
    back();
    await world.at('2026-12-01T14:00:00Z');
    expect(await world.stateOf()).toBe('missed');
    expect(world.posts()).toEqual([]);
  });
});

describe('the hands of the clock', () => {
  it('noon stays noon on the day the clocks change', async () => {
    world = await chatWorld('2027-03-20T09:00:00Z');
    await world.begin({
      cadence: {
        pattern: { kind: 'weekly', every: 1, weekdays: [7] },
        start: '2027-03-21',
        slots: [{ time: '12:00', zone: 'Europe/Lisbon' }],
        skip: [],
        moved: [],
      },
    });
    await world.at('2027-03-21T12:00:00Z');
    await world.at('2027-03-21T13:00:00Z');
    await world.at('2027-03-28T11:00:00Z');
    expect([await world.stateOf('2027-03-21'), await world.stateOf('2027-03-28')]).toEqual([
      'closed',
      'open',
    ]);
  });

  it('the panel’s keys outlive nothing: one of last week changes nothing this week', async () => {
    await world.at('2026-12-01T12:00:00Z');
    const hana = { member: (await world.chat()).host, name: 'Hana' };
    const old = keyOf(world.told(hana)[0]?.message, 'Next question');
    await world.at('2026-12-01T13:00:00Z');
    await world.at('2026-12-08T12:00:00Z');
    const before = await world.session('2026-12-08');
    await world.kith.press(hana, old);
    expect(await world.session('2026-12-08')).toEqual(before);
  });
});
