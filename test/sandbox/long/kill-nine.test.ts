import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Platform } from '../../../src/core/shared/ids.js';
import { type KithProcess, startKithProcess } from '../../support/kith-process.js';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.js';
import { runKith } from '../../support/run-kith.js';
import { pageClient } from '../page-client.js';

let folder: string;
let database: FreshDatabase;
let kith: KithProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-nine-'));
  database = await freshDatabase();
});
afterEach(async () => {
  if (kith?.alive()) await kith.kill();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const settings = () => ({ MONGODB_URI: database.uri, KITH_DATA: folder });

/** Open, with everybody moved in. */
async function start() {
  kith = await (await startKithProcess(settings())).ready();
  const page = pageClient(kith.base);
  const { words } = kith;
  for (;;) {
    if (words().includes('sandbox is open')) return { kith, page };
    if (!kith.alive()) throw new Error(`ended: ${words()}`);
    await kith.get('/healthz');
  }
}

test.each<Platform>(['slack', 'discord'])(
  'kill -9 between a request and its answer loses nothing on %s',
  async (platform) => {
    const first = await start();
    await first.page.as(platform, 'Goran').asksToMeet('Cleo');
    await first.page.as(platform, 'Cleo').reads('would like to meet you');
    await first.page.walk('next-hour');
    const names = ['Ada', 'Cleo', 'Goran', 'Hana'];
    const screens = (page: typeof first.page) =>
      Promise.all(names.map(async (name) => (await page.as(platform, name).sees()).map(({ id }) => id)));
    const before = await screens(first.page);
    await first.kith.kill();

    const { page } = await start();
    expect(await screens(page)).toEqual(before);
    expect((await page.clock()).ahead).toBeGreaterThan(59 * 60_000);
    const cleo = page.as(platform, 'Cleo');
    await cleo.press('Yes, introduce us', 'would like to meet you');
    await page.as(platform, 'Goran').reads('meet each other');
    await page.walk('next-hour');
    for (const name of ['Cleo', 'Goran']) {
      const rooms = (await page.as(platform, name).sees()).filter(({ words }) =>
        words.includes('meet each other'),
      );
      expect(rooms).toHaveLength(1);
    }
    expect(await cleo.problems()).toEqual([]);
  },
  90_000,
);

test('`kith tick --at` beside a running sandbox does what is due then', async () => {
  const { page } = await start();
  await page.as('slack', 'Goran').asksToMeet('Cleo');
  await page.as('slack', 'Cleo').reads('would like to meet you');
  const at = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const { code, stdout, stderr } = await runKith(['tick', '--at', at], settings());
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '').done).toBeGreaterThan(0);
}, 120_000);
