import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../src/adapters/mongo/connection.js';
import { createStores, ensureIndexes, type Stores } from '../../src/adapters/mongo/index.js';
import { DAY, HOUR, type Instant, SECOND } from '../../src/core/shared/time.js';
import { type Balancer, startBalancer } from '../support/balancer.js';
import { eventually } from '../support/eventually.js';
import type { Settings } from '../support/kith-process.js';
import { type Seeded, seeded } from '../support/seeded.js';
import { judgeRounds } from './judge-rounds.js';
import { type Keeper, keepAlive } from './kept-alive.js';
import { type OwnMongod, ownMongod } from './own-mongod.js';
import { LEASES, tickAt, type Walk, walkTo } from './round-deaths.js';
import { type Crowd, crowdOf } from './round-people.js';
import { lateOnesCome, plantRounds, roundsIn } from './round-planting.js';
import { owedNow, progressOf, roundRecords } from './round-records.js';
import { discordRoundTown, type RoundTown, slackRoundTown } from './round-towns.js';

const SEED = Number(process.env.KITH_CHAOS_SEED ?? 20_261_122);
/** How many are in each channel, at least; some have up to four more. */
const EACH = Number(process.env.KITH_CHAOS_EACH ?? 12);
const SLACK_CHANNELS = 6;
const DISCORD_CHANNELS = 5;
/** Long enough to put everything there, and to answer whether one is in this time; longer where starting took long. */
const AHEAD = 11 * SECOND;
const SO_MANY_STARTS = 4;
/** Who is killed, in turn, as things go on from the first question to the last room. */
const DEATHS = ['one', 'both', 'database', 'one', 'one'] as const;
/** On a quiet machine all of it takes well under a minute; this is for a busy one. */
const PATIENCE = 150 * SECOND;

let mongod: OwnMongod;
let database: MongoConnection;
let stores: Stores;
let balancer: Balancer;
let settings: Settings;
let towns: RoundTown[] = [];
let keepers: Keeper[] = [];
let crowd: Crowd | undefined;

const chance = seeded(SEED);
const sizes = (count: number) =>
  Array.from({ length: count }, () => EACH + Math.floor(chance.fraction() * 5));

beforeAll(async () => {
  mongod = await ownMongod();
  database = await connectMongo({ uri: mongod.uri });
  await ensureIndexes(database.connection);
  stores = createStores(database.connection, { encryptionKey: undefined, clock: Date.now });
  balancer = await startBalancer(() => keepers.flatMap((keeper) => keeper.current()?.base ?? []));
  const slack = await slackRoundTown(sizes(SLACK_CHANNELS), database.connection);
  slack.deliverTo(balancer.base);
  towns = [slack, await discordRoundTown(sizes(DISCORD_CHANNELS))];
  settings = Object.assign(
    { MONGODB_URI: mongod.uri, LOG_LEVEL: 'warn' },
    ...towns.map((town) => town.settings),
  );
});

afterAll(async () => {
  await crowd?.stop();
  for (const keeper of keepers) await keeper.stop();
  await balancer?.stop();
  for (const town of towns) await town.stop();
  await database?.close();
  await mongod?.stop();
});

