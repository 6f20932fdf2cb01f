import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAY, SECOND } from '../../src/core/shared/time.js';
import { startDiscordDouble } from '../../src/sandbox/discord-double/index.js';
import { eventually } from '../support/eventually.js';
import { type KithProcess, type Settings, startKithProcess } from '../support/kith-process.js';
import { freshDatabase } from '../support/mongo.js';
import { runKith } from '../support/run-kith.js';
import { ownMongod } from './own-mongod.js';
import { asks, wasAsked } from './people-at-it.js';
import { type SlackHome, slackHome } from './slack-home.js';

const endings: (() => Promise<unknown>)[] = [];
let folder: string;
let home: SlackHome;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-life-'));
  home = await slackHome();
  endings.push(() => home.double.stop());
});

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  // The database of a process that was killed needs a moment to end.
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

/** Started and ready; ended after the test if it still runs then. */
async function start(settings: Settings): Promise<KithProcess> {
  const kith = await startKithProcess({ ...home.settings, KITH_DATA: folder, ...settings });
  endings.push(async () => kith.alive() && kith.kill());
  return kith.ready();
}

async function database(): Promise<Awaited<ReturnType<typeof freshDatabase>>> {
  const fresh = await freshDatabase();
  endings.push(() => fresh.drop());
  return fresh;
}

async function adaAsksBen(): Promise<void> {
  const patience = Date.now() + 15 * SECOND;
  expect(await asks({ asker: home.ada, asked: home.ben }, () => Date.now() > patience)).toBe(true);
}

const reads = (person: SlackHome['ada']) =>
  person
    .sees()
    .map(({ text }) => text)
    .join('\n');

describe('SIGTERM', () => {
  test('lets what is in hand be finished, and ends with 0', async () => {
    const { uri, connection } = await database();
    const kith = await start({ MONGODB_URI: uri });
    home.double.faults.add({ method: 'chat.postMessage', hangMs: 1_500 });
    await adaAsksBen();
    const notice = () => connection.collection('outbox').findOne({ _id: /asked/ });
    await eventually(async () => (await notice())?.departed === true);

    expect(await kith.stop()).toMatchObject({ code: 0 });
    expect(wasAsked(home.ben)).toBe(true);
    expect((await notice())?.state).toBe('sent');
  });

  test('does not wait for a platform that hangs', async () => {
    const { uri, connection } = await database();
    const kith = await start({ MONGODB_URI: uri });
    home.double.faults.add({ method: 'chat.postMessage', hangMs: 60_000 });
    await adaAsksBen();
    const outbox = connection.collection('outbox');
    await eventually(async () => (await outbox.findOne({ _id: /asked/ }))?.departed === true);

    const { code, after } = await kith.stop();
    expect(code).toBe(0);
    expect(after).toBeLessThan(10 * SECOND);
  });

  test('ends a start that is under way', async () => {
    const { uri } = await database();
    const discord = await startDiscordDouble();
    endings.push(() => discord.stop());
    discord.faults.add({ method: 'GET', route: '/gateway/bot', hangMs: 8_000 });
    const kith = await startKithProcess({
      MONGODB_URI: uri,
      DISCORD_API_URL: discord.url,
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
    });
    endings.push(async () => kith.alive() && kith.kill());
    await eventually(async () => (await kith.get('/healthz')).status === 200, { within: 15 * SECOND });
    expect((await kith.get('/readyz')).status).toBe(503);
    expect(await kith.stop()).toMatchObject({ code: 0 });
  });
});

