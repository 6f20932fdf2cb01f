import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Platform } from '../../src/core/shared/ids.js';
import { createWireLog } from '../../src/sandbox/wire-log.js';
import { type PageClient, pageClient } from './page-client.js';
import { type OpenSandbox, openSandbox } from './page-world.js';

let world: OpenSandbox;
let page: PageClient;

beforeAll(async () => {
  world = await openSandbox();
  page = pageClient(world.address);
}, 120_000);
afterAll(() => world?.close());

const EXPECTED: Readonly<
  Record<Platform, { readonly calls: RegExp; readonly deliveries: readonly RegExp[] }>
> = {
  slack: { calls: /^chat\.postMessage$/, deliveries: [/^\/intro$/, /^submitting/, /^pressing/] },
  discord: {
    calls: /^POST \/channels\/\d+\/messages$/,
    deliveries: [/used intro/, /submitted/, /pressed/, /^THREAD_CREATE$/],
  },
};

describe.each<Platform>(['slack', 'discord'])('the wire log of %s', (platform) => {
  it('shows what crossed the wire, both ways, and nothing that opens a door', async () => {
    await page.as(platform, 'Goran').asksToMeet('Cleo');
    await page.as(platform, 'Cleo').reads('Goran would like to meet you');
    const entries = await page.wire(platform);
    expect(entries.length).toBeLessThanOrEqual(300);
    const { calls, deliveries } = EXPECTED[platform];
    const call = entries.findLast(({ direction, what }) => direction === 'from-kith' && calls.test(what));
    expect(call).toMatchObject({ outcome: platform === 'slack' ? 'ok' : '200', ms: expect.any(Number) });
    expect(JSON.stringify(call?.body)).toContain('Goran would like to meet you');
    for (const what of deliveries) {
      expect(entries.some((entry) => entry.direction === 'to-kith' && what.test(entry.what))).toBe(true);
    }
    const all = JSON.stringify(entries);
    const { slack, discord } = world.sandbox;
    const secrets = [
      discord.token,
      slack.install.kind === 'single' ? slack.install.botToken : '',
      slack.mode.kind === 'http' ? slack.mode.signingSecret : '',
    ];
    for (const secret of secrets) expect(all).not.toContain(secret);
    // Discord's interaction tokens, Slack's triggers and response urls.
    expect(all).not.toMatch(/aW50ZXJhY3Rpb24|13345224609|\/response\/r/);
  });

  it('gives only what is new', async () => {
    const before = await page.wire(platform);
    const last = before.at(-1)?.n ?? 0;
    expect(await page.wire(platform, last)).toEqual([]);
    await page.as(platform, 'Ada').act({ do: 'home' });
    const news = await page.wire(platform, last);
    expect(news.length).toBeGreaterThan(0);
    expect(news.every(({ n }) => n > last)).toBe(true);
  });
});

describe('a wire log', () => {
  it('keeps the last 300, and cuts what is long', () => {
    const log = createWireLog(() => 5, ['s3cret'], 0);
    for (let n = 1; n <= 310; n += 1) {
      log.note({
        direction: 'to-kith',
        what: `event ${n}`,
        outcome: 'sent',
        body: { said: 's3cret'.repeat(9000) },
      });
    }
    const entries = log.after(0);
    expect(entries).toHaveLength(300);
    expect(entries[0]).toMatchObject({ n: 11, at: 5, what: 'event 11' });
    const body = String(entries[0]?.body);
    expect(body.length).toBeLessThanOrEqual(20_001);
    expect(body).not.toContain('s3cret');
  });
});

describe('whoever is not a page of this machine', () => {
  const status = (path: string, host: string) =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port: world.port, path, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });

  it('hears neither what time it is nor what crossed the wire', async () => {
    for (const path of ['/sandbox/clock', '/sandbox/wire?platform=slack', '/sandbox/changes']) {
      expect(await status(path, 'evil.example')).toBe(403);
    }
  });

  it('neither walks nor resets', async () => {
    for (const path of ['/sandbox/walk', '/sandbox/reset']) {
      for (const headers of [{ origin: 'https://evil.example' }, {}]) {
        const body = JSON.stringify({ to: 'tomorrow', platform: 'slack', person: 'Ada' });
        const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
        expect((await fetch(`${world.address.slice(0, -1)}${path}`, sent)).status).toBe(403);
      }
    }
    expect((await page.clock()).ahead).toBe(0);
  });
});
