import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ChatWorld,
  chatWorld,
  endOfWorlds,
  keyOf,
  labelsOf,
  present,
  said,
  wordsOf,
} from './support/chat-world.js';

let world: ChatWorld;
beforeEach(async () => {
  world = await chatWorld();
});
afterAll(endOfWorlds);

describe('one session, from the reminder to the closing post', () => {
  it('is prepared a day and an hour before, and the chat moves on to its next date', async () => {
    await world.begin();
    await world.at('2026-11-30T10:59:59Z');
    expect(await world.session()).toBeUndefined();
    await world.at('2026-11-30T11:00:00Z');
    expect(await world.stateOf()).toBe('pending');
    expect((await world.chat()).next?.date).toBe('2026-12-08');
  });

  it('reminds a day and a quarter of an hour before, each with the next date and a way to stop it', async () => {
    await world.begin();
    const ada = world.somebody('Ada');
    await world.join(ada);
    await world.at('2026-11-30T12:00:00Z');
    expect(world.told(ada)).toHaveLength(1);
    expect(wordsOf(world.told(ada)[0]?.message)).toContain('Winter vegetables');
    expect(labelsOf(world.told(ada)[0]?.message)).toEqual(['No more reminders']);
    await world.at('2026-12-01T11:45:00Z');
    expect(world.told(ada).map(({ message }) => message.summary)).toEqual([
      'Garden lunch is coming up within a day.',
      'Garden lunch begins in a few minutes.',
    ]);
  });

  it('opens with a post, a thread named by tag and day, the host’s panel and the first question', async () => {
    await world.begin();
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T12:00:06Z');
    const [post] = world.posts();
    expect(post?.message.summary).toBe('Garden lunch (#gardenlunch) is open. Today: Winter vegetables.');
    expect(labelsOf(post?.message)).toEqual(['I’m here', 'Count me in', 'Suggest a topic']);
    expect(wordsOf(post?.message)).not.toContain('later than planned');
    expect(world.threads.get(post?.id ?? '')).toBe('#gardenlunch · 1 December');
    expect(world.thread().map(({ message }) => message.summary)).toEqual([
      'Question 1 of 4: What grows at your place?',
    ]);
    const panel = world.told({ member: present(await world.chat()).host, name: 'Hana' });
    expect(panel).toHaveLength(1);
    expect(labelsOf(panel[0]?.message)).toEqual(['Next question', 'Skip this one', 'Close now']);
  });

  it('takes its topic and questions out of the queues', async () => {
    await world.begin();
    await world.at('2026-12-01T12:00:00Z');
    const chat = await world.chat();
    expect([chat.topics, chat.questions]).toEqual([[], []]);
  });

  it('brings the questions one by one, evenly', async () => {
    await world.begin();
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T12:14:59Z');
    expect(world.thread()).toHaveLength(1);
    await world.at('2026-12-01T12:15:00Z');
    await world.at('2026-12-01T12:30:00Z');
    await world.at('2026-12-01T12:45:00Z');
    expect(world.thread().map(({ message }) => message.summary.slice(0, 15))).toEqual([
      'Question 1 of 4',
      'Question 2 of 4',
      'Question 3 of 4',
      'Question 4 of 4',
    ]);
  });

  it('closes at the end with who took part, the next date, and the opening post in the past tense', async () => {
    await world.begin();
    const ada = world.somebody('Ada');
    await world.at('2026-12-01T12:00:00Z');
    await world.kith.press(ada, keyOf(world.posts()[0]?.message, 'I’m here'));
    await world.at('2026-12-01T13:00:00Z');
    const closing = world.thread().at(-1);
    expect(closing?.message.summary).toBe('Garden lunch is over. Thank you for coming!');
    expect(wordsOf(closing?.message)).toContain('Ada');
    expect(wordsOf(closing?.message)).toContain(String(Date.parse('2026-12-08T12:00:00Z')));
    expect(labelsOf(closing?.message)).toEqual(['Count me in', 'Meet someone from here']);
    expect(world.posts()[0]?.message.summary).toBe('Garden lunch (#gardenlunch) was held here.');
    expect(labelsOf(world.posts()[0]?.message)).toEqual(['Count me in', 'Suggest a topic']);
    const [panel] = world.told({ member: present(await world.chat()).host, name: 'Hana' });
    expect(wordsOf(panel?.message)).toContain('One person said');
  });

  it('ends short and kindly when nobody came', async () => {
    await world.begin();
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T13:00:00Z');
    const closing = world.thread().at(-1);
    expect(closing?.message.summary).toBe('Garden lunch is over. See you next time.');
    expect(wordsOf(closing?.message)).not.toContain('Who was here');
    expect(labelsOf(closing?.message)).toEqual(['Count me in']);
  });

  it('says so when it was the last one', async () => {
    await world.begin({ cadence: { ...(await lastTuesday()) } });
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T13:00:00Z');
    expect(wordsOf(world.thread().at(-1)?.message)).toContain('It was the last one');
    expect(labelsOf(world.thread().at(-1)?.message)).toEqual([]);
  });

  it('has nothing due when it is over', async () => {
    await world.begin();
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T13:00:00Z');
    expect(await world.stores.sessions.due(Date.parse('2027-12-01T00:00:00Z'), 10)).not.toContain(
      (await world.session())?.id,
    );
  });
});

