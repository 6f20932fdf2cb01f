import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PermissionFlagsBits as Bits } from 'discord.js';
import type { ListedEvent, MessageRef } from '../../../src/core/messenger.js';
import { placeId } from '../../../src/core/shared/ids.js';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { failureOf } from './refusals.js';
import { lastOf, openStage, type Stage } from './stage.js';

/** Tuesday, the second of its month, noon. */
const TUESDAY = Date.UTC(2026, 11, 8, 12);

describe('a standing chat in the list of events', () => {
  let stage: Stage;
  let now = 0;
  beforeEach(async () => {
    now = Date.UTC(2026, 11, 1);
    stage = await openStage({ start: false, now: () => now });
    stage.pass(now - Date.now());
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const event = (change: Partial<ListedEvent> = {}): ListedEvent => ({
    place: placeId(stage.community, stage.general),
    title: 'Chess over lunch',
    about: 'Every second Tuesday. Hosted by Ada.',
    startsAt: TUESDAY,
    endsAt: TUESDAY + HOUR,
    ...change,
  });
  const list = (change?: Partial<ListedEvent>, earlier?: MessageRef) =>
    stage.adapter.messenger.listEvent(event(change), earlier);
  const listed = async (change?: Partial<ListedEvent>) => {
    const ref = await list(change);
    if (!ref) throw new Error('not listed');
    return ref;
  };
  const shown = () => stage.guild.events();
  const ruleOf = () => lastOf(shown()).body.recurrence_rule;

  it('shows where, when and what', async () => {
    const ref = await listed();
    expect(ref.place).toBe(placeId(stage.community, stage.general));
    expect(shown()).toMatchObject([
      {
        id: ref.message,
        name: 'Chess over lunch',
        about: 'Every second Tuesday. Hosted by Ada.',
        location: '#general',
        startsAt: TUESDAY,
        endsAt: TUESDAY + HOUR,
        repeats: false,
        byApp: true,
      },
    ]);
  });

  it('repeats as Discord can repeat it, counted in UTC', async () => {
    const start = new Date(TUESDAY).toISOString();
    const first = await listed({ repeats: { every: 'week' } });
    expect(ruleOf()).toEqual({ start, frequency: 2, interval: 1, by_weekday: [1] });
    await list({ repeats: { every: 'second-week' } }, first);
    expect(ruleOf()).toEqual({ start, frequency: 2, interval: 2, by_weekday: [1] });
    await list({ repeats: { every: 'month', nth: 2 } }, first);
    expect(ruleOf()).toEqual({ start, frequency: 1, interval: 1, by_n_weekday: [{ n: 2, day: 1 }] });
    await list({ repeats: { every: 'month', nth: 3 } }, first);
    expect(ruleOf()).toBeNull();
    await list(
      { repeats: { every: 'week' }, startsAt: TUESDAY + 5 * DAY, endsAt: TUESDAY + 5 * DAY + HOUR },
      first,
    );
    expect(ruleOf()).toMatchObject({ by_weekday: [6] });
    await list({}, first);
    expect(shown()).toMatchObject([{ id: first.message, repeats: false }]);
  });

  it('is changed in place, and made anew where it was taken away or is over', async () => {
    const first = await listed();
    expect(await list({ title: 'Chess!' }, first)).toEqual(first);
    stage.guild.removeEvent(first.message);
    const second = await list({}, first);
    expect(second?.message).not.toBe(first.message);
    expect(shown()).toHaveLength(1);
    now = TUESDAY + 2 * HOUR;
    const later = { startsAt: TUESDAY + 14 * DAY, endsAt: TUESDAY + 14 * DAY + HOUR };
    const third = await list(later, second);
    expect(third?.message).not.toBe(second?.message);
    expect(shown()).toMatchObject([{ id: third?.message }]);
  });

  it('goes on to its next date by itself where it repeats', async () => {
    const ref = await listed({ repeats: { every: 'second-week' } });
    now = TUESDAY + 2 * HOUR;
    expect(shown()).toMatchObject([{ id: ref.message, startsAt: TUESDAY + 14 * DAY }]);
  });

  it('is there once when the answer to its making was lost', async () => {
    stage.discord.faults.add({ method: 'POST', route: /scheduled-events$/, acceptThenDrop: true });
    expect((await failureOf(list())).kind).toBe('unknown-outcome');
    const ref = await list();
    expect(shown()).toMatchObject([{ id: ref?.message }]);
  });

  it('never takes over what somebody else listed', async () => {
    stage.guild.addEvent({
      name: 'Chess over lunch',
      location: '#general',
      startsAt: TUESDAY,
      endsAt: TUESDAY + HOUR,
    });
    await list();
    expect(shown().map(({ byApp }) => byApp)).toEqual([false, true]);
  });

  it('is not the hundred-and-first', async () => {
    for (let at = 0; at < 99; at += 1)
      stage.guild.addEvent({ name: `Event ${at}`, startsAt: TUESDAY, endsAt: TUESDAY + HOUR });
    const ref = await listed();
    expect((await failureOf(list({ title: 'One more' }))).kind).toBe('undeliverable');
    await list({ title: 'Renamed' }, ref);
    expect(shown()).toHaveLength(100);
    now = TUESDAY + 2 * HOUR;
    await list({ startsAt: TUESDAY + DAY, endsAt: TUESDAY + DAY + HOUR });
    expect(shown()).toHaveLength(1);
  });

  it('is left out without the right, and the chat goes on', async () => {
    const ref = await listed();
    stage.guild.changeBotRole(Bits.ViewChannel);
    expect(await failureOf(list({ title: 'New' }))).toMatchObject({ kind: 'undeliverable', reason: '50013' });
    expect(await failureOf(list({}, ref))).toMatchObject({ kind: 'undeliverable', reason: '50013' });
    expect((await failureOf(stage.adapter.messenger.unlistEvent(ref))).kind).toBe('undeliverable');
  });

  it('is left out when it has begun, when its channel is gone, and when the server put Kith out', async () => {
    expect((await failureOf(list({ startsAt: now }))).kind).toBe('undeliverable');
    const elsewhere = stage.discord.addGuild({ name: 'Others' }).addChannel({ name: 'secret' });
    expect((await failureOf(list({ place: placeId(stage.community, elsewhere) }))).kind).toBe(
      'undeliverable',
    );
    stage.discord.channel('general').remove();
    stage.pass(2 * MINUTE);
    expect(await failureOf(list())).toMatchObject({ kind: 'undeliverable', reason: 'channel gone' });
    stage.guild.removeBot();
    stage.pass(2 * MINUTE);
    expect((await failureOf(list())).kind).toBe('undeliverable');
  });

  it('is taken away, and it is no trouble when somebody did so before', async () => {
    const ref = await listed();
    await stage.adapter.messenger.unlistEvent(ref);
    await stage.adapter.messenger.unlistEvent(ref);
    expect(shown()).toEqual([]);
  });

  it('fits, whatever it is called', async () => {
    await list({
      title: `@everyone\n${'👩‍👩‍👧‍👦'.repeat(40)}`,
      about: '**@here** <@1> [x](https://evil.example)\n'.repeat(80),
    });
    await list({ title: ' ', about: ' ' });
    const [hostile, empty] = shown();
    expect(hostile?.name.length).toBeLessThanOrEqual(100);
    expect(hostile?.about).not.toMatch(/@here|(?<!\\)<@|(?<!\\)\[x/);
    expect(empty?.name).toBe('…');
  });
});
