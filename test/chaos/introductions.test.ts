import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../src/adapters/mongo/connection.js';
import { ensureIndexes } from '../../src/adapters/mongo/index.js';
import { DAY, HOUR, SECOND } from '../../src/core/shared/time.js';
import { type Balancer, startBalancer } from '../support/balancer.js';
import { eventually } from '../support/eventually.js';
import type { Settings } from '../support/kith-process.js';
import { runKith } from '../support/run-kith.js';
import { seeded } from '../support/seeded.js';
import { judge, type Story } from './judge.js';
import { type Keeper, keepAlive } from './kept-alive.js';
import { type OwnMongod, ownMongod } from './own-mongod.js';
import { answers, asks, wasAsked } from './people-at-it.js';
import { discordTown, slackTown, type Town } from './towns.js';

const SEED = Number(process.env.KITH_CHAOS_SEED ?? 20_261_123);
const PER_PLATFORM = 100;
const ASK_AT_ONCE = 32;
const KILLS = 5;
const PLANS = ['yes', 'yes', 'yes', 'not now', 'never', 'nothing'] as const;
/** Longer than any claim of a dead process holds. */
const LEASES = 45 * SECOND;
/** On a quiet machine all of it takes well under a minute; this is for a busy one. */
const PATIENCE = 100 * SECOND;

let mongod: OwnMongod;
let database: MongoConnection;
let balancer: Balancer;
let settings: Settings;
let towns: Town[] = [];
let keepers: Keeper[] = [];

beforeAll(async () => {
  mongod = await ownMongod();
  database = await connectMongo({ uri: mongod.uri });
  await ensureIndexes(database.connection);
  balancer = await startBalancer(() => keepers.flatMap((keeper) => keeper.current()?.base ?? []));
  const slack = await slackTown(PER_PLATFORM, database.connection);
  slack.deliverTo(balancer.base);
  towns = [slack, await discordTown(PER_PLATFORM)];
  settings = Object.assign(
    { MONGODB_URI: mongod.uri, LOG_LEVEL: 'warn', KITH_REQUESTS_PER_WEEK: '50', KITH_OPEN_REQUESTS: '50' },
    ...towns.map((town) => town.settings),
  );
});

afterAll(async () => {
  for (const keeper of keepers) await keeper.stop();
  await balancer?.stop();
  for (const town of towns) await town.stop();
  await database?.close();
  await mongod?.stop();
});

test(
  'two hundred introductions come out right while two processes and their database are killed',
  async () => {
    const chance = seeded(SEED);
    const stories: Story[] = towns.flatMap((town) =>
      town.pairs.map((pair) => ({ town, pair, plan: chance.pick(PLANS), sent: false, answered: false })),
    );
    const troubles = Array.from({ length: KILLS }, (_, at) => ({
      after: Math.floor(((at + chance.fraction()) / KILLS) * 0.95 * stories.length),
      who: at === 2 ? ('database' as const) : chance.pick([0, 1]),
      hold: chance.between(0, 150),
    }));
    keepers = [keepAlive(settings), keepAlive(settings)];
    await Promise.all(keepers.map((keeper) => keeper.ready()));

    const patience = Date.now() + PATIENCE;
    let over = false;
    const enough = () => over || Date.now() > patience;
    const asking = [...stories].sort(() => chance.fraction() - 0.5);
    const answering = new Set<Promise<unknown>>();
    const askOn = async () => {
      for (let story = asking.shift(); story !== undefined; story = asking.shift()) {
        story.sent = await asks(story.pair, enough);
        answering.add(answerIn(story, enough));
      }
    };
    const kills: number[] = [];
    const makeTrouble = async () => {
      for (const { after, who, hold } of troubles) {
        await eventually(() => count(stories, 'sent') >= after, { within: PATIENCE });
        await pause(hold);
        kills.push(await (who === 'database' ? killDatabase() : (keepers[who]?.kill() ?? 0)));
      }
    };
    await Promise.all([makeTrouble(), ...Array.from({ length: ASK_AT_ONCE }, askOn)]);
    await untilStill(() => count(stories, 'answered'));

    expect(keepers.flatMap(({ fell }) => fell)).toEqual([]);
    expect((await Promise.all(keepers.map((keeper) => keeper.stop()))).map(({ code }) => code)).toEqual([
      0, 0,
    ]);
    // What the dead had in their hands is free by then.
    await tick(Date.now() + LEASES);
    keepers = [keepAlive(settings)];
    await keepers[0]?.ready();
    // Whoever was asked as late as that still answers, and tries again until somebody hears it.
    const unanswered = () =>
      stories.filter(({ plan, answered, pair }) => plan !== 'nothing' && !answered && wasAsked(pair.asked));
    await eventually(() => unanswered().length === 0, { within: 20 * SECOND, every: 200 });
    await untilStill(() => count(stories, 'answered'));
    over = true;
    await Promise.all(answering);
    expect((await keepers[0]?.stop())?.code).toBe(0);
    keepers = [];
    await tick(Date.now() + 2 * LEASES);

    const { wrong, figures } = await judge(database.connection, stories, kills);
    const told = { sent: count(stories, 'sent'), answered: count(stories, 'answered') };
    process.stdout.write(`seed ${SEED}: ${kills.length} kills, ${JSON.stringify({ ...told, ...figures })}\n`);
    expect(wrong).toEqual([]);
    expect(told.sent).toBe(stories.length);
    const willing = stories.filter(({ plan }) => plan === 'yes').length;
    expect(figures.introduced + figures.asksLost).toBeGreaterThanOrEqual(willing);
    expect(towns.flatMap((town) => town.unexpected()).filter((line) => !DIED.test(line))).toEqual([]);

    await tick(Date.now() + 3 * DAY + 6 * HOUR);
    const unheard = stories.filter(({ pair }) => !wasAsked(pair.asked));
    expect(unheard.map(({ pair }) => pair.asked.name)).toEqual([]);
  },
  3 * PATIENCE,
);

/** What a platform sees of a process that dies. */
const DIED = /not acknowledge|answered with status 502/;

const count = (stories: readonly Story[], what: 'sent' | 'answered') =>
  stories.filter((story) => story[what]).length;

async function answerIn(story: Story, enough: () => boolean): Promise<void> {
  const { pair, plan } = story;
  if (plan !== 'nothing') story.answered = await answers(pair.asked, plan, enough);
}

async function killDatabase(): Promise<number> {
  const at = Date.now();
  await mongod.kill();
  await mongod.startAgain();
  return at;
}

/** Until nothing has changed for some seconds. */
async function untilStill(figure: () => number): Promise<void> {
  for (let before = -1; before !== figure(); await pause(2 * SECOND)) before = figure();
}

async function tick(at: number): Promise<void> {
  const { code, stderr } = await runKith(['tick', '--at', new Date(at).toISOString()], settings);
  if (code !== 0) throw new Error(`kith tick ended with ${code}: ${stderr}`);
}
