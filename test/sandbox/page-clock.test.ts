import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Platform } from '../../src/core/shared/ids.js';
import { DAY, HOUR, SECOND } from '../../src/core/shared/time.js';
import { tomorrowMorning } from '../../src/sandbox/walks.js';
import { eventually } from '../support/eventually.js';
import { type PageClient, pageClient } from './page-client.js';
import { type OpenSandbox, openSandbox } from './page-world.js';

let world: OpenSandbox;
let page: PageClient;

beforeAll(async () => {
  world = await openSandbox({ KITH_REMIND_DAYS: '1' });
  page = pageClient(world.address);
}, 120_000);
afterAll(() => world?.close());

const inBerlin = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Berlin');

describe('the clock of the sandbox', () => {
  it('shows the real time at first, and what falls due next', async () => {
    const { now, ahead, walking, nextDue } = await page.clock();
    expect({ ahead, walking }).toEqual({ ahead: 0, walking: false });
    expect(Math.abs(now - Date.now())).toBeLessThan(5 * SECOND);
    expect(nextDue).toBeGreaterThan(now);
  });

  it('walks to nine in the morning of the person who looks, and open pages hear of it', async () => {
    const tab = await page.listens();
    const before = await page.clock();
    await page.walk('tomorrow');
    const { now, ahead, walking } = await page.clock();
    const there = inBerlin(now);
    expect([there.hour, there.minute, there.toPlainDate().toString()]).toEqual([
      9,
      0,
      inBerlin(before.now).toPlainDate().add({ days: 1 }).toString(),
    ]);
    expect(walking).toBe(false);
    expect(ahead).toBeGreaterThan(0);
    await eventually(() => expect(tab.heard()).toContain('data: clock\n\n'));
    tab.hangUp();
  }, 120_000);

  it('knows tomorrow morning in every zone, also where a clock is changed over night', () => {
    const from = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
    expect(tomorrowMorning(from('2026-10-24T22:30:00Z'), 'Europe/London')).toBe(from('2026-10-25T09:00:00Z'));
    expect(tomorrowMorning(from('2026-10-24T22:30:00Z'), 'Asia/Tokyo')).toBe(from('2026-10-26T00:00:00Z'));
    expect(tomorrowMorning(from('2026-10-24T23:30:00Z'), 'America/New_York')).toBe(
      from('2026-10-25T13:00:00Z'),
    );
  });

  it.each<Platform>(['slack', 'discord'])(
    'brings the reminder of an unanswered ask at its time on %s',
    async (platform) => {
      const ben = page.as(platform, 'Ben');
      await page.walk('tomorrow');
      await page.as(platform, 'Cleo').asksToMeet('Ben');
      const ask = await ben.reads('Cleo would like to meet you');
      const before = (await ben.sees()).map(({ id }) => id);
      await page.walk('tomorrow');
      await page.walk('next-hour');
      const reminder = (await ben.sees()).filter(
        ({ id, words }) =>
          !before.includes(id) && words.includes('Cleo') && words.includes('This is still open'),
      );
      expect(reminder).toHaveLength(1);
      const late = (reminder[0]?.at ?? 0) - (ask.at + DAY);
      expect(Math.abs(late)).toBeLessThan(10 * SECOND);
    },
    120_000,
  );

  it('walks to the next thing that can be seen', async () => {
    const { nextDue = 0 } = await page.clock();
    const seen = async () =>
      (
        await Promise.all(['Ada', 'Ben', 'Hana', 'Fatima'].map((name) => page.as('slack', name).sees()))
      ).flat().length;
    const before = await seen();
    await page.walk('next-due');
    const { now } = await page.clock();
    expect(now).toBeGreaterThanOrEqual(nextDue);
    expect(await seen()).toBeGreaterThanOrEqual(before);
  }, 120_000);

  it('takes one walk at a time, and says so kindly', async () => {
    const hour = { to: 'next-hour', platform: 'discord', person: 'Ada' };
    const before = await page.clock();
    const answers = await Promise.all([page.post('/sandbox/walk', hour), page.post('/sandbox/walk', hour)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.map(({ text }) => text).join()).toContain('The clock is walking already');
    const walked = (await page.clock()).now - before.now;
    expect(Math.abs(walked - HOUR)).toBeLessThan(30 * SECOND);
  }, 120_000);

  it('does not walk anywhere else', async () => {
    for (const to of ['yesterday', '', undefined]) {
      const { status } = await page.post('/sandbox/walk', { to, platform: 'slack', person: 'Ada' });
      expect(status).toBe(400);
    }
    expect(
      (await page.post('/sandbox/walk', { to: 'tomorrow', platform: 'slack', person: 'Zoe' })).status,
    ).toBe(422);
  });

  it('leaves neither the platforms nor the app anything to complain of', async () => {
    for (const platform of ['slack', 'discord'] as const) {
      expect(await page.as(platform, 'Ada').problems()).toEqual([]);
    }
    expect(world.worries()).toEqual([]);
  });
});
