import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DeliveryFailure } from '../../../src/core/messenger.js';
import { personLeftRounds, roundsTakesPartIn } from '../../../src/core/rounds/index.js';
import { join } from '../../../src/core/rounds/taking-part/acts.js';
import { type PlaceId, roundId } from '../../../src/core/shared/ids.js';
import { DAY, WEEK } from '../../../src/core/shared/time.js';
import {
  closeRoundsWorld,
  errorsOf,
  formOf,
  labelsOf,
  messageOf,
  type RoundsWorld,
  roundsWorld,
  type Somebody,
  saidIn,
} from './support/rounds-world.js';

afterAll(closeRoundsWorld);

let world: RoundsWorld;
let sue: Somebody;
let ada: Somebody;
let garden: PlaceId;

beforeEach(async () => {
  world = await roundsWorld();
  sue = await world.known('Sue', {}, { leads: true });
  ada = await world.known('Ada');
  garden = await world.channel('gardening', sue);
  await world.rounds(garden, sue);
});

const part = (who: Somebody) => world.stores.participants.find(garden, who.member);

describe('taking part', () => {
  test('one tap, for good; a second one changes nothing', async () => {
    const message = messageOf(await world.command(ada, 'join', '#gardening'));
    expect(message.summary).toBe('You take part in the pairing rounds in #gardening.');
    expect(JSON.stringify(message)).toContain(`${Date.parse('2026-11-24T10:00:00Z')}`);
    expect(await part(ada)).toMatchObject({ silent: 0, joinedAt: world.now() });
    expect(saidIn(await world.command(ada, 'join', '#gardening'))).toContain('already take part');
    expect((await world.stores.participants.in(garden)).length).toBe(1);
  });

  test('two presses at once count once', async () => {
    const key = `v1:rounds.join|${garden}`;
    const replies = await Promise.all([
      world.pressAtOnce(ada, key),
      world.pressAtOnce(ada, key, 'elsewhere'),
    ]);
    for (const reply of replies) expect(saidIn(reply)).toContain('take part');
    expect((await world.stores.participants.in(garden)).length).toBe(1);
  });

  test('who has not said who they are is asked that first, and goes on without typing anything again', async () => {
    const ben = world.somebody('Ben');
    const form = formOf(await world.pressKey(ben, `v1:rounds.join|${garden}`));
    expect(await part(ben)).toBeUndefined();
    const thanks = messageOf(
      await world.submit(ben, form.key, { who: 'I grow beans.', aim: 'To meet growers' }),
    );
    expect(labelsOf(thanks)).toContain('Count me in');
    expect(saidIn(await world.press(ben, 'Count me in', thanks))).toContain('You take part');
    expect(await part(ben)).toBeDefined();
  });

  test('from the list too', async () => {
    const ben = world.somebody('Ben');
    const list = messageOf(await world.command(ben));
    expect(formOf(await world.press(ben, 'Count me in', list)).fields.length).toBeGreaterThan(0);
  });

  test('an errand of somebody else, or of long ago, is explained', async () => {
    expect(saidIn(await world.pressKey(ada, 'v1:rounds.join-after|slack:T1:abcdefghijkl'))).toContain(
      'once more',
    );
    expect(saidIn(await world.pressKey(ada, 'v1:rounds.join-after|'))).toContain('once more');
  });

  test.each([
    ['a guest', { standing: 'guest' }, 'for members of this community'],
    ['somebody from elsewhere', { standing: 'external' }, 'you are here from another one'],
    ['an app', { standing: 'bot' }, 'for people only'],
  ] as const)('%s is told why not', async (_who, facts, words) => {
    const gus = await world.known('Gus', {}, facts);
    expect(saidIn(await world.command(gus, 'join', '#gardening'))).toContain(words);
    expect(await part(gus)).toBeUndefined();
  });

  test('guests take part where the channel has them', async () => {
    await world.becomes(garden, { guests: true });
    const gus = await world.known('Gus', {}, { standing: 'guest' });
    expect(saidIn(await world.command(gus, 'join', '#gardening'))).toContain('You take part');
  });

  test('who leaves is not drawn any more, and can come back with one tap', async () => {
    await world.takesPart(garden, ada);
    const left = messageOf(await world.command(ada, 'leave'));
    expect(left.summary).toContain('no longer take part');
    expect(await part(ada)).toBeUndefined();
    expect(saidIn(await world.command(ada, 'leave', '#gardening'))).toContain('nothing to change');
    await world.press(ada, 'Count me in again', left);
    expect(await part(ada)).toBeDefined();
  });

  test('who leaves the community leaves all rounds', async () => {
    await world.takesPart(garden, ada);
    expect(await roundsTakesPartIn(world.deps, ada.member)).toEqual([garden]);
    await personLeftRounds(world.deps, ada.member);
    await personLeftRounds(world.deps, ada.member);
    expect(await part(ada)).toBeUndefined();
    expect(await roundsTakesPartIn(world.deps, ada.member)).toEqual([]);
  });
});