describe('a start that cannot be', () => {
  test('in production without tokens says so, and opens no sandbox', async () => {
    const { code, stderr, stdout } = await runKith(['start'], { NODE_ENV: 'production', KITH_DATA: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/There are no tokens: set SLACK_BOT_TOKEN or DISCORD_TOKEN/);
    expect(stdout).not.toMatch(/http:/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('on a database of a newer Kith says so', async () => {
    const { uri, connection } = await database();
    await connection
      .collection<{ _id: string; version: number }>('kith_schema')
      .insertOne({ _id: 'schema', version: 99 });
    const { code, stderr } = await runKith(['start'], { ...home.settings, MONGODB_URI: uri, PORT: '0' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/written by a newer Kith \(schema 99; this one knows 2\)/);
  });

  test('on the data folder of another process says so', async () => {
    await start({});
    const { code, stderr } = await runKith(['start'], { ...home.settings, KITH_DATA: folder, PORT: '0' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Kith is already running here \(process \d+\)/);
  });

  test('without the database says so', async () => {
    const { code, stderr } = await runKith(['start'], {
      ...home.settings,
      MONGODB_URI: 'mongodb://127.0.0.1:1/kith',
      PORT: '0',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/ECONNREFUSED 127\.0\.0\.1:1/);
  });
});

describe('the database that comes with Kith', () => {
  test('keeps what it holds over a restart at once, and over kill -9', async () => {
    const first = await start({});
    await adaAsksBen();
    expect(await first.stop()).toMatchObject({ code: 0 });

    const second = await start({});
    await expect(adasList()).resolves.toMatch(/Ben/);
    await second.kill();

    await start({});
    await expect(adasList()).resolves.toMatch(/Ben/);
  });

  async function adasList(): Promise<string> {
    home.ada.dismiss();
    const before = home.ada.sees().length;
    await home.ada.command('intro', { verb: 'list' });
    await eventually(() => home.ada.sees().length > before);
    return home.ada.sees().at(-1)?.text ?? '';
  }
});

describe('/healthz and /readyz', () => {
  test('tell a dead database from a dead process', async () => {
    const mongod = await ownMongod();
    endings.push(() => mongod.stop());
    const kith = await start({ MONGODB_URI: mongod.uri });
    await mongod.kill();
    await eventually(async () => expect(await kith.get('/readyz')).toMatchObject({ status: 503 }));
    expect((await kith.get('/readyz')).body).toMatch(/"database":"not connected"/);
    expect((await kith.get('/healthz')).status).toBe(200);
    await mongod.startAgain();
    await kith.ready(15 * SECOND);
    expect(kith.alive()).toBe(true);
  });

  test('know when the platform cannot be heard', async () => {
    const { uri } = await database();
    const kith = await start({ MONGODB_URI: uri });
    home.double.faults.add({ method: 'apps.connections.open', status: 500, times: 2 });
    home.double.dropSockets();
    await eventually(async () => expect(await kith.get('/readyz')).toMatchObject({ status: 503 }));
    expect((await kith.get('/readyz')).body).toMatch(/"slack":"(?!ok)/);
    expect((await kith.get('/healthz')).status).toBe(200);
    await kith.ready(15 * SECOND);
  });
});

describe('kith tick', () => {
  test('does what is due as of an instant, and ends', async () => {
    const { uri } = await database();
    const kith = await start({ MONGODB_URI: uri });
    await adaAsksBen();
    await eventually(() => wasAsked(home.ben));
    await kith.stop();
    const env = { ...home.settings, MONGODB_URI: uri };
    const tick = (days: number) =>
      runKith(['tick', '--at', new Date(Date.now() + days * DAY).toISOString()], env);

    expect(await tick(2)).toMatchObject({ code: 0, stdout: expect.stringMatching(/"done":0/) });
    expect(reads(home.ben)).not.toMatch(/still open/);
    expect(await tick(4)).toMatchObject({ code: 0 });
    expect(reads(home.ben)).toMatch(/still open/i);
    expect(await tick(8)).toMatchObject({ code: 0 });
    expect(reads(home.ada)).toMatch(/Not this time/);
  });

  test('does not walk time in production, unless told that it is meant', async () => {
    const { uri } = await database();
    const env = {
      ...home.settings,
      MONGODB_URI: uri,
      NODE_ENV: 'production',
      KITH_ENCRYPTION_KEY: '42'.repeat(32),
    };
    const at = ['tick', '--at', '2030-01-01T09:00:00Z'];
    expect(await runKith(at, env)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/--at is refused/),
    });
    expect(await runKith([...at, '--simulate'], env)).toMatchObject({ code: 0 });
    expect(await runKith(['tick', '--at', 'soon'], env)).toMatchObject({ code: 1 });
  });
});

describe('the library of a platform that is not configured', () => {
  test('is not loaded', async () => {
    const { uri } = await database();
    const discord = await startDiscordDouble();
    endings.push(() => discord.stop());
    const onSlack = await modulesOf({ ...home.settings, MONGODB_URI: uri });
    expect(onSlack).toContain('/@slack/bolt/');
    expect(onSlack).not.toMatch(/discord/);
    const onDiscord = await modulesOf({
      MONGODB_URI: uri,
      DISCORD_API_URL: discord.url,
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
    });
    expect(onDiscord).toContain('/discord.js/');
    expect(onDiscord).not.toMatch(/slack/);
  });

  /** What was imported until Kith was ready. */
  async function modulesOf(settings: Settings): Promise<string> {
    const noted = join(folder, 'loaded');
    await rm(noted, { force: true });
    const hook = new URL('../support/note-loaded.js', import.meta.url).href;
    const kith = await startKithProcess({
      ...settings,
      NODE_OPTIONS: `--import ${hook} --no-warnings`,
      KITH_LOADED: noted,
    });
    endings.push(async () => kith.alive() && kith.kill());
    await kith.ready();
    await kith.stop();
    return readFile(noted, 'utf8');
  }
});