test(
  'rounds of one moment draw, ask and bring together once each while processes and their database are killed',
  async () => {
    const began = Date.now();
    keepers = [keepAlive(settings), keepAlive(settings)];
    await Promise.all(keepers.map((keeper) => keeper.ready()));
    const ahead = Math.max(AHEAD, SO_MANY_STARTS * (Date.now() - began));
    const at = Math.ceil((Date.now() + ahead) / SECOND) * SECOND;
    const planted = roundsIn(towns, at);
    const people = new Set(planted.flatMap(({ members }) => members)).size;
    await plantRounds(stores, planted, at);
    const answering = crowdOf(towns, SEED);
    crowd = answering;
    const progress = () => progressOf(database.connection);

    // Drawn, asked and brought together as time goes; whoever is asked answers at once.
    const kills = [...(await dieInTurn(1.55 * people, chance, at))];
    await untilQuiet(at);
    talk('first draw done');
    // Nobody answers while time is walked: whose clock is ahead takes what the others have in hand for forgotten.
    const walk = async (when: Instant, most: number, more: Pick<Walk, 'leaveIt'> = {}) => {
      await answering.hold();
      const killAfter = chance.between(1, most);
      const walked = await walkTo(settings, { at: when, progress, killAfter, ...more }, chance);
      kills.push(...walked);
      answering.goOn();
      talk(`walked to ${(when - at) / DAY} days`);
    };
    const tick = async (when: Instant) => {
      await answering.hold();
      await tickAt(settings, when);
      answering.goOn();
      await untilQuiet(at);
    };
    // What the dead had in their hands is free by then; and who may not have heard the question hears it again.
    await tick(Date.now() + LEASES);
    await tick(at + 2 * DAY + HOUR);
    talk('reminded');
    await lateOnesCome(stores, planted);
    await walk(at + 3 * DAY + HOUR, 60);
    await pause(chance.between(0, SECOND));
    kills.push((await keepers[0]?.kill()) ?? 0);
    await untilQuiet(at);
    await walk(at + 5 * DAY + 2 * HOUR, 100, { leaveIt: true });
    await untilQuiet(at);
    await answering.stop();
    await walk(at + 7 * DAY + 2 * HOUR, 100);

    expect(keepers.flatMap(({ fell }) => fell)).toEqual([]);
    expect((await Promise.all(keepers.map((keeper) => keeper.stop()))).map(({ code }) => code)).toEqual([
      0, 0,
    ]);
    keepers = [];

    const records = await roundRecords(database.connection, stores, planted);
    const { wrong, figures } = judgeRounds(planted, records, kills);
    const seconds = Math.round((Date.now() - began) / SECOND);
    const told = { people, channels: planted.length, answered: answering.answered(), ...figures, seconds };
    process.stdout.write(`seed ${SEED}: ${kills.length} kills, ${JSON.stringify(told)}\n`);
    expect(wrong).toEqual([]);
    expect(towns.flatMap((town) => town.unexpected()).filter((line) => !DIED.test(line))).toEqual([]);
    expect(figures.rooms).toBeGreaterThan(people / 5);
    expect(figures.secondDraw).toBeGreaterThan(planted.length / 2);
  },
  4 * PATIENCE,
);

/** What a platform sees of a process that dies. */
const DIED = /not acknowledge|answered with status 502/;

/** kill -9, from the first question to the last room. Gives the moments. */
async function dieInTurn(all: number, by: Seeded, at: Instant): Promise<readonly Instant[]> {
  const kills: Instant[] = [];
  const over = async () => Date.now() > at && (await isQuiet());
  for (const [turn, who] of DEATHS.entries()) {
    const after = ((turn + by.fraction()) / DEATHS.length) * 0.95 * all;
    const victim = by.pick([0, 1]);
    const come = async () => (await progressOf(database.connection)) >= after || over();
    await eventually(come, { within: PATIENCE, every: 25 });
    talk(`${who} at ${Math.round(after)}`);
    if (who === 'database') kills.push(await killDatabase());
    else {
      const dying = keepers.filter((_, index) => who === 'both' || index === victim);
      kills.push(...(await Promise.all(dying.map((keeper) => keeper.kill()))));
    }
  }
  return kills;
}

async function killDatabase(): Promise<Instant> {
  const at = Date.now();
  await mongod.kill();
  await mongod.startAgain();
  return at;
}

const isQuiet = async (): Promise<boolean> =>
  crowd?.waiting() === 0 && (await owedNow(database.connection)) === 0;

/** The time of the draw is past, everybody has answered what they wanted to, and nothing is owed, for a while. */
async function untilQuiet(at: Instant): Promise<void> {
  const quietForAWhile = async () => {
    for (let look = 0; look < 4; look += 1, await pause(300))
      if (Date.now() <= at || !(await isQuiet())) return false;
    return true;
  };
  await eventually(quietForAWhile, { within: PATIENCE, every: 200 });
}

const started = Date.now();
/** With KITH_CHAOS_TALK it says how far it is, for whoever looks on. */
function talk(words: string): void {
  if (process.env.KITH_CHAOS_TALK === undefined) return;
  process.stdout.write(`${((Date.now() - started) / SECOND).toFixed(1)} s: ${words}\n`);
}
