import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type CoreWorld, coreWorld, type Somebody, said } from '../../support/core-world.js';

let world: CoreWorld;
let ada: Somebody;
let ben: Somebody;

beforeEach(async () => {
  world = await coreWorld();
  ada = world.somebody('Ada');
  ben = world.somebody('Ben');
});
afterEach(() => world.close());

const stored = async () => ({
  introductions: await world.database.connection.collection('introductions').countDocuments(),
  drafts: await world.database.connection.collection('drafts').countDocuments(),
});

describe('who cannot be asked: a clear reason, and nothing stored', () => {
  test.each([
    ['oneself', () => ada, 'know each other already'],
    ['a bot', () => world.somebody('Robbi', { standing: 'bot' }), 'is an app'],
    ['somebody who left', () => world.somebody('Gone', { standing: 'departed' }), 'isn’t here any more'],
    ['a guest', () => world.somebody('Guest', { standing: 'guest' }), 'is a guest here'],
    ['somebody external', () => world.somebody('Far', { standing: 'external' }), 'another organisation'],
    [
      'somebody of another community',
      () => ({ name: 'X', member: memberId(communityId('slack', 'T2'), 'UX') }),
      'not in this community',
    ],
  ] as const)('%s', async (_who, find, words) => {
    const other = find();
    if (other.name === 'X') world.somebody('X');
    const reply = await world.asks(ada, other);
    expect(reply.kind).toBe('correct');
    if (reply.kind === 'correct') expect(reply.errors.people).toContain(words);
    expect(await stored()).toEqual({ introductions: 0, drafts: 0 });
  });

  test('somebody whom the requester has blocked', async () => {
    await world.command(ada, { command: 'kith', verb: 'block', people: [ben.member], words: '' });
    const reply = await world.asks(ada, ben);
    expect(reply.kind === 'correct' && reply.errors.people).toContain('You have blocked Ben');
  });

  test('a guest or an outsider cannot ask either', async () => {
    for (const [standing, words] of [
      ['guest', 'Guests don’t'],
      ['external', 'another organisation'],
    ] as const) {
      const reply = await world.asks(world.somebody(`Some${standing}`, { standing }), ben);
      expect(reply.kind === 'correct' && reply.errors.people).toContain(words);
    }
  });

  test('a connector who names themselves, or one person twice', async () => {
    const self = await world.connects(ada, ada, ben);
    expect(self.kind === 'correct' && self.errors.people).toContain('leave yourself out');
    const twice = await world.connects(ada, ben, ben);
    expect(twice.kind === 'correct' && twice.errors.people).toContain('same person twice');
  });
});

describe('how much can be asked', () => {
  test('two new requests a week, and the refusal names the next free date', async () => {
    for (const name of ['Gil', 'Hal'])
      expect(said(await world.asks(ada, world.somebody(name)))).toMatch(/^Sent/);
    expect(said(await world.asks(ada, ben))).toMatch(/2 requests this week/);
    expect((await stored()).introductions).toBe(2);
    await world.walk(7 * DAY);
    expect(said(await world.asks(ada, ben))).toMatch(/^Sent/);
  });

  test('of two requests at the limit, at once, exactly one passes', async () => {
    await world.asks(ada, world.somebody('Gil'));
    const replies = await Promise.all([
      world.asks(ada, world.somebody('Hal')),
      world.asks(ada, world.somebody('Ida')),
    ]);
    expect(replies.map(said).filter((line) => line.startsWith('Sent'))).toHaveLength(1);
    expect((await stored()).introductions).toBe(2);
  });

  test('the same person is not asked about twice', async () => {
    await world.asks(ada, ben);
    const again = await world.asks(ada, ben);
    expect(again.kind === 'correct' && again.errors.people).toContain('already asked about Ben');
  });
});