const lastTuesday = async () => ({
  pattern: { kind: 'weekly', every: 1, weekdays: [2] } as const,
  start: '2026-12-01',
  slots: [{ time: '12:00', zone: 'Europe/Lisbon' }] as const,
  skip: [],
  moved: [],
  end: { kind: 'count', count: 1 } as const,
});

describe('coming in', () => {
  it('greets on time, late, twice, and after the end', async () => {
    await world.begin();
    const ada = world.somebody('Ada');
    const bob = world.somebody('Bob');
    await world.at('2026-12-01T12:00:00Z');
    const here = keyOf(world.posts()[0]?.message, 'I’m here');
    expect(said(await world.kith.press(ada, here))).toContain('Good that you’re here');
    await world.at('2026-12-01T12:15:00Z');
    expect(said(await world.kith.press(bob, here))).toContain(
      'We are at question 2 of 4: What would you never plant again?',
    );
    expect(said(await world.kith.press(bob, here))).toContain('You are on the list already');
    await world.at('2026-12-01T13:00:00Z');
    expect(said(await world.kith.press(world.somebody('Cy'), here))).toContain('is over for this time');
    const state = (await world.session())?.state;
    expect(state?.kind === 'closed' && state.here.map(({ name }) => name)).toEqual(['Ada', 'Bob']);
  });

  it('is for guests only where the channel lets them', async () => {
    await world.begin();
    const guest = world.somebody('Gus', { standing: 'guest' });
    await world.at('2026-12-01T12:00:00Z');
    const here = keyOf(world.posts()[0]?.message, 'I’m here');
    expect(said(await world.kith.press(guest, here))).toContain('for full members');
    const channel = present(await world.stores.interestChannels.find((await world.chat()).channel));
    await world.stores.interestChannels.save({ ...channel, guests: true }, channel.checkAt);
    expect(said(await world.kith.press(guest, here))).toContain('Good that you’re here');
  });

  it('is not possible before it opens', async () => {
    await world.begin();
    await world.at('2026-12-01T11:00:00Z');
    const { id } = present(await world.session());
    expect(said(await world.kith.press(world.somebody('Ada'), `v1:session.here|${id}`))).toContain(
      'not open',
    );
  });

  it('knows nothing of another community’s session', async () => {
    const reply = await world.kith.press(
      world.somebody('Ada'),
      'v1:session.here|slack:T2:tuesdays1.2026-12-01',
    );
    expect(said(reply)).toContain('can’t find');
  });

  it('stays on the list when somebody leaves the chat meanwhile, and they get nothing more', async () => {
    await world.begin();
    const ada = world.somebody('Ada');
    await world.join(ada);
    await world.at('2026-12-01T12:00:00Z');
    await world.kith.press(ada, keyOf(world.posts()[0]?.message, 'I’m here'));
    const before = world.told(ada).length;
    await world.stores.chatMemberships.leave((await world.chat()).id, ada.member);
    await world.at('2026-12-01T13:00:00Z');
    await world.at('2026-12-08T12:00:00Z');
    expect(wordsOf(world.thread().at(-1)?.message)).toContain('Ada');
    expect(world.told(ada)).toHaveLength(before);
  });

  it('offers to meet who was here, but not oneself, the blocked or the departed', async () => {
    await world.begin();
    const [ada, bob, cy, dee] = ['Ada', 'Bob', 'Cy', 'Dee'].map((name) => world.somebody(name));
    await world.at('2026-12-01T12:00:00Z');
    const here = keyOf(world.posts()[0]?.message, 'I’m here');
    for (const one of [ada, bob, cy, dee]) await world.kith.press(present(one), here);
    await world.at('2026-12-01T13:00:00Z');
    await world.settings(present(cy), { blocked: [present(ada).member] });
    world.somebody('Dee', { standing: 'departed' });
    const reply = await world.kith.press(
      present(ada),
      keyOf(world.thread().at(-1)?.message, 'Meet someone from here'),
    );
    expect(reply.kind === 'say' && labelsOf(reply.message)).toEqual(['Bob']);
    expect(reply.kind === 'say' && keyOf(reply.message, 'Bob')).toBe(`v1:introduction.ask|${bob?.member}`);
  });
});
