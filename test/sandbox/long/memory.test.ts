import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startInSandbox } from '../../../src/commands/start-in-sandbox.js';
import { readConfig } from '../../../src/config.js';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.js';
import { type LogLine, recordingLog } from '../../support/recording-log.js';
import { pageClient } from '../page-client.js';

let folder: string;
let database: FreshDatabase;
const endings: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-memory-'));
  database = await freshDatabase();
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function open(uri = database.uri) {
  const { log, lines } = recordingLog();
  const run = await startInSandbox({
    config: readConfig({ PORT: '0', MONGODB_URI: uri, KITH_DATA: folder }),
    log,
    onFatal: (reason) => log.error({ code: reason }, 'fatal'),
  });
  endings.push(run.stop);
  return {
    ...run,
    page: pageClient(`http://localhost:${run.port}`),
    anew: () => lines.filter(saysItBeginsAnew),
  };
}

const saysItBeginsAnew = ({ message }: LogLine) => message.includes('begins anew');
const HAND = 'The kettle is on';

/** Somebody has written something by hand, and an hour has been walked. */
async function lived() {
  const { page, stop, anew } = await open();
  expect(anew()).toEqual([]);
  for (const platform of ['slack', 'discord'] as const) {
    const place = platform === 'slack' ? 'CGENERAL' : '100000000000000010';
    await page.as(platform, 'Cleo').act({ do: 'type', text: HAND, place });
  }
  await page.walk('next-hour');
  await stop();
}

const isThere = async (page: ReturnType<typeof pageClient>) =>
  (await Promise.all((['slack', 'discord'] as const).map((platform) => page.as(platform, 'Ada').sees()))).map(
    (seen) => seen.some(({ words }) => words.includes(HAND)),
  );

describe('what the sandbox remembers', () => {
  it('is there again after a restart: messages, and the time', async () => {
    await lived();
    const { page, anew } = await open();
    expect(await isThere(page)).toEqual([true, true]);
    expect((await page.clock()).ahead).toBeGreaterThan(59 * 60_000);
    expect(anew()).toEqual([]);
  }, 120_000);

  it('is put aside when it is damaged; everything begins anew, and that is said once', async () => {
    await lived();
    const file = join(folder, 'sandbox.memory');
    const bytes = await readFile(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const { page, anew } = await open();
    expect(await isThere(page)).toEqual([false, false]);
    expect((await page.clock()).ahead).toBe(0);
    expect(anew()).toHaveLength(1);
    expect(await readdir(folder)).toContain('sandbox.memory.aside');
    await page.as('slack', 'Goran').asksToMeet('Cleo');
    await page.as('slack', 'Cleo').reads('would like to meet you');
  }, 120_000);

  it('begins anew with a database that knows nothing of it', async () => {
    await lived();
    const other = await freshDatabase();
    endings.push(() => other.drop());
    const { page, anew } = await open(other.uri);
    expect(await isThere(page)).toEqual([false, false]);
    expect(anew()).toHaveLength(1);
  }, 120_000);

  it('takes the database along when it is gone itself, but never one in which others are written down', async () => {
    await lived();
    const introductions = database.connection.collection('introductions');
    const before = await introductions.distinct('_id');
    expect(before.length).toBeGreaterThan(0);
    await rm(join(folder, 'sandbox.memory'));
    const again = await open();
    expect(again.anew()).toHaveLength(1);
    for (const id of before) expect(await introductions.distinct('_id')).not.toContain(id);
    await again.stop();

    await database.connection.collection<{ _id: string }>('communities').insertOne({ _id: 'slack:TREAL' });
    const kept = await introductions.distinct('_id');
    await rm(join(folder, 'sandbox.memory'));
    const { page } = await open();
    expect(await introductions.distinct('_id')).toEqual(expect.arrayContaining(kept));
    expect(await page.post('/sandbox/reset', {})).toMatchObject({ status: 422 });
  }, 120_000);
});