describe('leaving one date out', () => {
  test('the next one; pressed again, it is taken back', async () => {
    await world.takesPart(garden, ada);
    const skipped = messageOf(await world.command(ada, 'skip'));
    expect(skipped.summary).toContain('skipping the next round');
    expect((await part(ada))?.skips).toBe('2026-11-24');
    await world.press(ada, 'I’ll be there after all', skipped);
    expect((await part(ada))?.skips).toBeUndefined();
  });

  test('after that date it means the one that follows', async () => {
    await world.takesPart(garden, ada);
    await world.command(ada, 'skip');
    world.setNow('2026-11-25T09:00:00Z');
    await world.command(ada, 'skip');
    expect((await part(ada))?.skips).toBe('2026-12-01');
  });

  test('a holiday is passed over', async () => {
    const rounds = await world.stores.channelRounds.find(garden);
    if (rounds === undefined) throw new Error('no rounds');
    await world.stores.channelRounds.save(
      { ...rounds, cadence: { ...rounds.cadence, skip: ['2026-11-24'] } },
      undefined,
    );
    await world.takesPart(garden, ada);
    await world.command(ada, 'skip');
    expect((await part(ada))?.skips).toBe('2026-12-01');
  });

  test('there is nothing to leave out while rounds rest, on a break, or without taking part', async () => {
    expect(saidIn(await world.command(ada, 'skip', '#gardening'))).toContain('nothing to change');
    await world.takesPart(garden, ada);
    await world.pressKey(sue, `v1:rounds.rest|${garden}`);
    expect(saidIn(await world.command(ada, 'skip'))).toContain('no date to skip');
    await world.pressKey(sue, `v1:rounds.go-on|${garden}`);
    await world.command(ada, 'pause');
    expect(saidIn(await world.command(ada, 'skip'))).toContain('already on a break');
    expect((await part(ada))?.skips).toBeUndefined();
  });
});

