import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ChatWorld,
  chatWorld,
  endOfWorlds,
  keyOf,
  labelsOf,
  type Somebody,
  said,
  wordsOf,
} from './support/chat-world.js';

let world: ChatWorld;
let hana: Somebody;
beforeEach(async () => {
  world = await chatWorld();
  await world.begin();
  hana = world.somebody('Hana');
  await world.at('2026-12-01T12:00:00Z');
  await world.at('2026-12-01T12:00:06Z');
});
afterAll(endOfWorlds);

const panel = () => world.told(hana)[0]?.message;
const inThread = () => world.thread().map(({ message }) => message.summary);

describe('steering', () => {
  it('brings the next question forward, and the rest is spread anew', async () => {
    const reply = await world.kith.press(hana, keyOf(panel(), 'Next question'));
    expect(reply.kind).toBe('amend');
    await world.kith.settled();
    await world.settle();
    expect(inThread().at(-1)).toBe('Question 2 of 4: What would you never plant again?');
    expect(wordsOf(panel())).toContain('Coming, 3 of 4');
    expect((await world.session())?.state).toMatchObject({
      nextQuestionAt: Date.parse('2026-12-01T12:00:06Z') + Math.round(((59 * 60 + 54) * 1000) / 3),
    });
  });

  it('by two at once moves it on once, and the other hears that it has moved on', async () => {
    const steward = world.somebody('Sten', { leads: true });
    const other = world.startProcess();
    const key = keyOf(panel(), 'Next question');
    const replies = await Promise.all([world.kith.press(hana, key), other.press(steward, key)]);
    await other.settled();
    await world.kith.settled();
    await world.settle();
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['amend', 'say']);
    expect(replies.map(said).filter((words) => words.includes('moved on already'))).toHaveLength(1);
    expect(inThread()).toHaveLength(2);
    expect((await world.session())?.state).toMatchObject({ asked: 2 });
  });

  it('skips one: it is never asked, and the panel shows the one after it', async () => {
    await world.kith.press(hana, keyOf(panel(), 'Skip this one'));
    await world.kith.settled();
    await world.settle();
    expect(inThread()).toHaveLength(1);
    await world.at('2026-12-01T12:15:00Z');
    expect(inThread().at(-1)).toBe('Question 3 of 4: Who taught you?');
  });

  it('closes early', async () => {
    await world.kith.press(hana, keyOf(panel(), 'Close now'));
    await world.kith.settled();
    await world.settle();
    expect(await world.stateOf()).toBe('closed');
    expect(labelsOf(panel())).toEqual([]);
    expect(panel()?.summary).toContain('Thank you for hosting');
    expect(said(await world.kith.press(hana, `v1:session.close|${(await world.session())?.id}`))).toContain(
      'closed already',
    );
  });

  it('ends by itself when all questions are out', async () => {
    for (let count = 0; count < 3; count += 1) {
      await world.kith.press(hana, keyOf(panel(), 'Next question'));
      await world.kith.settled();
      await world.settle();
    }
    expect(labelsOf(panel())).toEqual(['Close now']);
    expect(
      said(await world.kith.press(hana, `v1:session.next-question|${(await world.session())?.id}.4`)),
    ).toContain('asked already');
  });

  it('is for the host and stewards: from an old message, anybody else hears so and nothing changes', async () => {
    const ada = world.somebody('Ada');
    const before = await world.session();
    for (const label of ['Next question', 'Skip this one', 'Close now']) {
      expect(said(await world.kith.press(ada, keyOf(panel(), label)))).toContain('The host does this');
    }
    expect(await world.session()).toEqual(before);
  });

  it('answers keys that Kith never made', async () => {
    for (const id of ['', 'nonsense', 'slack:T1:tuesdays1', 'slack:T2:tuesdays1.2026-12-01.1']) {
      expect(said(await world.kith.press(hana, `v1:session.next-question|${id}`))).toContain('can’t find');
    }
  });
});

describe('picking answers', () => {
  const thread = () => world.posts()[0]?.id;
  const pick = (who: Somebody, message: string, words?: string) =>
    world.kith.pick(who, {
      id: message,
      ...(thread() !== undefined && { thread: thread() ?? '' }),
      author: world.somebody('Ada').member,
      ...(words !== undefined && { words }),
    });

  it('links them in the closing post, with their author', async () => {
    expect(said(await pick(hana, 'a1'))).toContain('Picked');
    await world.at('2026-12-01T13:00:00Z');
    const closing = wordsOf(world.thread().at(-1)?.message);
    expect(closing).toContain('https://slack.example/a1');
    expect(closing).toContain('What Ada wrote');
  });

  it('works for a day after the close, and the closing post is amended', async () => {
    await world.at('2026-12-01T13:00:00Z');
    await world.at('2026-12-02T12:59:00Z');
    expect(said(await pick(hana, 'a1'))).toContain('links to it now');
    await world.kith.settled();
    await world.settle();
    expect(wordsOf(world.thread().at(-1)?.message)).toContain('https://slack.example/a1');
    await world.at('2026-12-02T13:00:00Z');
    expect(said(await pick(hana, 'a2'))).toContain('over for more than a day');
  });

  it('counts a message once, and ten at most', async () => {
    await pick(hana, 'a0');
    expect(said(await pick(hana, 'a0'))).toContain('picked already');
    for (let index = 1; index < 10; index += 1) await pick(hana, `a${index}`);
    expect(said(await pick(hana, 'a10'))).toContain('Ten answers');
  });

  it('is for the host and stewards', async () => {
    expect(said(await pick(world.somebody('Bob'), 'a1'))).toContain('The host of a chat picks');
    expect(said(await pick(world.somebody('Sten', { leads: true }), 'a1'))).toContain('Picked');
  });

  it('is only for the thread of a chat', async () => {
    expect(said(await world.kith.pick(hana, { id: 'a1' }))).toContain('Only answers in the thread');
    expect(said(await world.kith.pick(hana, { id: 'a1', thread: 'elsewhere' }))).toContain('Only answers');
  });

  it('keeps nothing of an answer of 4,000 characters but where it is and who wrote it', async () => {
    await pick(hana, 'a1', 'leek '.repeat(800));
    expect(JSON.stringify(await world.session())).not.toContain('leek leek');
  });
});
