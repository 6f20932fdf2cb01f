import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelRounds } from '../../../src/core/rounds/index.js';
import { nextLookAt, roundDueAt } from '../../../src/core/rounds/round/due.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import {
  AT,
  gardening,
  matchesOn,
  NEXT_TUESDAY,
  roundOn,
  TUESDAY,
  timesAsked,
} from './support/round-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld } from './support/rounds-world.js';

const YES = 'Yes, introduce us';

let world: RoundsWorld;
beforeEach(async () => {
  world = await roundsWorld();
});
afterAll(closeRoundsWorld);

const TUESDAYS: ChannelRounds['cadence'] = {
  pattern: { kind: 'weekly', every: 1, weekdays: [2] },
  start: '2026-11-24',
  slots: [{ time: '10:00', zone: 'Europe/Lisbon' }],
  skip: [],
  moved: [],
};

async function saveRounds(place: ChannelRounds['id'], facts: Partial<ChannelRounds>): Promise<void> {
  const before = await world.stores.channelRounds.find(place);
  if (before === undefined) throw new Error('no rounds');
  const after = { ...before, ...facts };
  await world.stores.channelRounds.save(after, nextLookAt(after, world.now()));
}

describe('When rounds are held', () => {
  test('stays the same hour when the clocks change', async () => {
    const { channel } = await gardening(world, ['Ada', 'Ben']);
    await world.walkTo('2027-03-23T10:00:00Z');
    expect((await roundOn(world, channel, '2027-03-23'))?.at).toBe(Date.parse('2027-03-23T10:00:00Z'));
    await world.walkTo('2027-03-30T08:59:59Z');
    expect(await roundOn(world, channel, '2027-03-30')).toBeUndefined();
    await world.walkTo('2027-03-30T09:00:00Z');
    expect(await roundOn(world, channel, '2027-03-30')).toBeDefined();
  });

  test('a date that is skipped has no round', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben'], {
      cadence: { ...TUESDAYS, skip: [TUESDAY] },
    });
    await world.walkTo(AT + HOUR);
    expect(await roundOn(world, channel, TUESDAY)).toBeUndefined();
    expect(timesAsked(world, people)).toEqual([0, 0]);
    await world.walkTo(AT + 7 * DAY);
    expect(timesAsked(world, people)).toEqual([1, 1]);
  });

  test('one that was missed for most of a day is still held; after that only the next one is', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben']);
    await world.walkTo(AT + 23 * HOUR);
    expect(timesAsked(world, people)).toEqual([1, 1]);
    world.setNow(AT + 7 * DAY + 25 * HOUR);
    await world.quiet();
    expect(await roundOn(world, channel, NEXT_TUESDAY)).toBeUndefined();
    expect(timesAsked(world, people)).toEqual([1, 1]);
    await world.walkTo(AT + 14 * DAY);
    expect(timesAsked(world, people)).toEqual([2, 2]);
  });

  test('months of silence end with one round, not with all that were missed', async () => {
    const { people } = await gardening(world, ['Ada', 'Ben']);
    await world.walkTo(AT + 70 * DAY + HOUR);
    expect(timesAsked(world, people)).toEqual([1, 1]);
  });

  test('a date that is taken away, moved or brought back while people are asked is followed', async () => {
    const { channel } = await gardening(world, ['Ada', 'Ben'], { consent: 'round' });
    await world.quiet();
    await saveRounds(channel, {
      cadence: { ...TUESDAYS, moved: [{ date: TUESDAY, to: '2026-11-25T15:00' }] },
    });
    await world.walkTo(AT);
    expect(await roundOn(world, channel, TUESDAY)).toMatchObject({
      at: Date.parse('2026-11-25T15:00:00Z'),
      state: { kind: 'gathering' },
    });
    await saveRounds(channel, { cadence: { ...TUESDAYS, skip: [TUESDAY] } });
    await world.walkTo(AT + 30 * HOUR);
    expect((await roundOn(world, channel, TUESDAY))?.state).toMatchObject({ why: 'skipped' });
    await saveRounds(channel, {
      cadence: { ...TUESDAYS, moved: [{ date: TUESDAY, to: '2026-11-26T15:00' }] },
    });
    await world.quiet();
    expect((await roundOn(world, channel, TUESDAY))?.state.kind).toBe('gathering');
  });
});

describe('A channel that is switched off while a round is under way', () => {
  test('is asked nothing new, rooms of two yeses still open, and nobody hears a report', async () => {
    const { channel, people, steward } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee']);
    await world.walkTo(AT);
    const [match] = await matchesOn(world, channel, TUESDAY);
    const ids = match?.members.map(({ member }) => member) ?? [];
    const [one, other] = people.filter(({ member }) => ids.includes(member));
    if (one === undefined || other === undefined) throw new Error('no match');
    await world.press(one, YES);
    await saveRounds(channel, { state: { kind: 'resting', why: 'steward', at: world.now() } });
    await world.press(other, YES);
    expect(world.rooms.size).toBe(1);
    await world.walk(6 * DAY);
    expect((await roundOn(world, channel, TUESDAY))?.state.kind).toBe('closed');
    expect(timesAsked(world, people)).toEqual([1, 1, 1, 1]);
    expect(world.told(channel)).toEqual([]);
    expect(world.told(steward)).toEqual([]);
    await saveRounds(channel, { state: { kind: 'on' } });
    await world.walkTo(AT + 14 * DAY);
    expect(await matchesOn(world, channel, NEXT_TUESDAY)).toEqual([]);
    expect(await matchesOn(world, channel, '2026-12-08')).not.toEqual([]);
  });
});

describe('When to look again', () => {
  test('two days before, at its date, or never', async () => {
    const { channel } = await gardening(world, []);
    const rounds = await world.stores.channelRounds.find(channel);
    if (rounds === undefined) throw new Error('no rounds');
    expect(nextLookAt(rounds, world.now())).toBe(AT);
    expect(nextLookAt(rounds, AT)).toBe(AT + 7 * DAY);
    expect(nextLookAt({ ...rounds, consent: 'round' }, world.now())).toBe(AT - 2 * DAY);
    expect(nextLookAt({ ...rounds, state: { kind: 'ended', at: 0 } }, world.now())).toBeUndefined();
    await world.walkTo(AT);
    const round = await roundOn(world, channel, TUESDAY);
    expect(round && roundDueAt(round, world.now())).toBeUndefined();
  });
});