describe('a break', () => {
  beforeEach(() => world.takesPart(garden, ada));

  test.each([
    ['2w', Date.parse('2026-11-23T09:00:00Z') + 2 * WEEK],
    ['#gardening 10 days', Date.parse('2026-11-23T09:00:00Z') + 10 * DAY],
    ['2w #gardening', Date.parse('2026-11-23T09:00:00Z') + 2 * WEEK],
    ['until 2027-01-15', Date.parse('2027-01-15T00:00:00Z')],
    ['gardening until 2027-01-15', Date.parse('2027-01-15T00:00:00Z')],
  ])('“%s” is understood', async (words, at) => {
    expect(saidIn(await world.command(ada, 'pause', words))).toContain('on a break');
    expect((await part(ada))?.rest).toEqual({ kind: 'until', at });
  });

  test('a date begins where they live', async () => {
    world.change(ada, { zone: 'America/New_York' });
    await world.command(ada, 'pause', 'until 2027-01-15');
    expect((await part(ada))?.rest).toEqual({ kind: 'until', at: Date.parse('2027-01-15T05:00:00Z') });
  });

  test('without a length it lasts until they are back; then nothing is held against them', async () => {
    const away = messageOf(await world.command(ada, 'pause'));
    expect((await part(ada))?.rest).toEqual({ kind: 'until-back' });
    expect(saidIn(await world.press(ada, 'I’m back', away))).toContain('Welcome back');
    expect(await part(ada)).toMatchObject({ silent: 0 });
    expect((await part(ada))?.rest).toBeUndefined();
    expect(saidIn(await world.command(ada, 'resume'))).toContain('not on a break');
  });

  test.each(['soon', 'until yesterday', 'until 2020-01-01', '0w', '99999w'])(
    '“%s” is answered with what would be understood',
    async (words) => {
      expect(saidIn(await world.command(ada, 'pause', words))).toContain('/rounds pause 2w');
      expect((await part(ada))?.rest).toBeUndefined();
    },
  );

  test('the button asks how long; what it can’t read comes back as it was typed', async () => {
    const list = messageOf(await world.command(ada));
    const form = formOf(await world.press(ada, 'Take a break', list));
    const wrong = await world.submit(ada, form.key, { length: 'a while' });
    expect(errorsOf(wrong)?.length).toContain('2w');
    expect(formOf(wrong).fields[0]).toMatchObject({ value: 'a while' });
    const page = await world.submit(ada, form.key, { length: '3 weeks' });
    expect(page.kind).toBe('panel');
    expect(labelsOf(messageOf(page))).toContain('I’m back');
    expect((await part(ada))?.rest?.kind).toBe('until');
  });

  test('three silent rounds: one tap, and they are back', async () => {
    const participant = await part(ada);
    if (participant === undefined) throw new Error('not in');
    await world.stores.participants.save({ ...participant, silent: 3, rest: { kind: 'silent' } });
    const list = messageOf(await world.command(ada));
    expect(JSON.stringify(list)).toContain('three times in a row');
    expect(labelsOf(list)).toEqual(['I’m back', 'Leave', 'More']);
    const back = messageOf(await world.press(ada, 'I’m back', list));
    expect(JSON.stringify(back)).toContain('Welcome back');
    expect(await part(ada)).toMatchObject({ silent: 0 });
    expect((await part(ada))?.rest).toBeUndefined();
  });

  test('with several rounds the length is not typed twice', async () => {
    const books = await world.channel('books', sue);
    await world.rounds(books, sue);
    await world.takesPart(books, ada);
    const choice = messageOf(await world.command(ada, 'pause', '2w'));
    expect(labelsOf(choice)).toEqual(['#books', '#gardening']);
    await world.press(ada, '#books', choice);
    expect((await world.stores.participants.find(books, ada.member))?.rest?.kind).toBe('until');
    expect((await part(ada))?.rest).toBeUndefined();
  });

  test('who takes no part has nothing to take a break from', async () => {
    const ben = await world.known('Ben');
    expect(saidIn(await world.command(ben, 'pause', '2w'))).toContain('take part in no pairing rounds');
    expect(saidIn(await world.pressKey(ben, `v1:rounds.pause|${garden}`))).toContain('nothing to change');
    expect(saidIn(await world.command(ben, 'resume', '#gardening'))).toContain('nothing to change');
  });
});

describe('where each round is asked', () => {
  test('whoever joins while people are being asked is asked too, once', async () => {
    const books = await world.channel('books', sue);
    await world.rounds(books, sue, { consent: 'round' });
    await world.takesPart(books, sue);
    await world.quiet();
    expect(world.told(sue)).toHaveLength(1);
    await world.command(ada, 'join', '#books');
    await world.walk(60_000);
    const asked = world.told(ada).filter(({ key }) => key.startsWith(roundId(books, '2026-11-24')));
    expect(asked).toHaveLength(1);
    await world.command(ada, 'pause', '#books');
    await world.command(ada, 'resume', '#books');
    await world.walk(60_000);
    expect(world.told(ada)).toHaveLength(1);
  });
});

test('a platform that can’t be asked changes nothing', async () => {
  const away = {
    ...world.deps,
    people: { find: () => Promise.reject(new DeliveryFailure('try-later', 'away')) },
  };
  const rounds = await world.stores.channelRounds.find(garden);
  const channel = await world.stores.interestChannels.find(garden);
  if (rounds === undefined || channel === undefined) throw new Error('not there');
  const by = { ...ada, community: world.here };
  await expect(join(away, { rounds, channel }, by)).rejects.toThrow(DeliveryFailure);
  expect(await part(ada)).toBeUndefined();
});
