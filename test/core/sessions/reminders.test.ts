import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChatWorld, chatWorld, endOfWorlds, type Somebody, wordsOf } from './support/chat-world.js';

let world: ChatWorld;
let ada: Somebody;
beforeEach(async () => {
  world = await chatWorld('2026-11-29T09:00:00Z');
  await world.begin();
  ada = world.somebody('Ada');
});
afterAll(endOfWorlds);

const summaries = () => world.told(ada).map(({ message }) => message.summary);
const DAY_BEFORE = 'Garden lunch is coming up within a day.';
const QUARTER = 'Garden lunch begins in a few minutes.';

describe('reminders', () => {
  it('are each left out for who switched them off', async () => {
    await world.join(ada, { dayBefore: false, quarterBefore: true });
    const bob = world.somebody('Bob');
    await world.join(bob, { dayBefore: false, quarterBefore: false });
    await world.at('2026-11-30T12:00:00Z');
    await world.at('2026-12-01T11:45:00Z');
    expect(summaries()).toEqual([QUARTER]);
    expect(world.told(bob)).toEqual([]);
  });

  it('are left out for who takes a break or wants no nudges', async () => {
    await world.join(ada);
    await world.settings(ada, { nudges: false });
    const bob = world.somebody('Bob');
    await world.join(bob);
    await world.settings(bob, { pause: { kind: 'until-resumed' } });
    await world.at('2026-11-30T12:00:00Z');
    expect([...world.told(ada), ...world.told(bob)]).toEqual([]);
  });

  it('wait for the end of quiet hours, and are left out where those last past the start', async () => {
    await world.join(ada);
    await world.settings(ada, { zone: 'Europe/Lisbon', quietHours: { from: '11:30', to: '15:00' } });
    await world.at('2026-11-30T12:00:00Z');
    expect(summaries()).toEqual([]);
    await world.at('2026-11-30T15:00:00Z');
    expect(summaries()).toEqual([DAY_BEFORE]);
    await world.at('2026-12-01T11:45:00Z');
    await world.at('2026-12-01T12:00:00Z');
    await world.at('2026-12-01T15:00:00Z');
    expect(summaries()).toEqual([DAY_BEFORE]);
  });

  it('know quiet hours in the zone of the platform where none is set', async () => {
    world.somebody('Ada', { zone: 'Asia/Tokyo' });
    await world.join(ada);
    await world.settings(ada, { quietHours: { from: '20:00', to: '08:00' } });
    await world.at('2026-11-30T12:00:00Z');
    expect(summaries()).toEqual([]);
    await world.at('2026-11-30T23:00:00Z');
    expect(summaries()).toEqual([DAY_BEFORE]);
  });

  it('come late after a stop, and only the last one when the start is near', async () => {
    await world.join(ada);
    await world.at('2026-12-01T09:59:00Z');
    expect(summaries()).toEqual([DAY_BEFORE]);
    const bob = world.somebody('Bob');
    world = await chatWorld('2026-11-29T09:00:00Z');
    await world.begin();
    await world.join(bob);
    await world.at('2026-12-01T10:01:00Z');
    expect(world.told(bob)).toEqual([]);
    await world.at('2026-12-01T11:45:00Z');
    expect(world.told(bob)).toHaveLength(1);
  });

  it('are told anew when the start moves, and not when only the name does', async () => {
    await world.join(ada);
    await world.at('2026-11-30T12:00:00Z');
    await world.edit({ title: 'Garden talk' });
    expect(summaries()).toEqual([DAY_BEFORE]);
    await world.cadence({ moved: [{ date: '2026-12-01', to: '2026-12-02T18:00' }] });
    await world.at('2026-12-01T18:00:00Z');
    expect(summaries()).toEqual([DAY_BEFORE, 'Garden talk is coming up within a day.']);
    expect(wordsOf(world.told(ada)[1]?.message)).toContain(String(Date.parse('2026-12-02T18:00:00Z')));
  });

  it('that wait for somebody’s morning are taken back when the date is cancelled', async () => {
    await world.join(ada);
    await world.settings(ada, { zone: 'Europe/Lisbon', quietHours: { from: '11:30', to: '15:00' } });
    await world.at('2026-11-30T12:00:00Z');
    await world.cadence({ skip: ['2026-12-01'] });
    await world.at('2026-11-30T16:00:00Z');
    expect(summaries()).toEqual([]);
  });

  it('are owed once when their process dies before it has noted them', async () => {
    await world.join(ada);
    const dying = world.startProcess({
      sessions: { ...world.stores.sessions, save: () => Promise.reject(new Error('killed')) },
    });
    await world.at('2026-11-30T11:00:00Z');
    world.setClock('2026-11-30T12:00:00Z');
    await dying.sessions();
    await world.settle();
    expect(summaries()).toEqual([DAY_BEFORE]);
  });
});
