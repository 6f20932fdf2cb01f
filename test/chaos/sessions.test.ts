import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../src/adapters/mongo/connection.js';
import { ensureIndexes } from '../../src/adapters/mongo/index.js';
import { type Instant, SECOND } from '../../src/core/shared/time.js';
import { eventually } from '../support/eventually.js';
import type { Settings } from '../support/kith-process.js';
import { runKith } from '../support/run-kith.js';
import { type Seeded, seeded } from '../support/seeded.js';
import { type ChatTown, discordChatTown, slackChatTown } from './chat-towns.js';
import { judgeSessions } from './judge-sessions.js';
import { type Keeper, keepAlive } from './kept-alive.js';
import { type OwnMongod, ownMongod } from './own-mongod.js';
import { chatsOf, plant } from './plant-chats.js';
import { progress, type StoredNow, storedNow } from './session-records.js';

const SEED = Number(process.env.KITH_CHAOS_SEED ?? 20_261_201);
/** Fewer on a busy machine. */
const CHATS = Number(process.env.KITH_CHAOS_CHATS ?? 1_000);
const ON_DISCORD = CHATS / 5;
const ON_SLACK = CHATS - ON_DISCORD;
/** Long enough to put the chats there, to start, and to prepare most sessions. */
const AHEAD = 18 * SECOND;
/** When somebody is killed, from then to then, in seconds around the beginning; in turn. */
const KILLS = [
  [-7, -4],
  [-1, 0.5],
  [1, 3],
  [4, 6],
  [7, 9],
] as const;
/** Longer than any claim of a dead process holds. */
const LEASES = 45 * SECOND;
const TICKS = 8;
/** On a quiet machine all of it takes well under a minute; this is for a busy one. */
const PATIENCE = 300 * SECOND;

let mongod: OwnMongod;
let database: MongoConnection;
let settings: Settings;
let towns: ChatTown[] = [];
let keepers: Keeper[] = [];

beforeAll(async () => {
  mongod = await ownMongod();
  database = await connectMongo({ uri: mongod.uri });
  await ensureIndexes(database.connection);
  towns = [await slackChatTown(ON_SLACK, database.connection), await discordChatTown(ON_DISCORD)];
  settings = Object.assign(
    { MONGODB_URI: mongod.uri, LOG_LEVEL: 'warn' },
    ...towns.map((one) => one.settings),
  );
});

afterAll(async () => {
  for (const keeper of keepers) await keeper.stop();
  for (const town of towns) await town.stop();
  await database?.close();
  await mongod?.stop();
});

test(
  'a thousand chats of one moment each open once while two processes are killed',
  async () => {
    const chance = seeded(SEED);
    const began = Date.now();
    const startsAt = Math.ceil((began + AHEAD) / SECOND) * SECOND;
    const chats = chatsOf(towns, startsAt);
    keepers = [keepAlive(settings), keepAlive(settings)];
    await plant(database.connection, chats);
    const kills = await killInTurn(startsAt, chance);
    const opened = async () => (await progressAt(startsAt)).opened === CHATS;
    await eventually(opened, { within: PATIENCE, every: 1_000 });
    await untilStill(async () => (await progressAt(startsAt)).waiting);

    expect(keepers.flatMap(({ fell }) => fell)).toEqual([]);
    expect((await Promise.all(keepers.map((keeper) => keeper.stop()))).map(({ code }) => code)).toEqual([
      0, 0,
    ]);
    keepers = [];
    const died = await finish(startsAt);

    const posts = new Map(await Promise.all(towns.map(async (town) => [town, await town.posts()] as const)));
    const stored = await storedNow(database.connection);
    const { wrong, figures } = judgeSessions(chats, { stored, posts, kills: [...kills, ...died] });
    const seconds = Math.round((Date.now() - began) / SECOND);
    const told = { kills: kills.length, ...figures, ...tries(stored), seconds };
    process.stdout.write(`seed ${SEED}: ${JSON.stringify(told)}\n`);
    expect(wrong).toEqual([]);
    expect(figures.opened).toBe(CHATS);
    expect(towns.flatMap((town) => town.unexpected())).toEqual([]);
  },
  2 * PATIENCE,
);

/** kill -9, now this one, now the other; each is up again for a moment before its next turn. */
async function killInTurn(startsAt: Instant, chance: Seeded): Promise<readonly Instant[]> {
  const kills: Instant[] = [];
  for (const [turn, [from, to]] of KILLS.entries()) {
    const keeper = keepers[turn % keepers.length];
    const at = startsAt + chance.between(from, to) * SECOND;
    const hold = chance.between(200, 1_200);
    await keeper?.ready();
    await pause(Math.max(hold, at - Date.now()));
    kills.push((await keeper?.kill()) ?? 0);
  }
  return kills;
}

/** With KITH_CHAOS_TALK it says so, for whoever looks on. */
async function progressAt(startsAt: Instant) {
  const now = await progress(database.connection);
  if (process.env.KITH_CHAOS_TALK !== undefined)
    process.stdout.write(`${((Date.now() - startsAt) / SECOND).toFixed(1)} s: ${JSON.stringify(now)}\n`);
  return now;
}

/** How often the notices were tried. */
function tries({ notices }: StoredNow) {
  const attempts = [...notices.values()].map((notice) => notice.attempts);
  const sum = attempts.reduce((total, count) => total + count, 0);
  return { triesEach: Number((sum / attempts.length).toFixed(1)), mostTries: Math.max(...attempts) };
}

/** Until nothing has changed for some seconds. */
async function untilStill(figure: () => Promise<number>): Promise<void> {
  for (let before = -1, now = await figure(); before !== now; now = await figure()) {
    before = now;
    await pause(2 * SECOND);
  }
}

/**
 * What the dead had in their hands is free after a while, and then what waited for that. A tick that is out of time is
 * one more that died. Gives the moments of those.
 */
async function finish(startsAt: Instant): Promise<readonly Instant[]> {
  const died: Instant[] = [];
  for (let turn = 1; turn <= TICKS && (await progressAt(startsAt)).waiting > 0; turn += 1) {
    const at = new Date(Date.now() + turn * LEASES).toISOString();
    const { code, stderr } = await runKith(['tick', '--at', at], settings);
    if (code === null) died.push(Date.now());
    else if (code !== 0) throw new Error(`kith tick ended with ${code}: ${stderr}`);
  }
  return died;
}
