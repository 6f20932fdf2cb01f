import { afterAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { calendarRoute } from '../../../src/adapters/http/calendar.js';
import { type HttpServer, startHttpServer } from '../../../src/adapters/http/server.js';
import type { CalendarFeed } from '../../../src/core/standing-chats/index.js';
import { weekly } from '../../core/cadence/weeks.js';
import { recordingLog } from '../../support/recording-log.js';
import { entryOf, feedOf, NOW } from './calendar-reader.js';

const ADA = 'adasecretadasecretadasecretadase';
const { log, lines } = recordingLog();
const asked: string[] = [];
const feeds = new Map<string, CalendarFeed>();
let broken: Error | undefined;
let server: HttpServer | undefined;

beforeEach(async () => {
  broken = undefined;
  asked.length = 0;
  lines.length = 0;
  feeds.set(ADA, feedOf(entryOf(weekly('Europe/Lisbon', '12:00', '2026-12-01', 2))));
  server ??= await startHttpServer({
    port: 0,
    host: '127.0.0.1',
    routes: [calendarRoute(feedBehind, log, () => NOW)],
  });
});
afterAll(() => server?.stop());

async function feedBehind(secret: string): Promise<CalendarFeed | undefined> {
  asked.push(secret);
  if (broken) throw broken;
  return feeds.get(secret);
}

const get = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${server?.port}${path}`, init);
const calendar = (secret: string, init?: RequestInit) => get(`/calendar/${secret}.ics`, init);

describe('a calendar link', () => {
  it('gives the calendar to any program that has it', async () => {
    const response = await calendar(ADA);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, max-age=900');
    expect(await response.text()).toContain('SUMMARY:Lunch across the river');
  });

  it('may be asked whether anything is new', async () => {
    const [head, whole] = [await calendar(ADA, { method: 'HEAD' }), await calendar(ADA)];
    const etag = whole.headers.get('etag') ?? '';
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe(etag);
    expect(head.headers.get('content-length')).toBe(`${Buffer.byteLength(await whole.text())}`);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await calendar(ADA, { headers: { 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    feeds.set(ADA, feedOf(entryOf(weekly('Europe/Lisbon', '13:00', '2026-12-01', 2), { sequence: 1 })));
    expect((await calendar(ADA, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('shows nothing any more once it is taken away, nor to somebody who guesses', async () => {
    feeds.delete(ADA);
    const answers = [
      await calendar(ADA),
      await calendar('guessedguessedguessedguessedgues'),
      await calendar('short'),
      await calendar('x'.repeat(300)),
      await calendar('%00%0a..%2f..%2fetc%2fpasswd'),
      await get('/calendar/'),
      await get(`/calendar/${ADA}`),
      await get(`/calendar/${ADA}.ics/`),
    ];
    const bodies = await Promise.all(answers.map((response) => response.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['no-store']),
    );
    // Each took a look-up, so the time taken tells nothing either.
    expect(asked).toHaveLength(answers.length);
    expect(lines).toEqual([]);
  });

  it('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await calendar(ADA, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    expect(asked).toEqual([]);
  });

  test('when the database is away it says so, and the log does not name it', async () => {
    broken = new Error(`no answer to find({ secret: '${ADA}' })`);
    const response = await calendar(ADA);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(ADA);
  });
});