describe('presses that are out of order', () => {
  test('the wrong person, an unknown id, another community’s id, a forged key', async () => {
    const cleo = world.somebody('Cleo');
    await world.asks(ada, ben);
    const key = `v1:introduction.yes|${(await world.stores.introductions.openWith(ben.member))[0]?.id}`;
    expect(said(await world.pressKey(cleo, key))).toMatch(/somebody else to answer/);
    expect(said(await world.pressKey(ben, 'v1:introduction.yes|slack:T1:nosuchthing'))).toMatch(
      /can’t find that/,
    );
    expect(said(await world.pressKey(ben, 'v1:introduction.yes|slack:T2:nosuchthing'))).toMatch(
      /can’t find that/,
    );
    expect(said(await world.pressKey(ben, 'v1:introduction.yes|'))).toMatch(/can’t find that/);
    expect(said(await world.pressKey(ben, 'v1:introduction.burn|x'))).toMatch(/don’t know this button/);
    expect(world.rooms.size).toBe(0);
  });

  test('a second yes, a yes after the end, taking back too late', async () => {
    await world.asks(ada, ben);
    await world.press(ben, 'Yes, introduce us');
    const [made] = await world.stores.introductions.listFor(ben.member, 5);
    expect(said(await world.pressKey(ben, `v1:introduction.yes|${made?.id}`))).toMatch(/introduced already/);
    expect(said(await world.pressKey(ada, `v1:introduction.take-back|${made?.id}`))).toMatch(/too late/);

    const cleo = world.somebody('Cleo');
    await world.asks(ada, cleo);
    const ask = world.told(cleo)[0]?.message;
    await world.walk(7 * DAY);
    expect(said(await world.press(cleo, 'Yes, introduce us', ask))).toMatch(/closed/);
    expect(world.rooms.size).toBe(1);
  });

  test('sending the same draft twice sends it once', async () => {
    const drafted = await world.submit(ada, 'v1:introduction.draft|', {
      people: [ben.member],
      reason: 'other',
      offer: 'Tea',
      hope: 'Talk',
      about: 'Me',
    });
    if (drafted.kind !== 'say') throw new Error('no last look');
    const replies = await Promise.all(
      [1, 2, 3].map(() => world.press(ada, 'Send the request', drafted.message)),
    );
    expect(replies.map(said).filter((line) => /^Sent/.test(line)).length).toBeGreaterThanOrEqual(1);
    expect((await stored()).introductions).toBe(1);
    expect(world.told(ben)).toHaveLength(1);
  });

  test('somebody else’s draft is nobody’s to send, change or drop', async () => {
    const drafted = await world.submit(ada, 'v1:introduction.draft|', {
      people: [ben.member],
      reason: 'other',
      offer: 'Tea',
      hope: 'Talk',
      about: 'Me',
    });
    if (drafted.kind !== 'say') throw new Error('no last look');
    for (const label of ['Send the request', 'Change it', 'Don’t send']) {
      expect(said(await world.press(ben, label, drafted.message))).toMatch(/draft is gone/);
    }
    expect(said(await world.press(ada, 'Send the request', drafted.message))).toMatch(/^Sent/);
  });

  test('a form that is not in order says what is wrong with each field, and stores nothing', async () => {
    const reply = await world.submit(ada, 'v1:introduction.draft|', { people: [], hope: 'x'.repeat(501) });
    expect(reply.kind === 'correct' && Object.keys(reply.errors).sort()).toEqual([
      'hope',
      'offer',
      'people',
      'reason',
    ]);
    expect(await stored()).toEqual({ introductions: 0, drafts: 0 });
  });
});

describe('blocking', () => {
  test('what the blocker asked for with them is taken back', async () => {
    await world.asks(ada, ben);
    await world.command(ada, { command: 'kith', verb: 'block', people: [ben.member], words: '' });
    expect(world.told(ben)[0]?.message.summary).toMatch(/closed/);
    await world.walk(8 * DAY);
    expect(world.told(ben)).toHaveLength(1);
  });

  test('a yes after the other has blocked makes no meeting', async () => {
    const cleo = world.somebody('Cleo');
    await world.connects(cleo, ada, ben);
    await world.press(ada, 'Yes, introduce me');
    await world.command(ada, { command: 'kith', verb: 'block', people: [ben.member], words: '' });
    await world.press(ben, 'Yes, introduce me');
    await world.walk(7 * DAY);
    expect(world.rooms.size).toBe(0);
    expect(world.told(ben).at(-1)?.message.summary).toMatch(/^Not this time/);
  });

  test('somebody who leaves before the room opens gets none', async () => {
    await world.asks(ada, ben);
    world.change(ada, { standing: 'departed' });
    await world.press(ben, 'Yes, introduce us');
    await world.walk(7 * DAY);
    expect(world.rooms.size).toBe(0);
  });
});
