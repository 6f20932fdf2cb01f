import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { connectMongo, type MongoConnection } from '../../src/adapters/mongo/connection.js';
import { ensureIndexes } from '../../src/adapters/mongo/index.js';
import { SECOND } from '../../src/core/shared/time.js';
import { type Balancer, startBalancer } from '../support/balancer.js';
import { eventually } from '../support/eventually.js';
import type { Settings } from '../support/kith-process.js';
import { runKith } from '../support/run-kith.js';
import { seeded } from '../support/seeded.js';
import {
  boardLines,
  judgeEdits,
  judgeHistory,
  judgeNotices,
  judgeWords,
  needLine,
  ofANeed,
} from './judge-service.js';
import { type Keeper, keepAlive } from './kept-alive.js';
import { type OwnMongod, ownMongod } from './own-mongod.js';
import { deedsOf, doDeed, type Told } from './service-deeds.js';
import { noteHistory, type ServiceRecords, serviceRecords } from './service-records.js';
import { type ServiceWorld, serviceWorld } from './service-towns.js';

const SEED = Number(process.env.KITH_CHAOS_SEED ?? 20_261_205);
/** Fewer on a busy machine. */
const DEEDS = Number(process.env.KITH_CHAOS_DEEDS ?? 1_000);
const PROCESSES = 4;
const AT_ONCE = 32;
const KILLS = 4;
/** Longer than any claim of a dead process holds. */
const LEASES = 45 * SECOND;
/** On a quiet machine all of it takes well under a minute; this is for a busy one. */
const PATIENCE = 120 * SECOND;

let mongod: OwnMongod;
let database: MongoConnection;
let balancer: Balancer;
let world: ServiceWorld;
let settings: Settings;
let keepers: Keeper[] = [];

beforeAll(async () => {
  mongod = await ownMongod();
  database = await connectMongo({ uri: mongod.uri });
  await ensureIndexes(database.connection);
  await noteHistory(database.connection);
  balancer = await startBalancer(() => keepers.flatMap((keeper) => keeper.current()?.base ?? []));
  world = await serviceWorld(database.connection);
  world.double.deliverTo({ http: balancer.base });
  settings = { MONGODB_URI: mongod.uri, LOG_LEVEL: 'warn', ...world.settings };
});

afterAll(async () => {
  for (const keeper of keepers) await keeper.stop();
  await balancer?.stop();
  await world?.double.stop();
  await database?.close();
  await mongod?.stop();
});

test(
  'a thousand clicks come out right while four processes are killed',
  async () => {
    const chance = seeded(SEED);
    const began = Date.now();
    const { double, towns } = world;
    const planted = towns.flatMap(({ projects }) => projects.map((one) => one.planted));
    keepers = Array.from({ length: PROCESSES }, () => keepAlive(settings));
    await Promise.all(keepers.map((keeper) => keeper.ready()));
    await eventually(() => posted().length === planted.length + towns.length, { within: PATIENCE });

    const deeds = deedsOf(chance, DEEDS);
    const troubles = Array.from({ length: KILLS }, (_, at) => ({
      after: Math.floor(((at + chance.fraction()) / KILLS) * 0.95 * DEEDS),
      who: Math.floor(chance.fraction() * PROCESSES),
      hold: chance.between(0, 150),
    }));
    const told: Told[] = [];
    let done = 0;
    const busy = new Set<string>();
    const next = () => {
      const at = deeds.findIndex((deed) => !busy.has(whoDoes(deed)));
      return at === -1 ? undefined : deeds.splice(at, 1)[0];
    };
    const doThem = async () => {
      while (deeds.length > 0) {
        const deed = next();
        if (deed === undefined) await pause(20);
        else {
          const who = whoDoes(deed);
          busy.add(who);
          const answer = await doDeed(double, towns, deed);
          if (answer !== undefined) told.push(answer);
          busy.delete(who);
          done += 1;
        }
      }
    };
    const kills: number[] = [];
    const makeTrouble = async () => {
      for (const { after, who, hold } of troubles) {
        await eventually(() => done >= after, { within: PATIENCE });
        await pause(hold);
        kills.push((await keepers[who]?.kill()) ?? 0);
      }
    };
    const stormed = Date.now();
    await Promise.all([makeTrouble(), ...Array.from({ length: AT_ONCE }, doThem)]);
    const stormSeconds = Math.round((Date.now() - stormed) / SECOND);
    await untilStill(() => double.calls.length);

    expect(keepers.flatMap(({ fell }) => fell)).toEqual([]);
    expect((await Promise.all(keepers.map((keeper) => keeper.stop()))).map(({ code }) => code)).toEqual(
      Array(PROCESSES).fill(0),
    );
    keepers = [];
    const edits = editsOf();
    // What the dead had in their hands is free by then; and then what waited for that.
    for (const ahead of [LEASES, 2 * LEASES]) await tick(Date.now() + ahead);

    const records = await serviceRecords(database.connection);
    const history = judgeHistory(planted, records);
    const notices = judgeNotices(history.promotions, records, posted(), kills);
    const figures = {
      saves: [...records.versions.values()].flat().length,
      hotSaves: records.versions.get(planted[0]?.id ?? '')?.length,
      edits: history.edits,
      pledges: records.needVersions.length,
      promotions: history.promotions.size,
      told: posted().length,
      copies: notices.copies,
      boardEdits: [...edits.values()].flat().length,
      unanswered: told.filter(({ words }) => words === undefined).length,
      calledOff: records.projects.filter(({ state }) => state.kind === 'cancelled').length,
      stormSeconds,
      seconds: Math.round((Date.now() - began) / SECOND),
    };
    process.stdout.write(`seed ${SEED}: ${kills.length} kills, ${JSON.stringify(figures)}\n`);
    expect([
      ...history.wrong,
      ...records.needVersions.flatMap((need) => [...ofANeed(need)]),
      ...notices.wrong,
      ...judgeEdits(edits),
      ...judgeWords(told, records),
      ...boardsThatDiffer(records),
    ]).toEqual([]);
    expect(double.unexpected.filter((line) => !DIED.test(line))).toEqual([]);
    expect(figures.promotions).toBeGreaterThan(DEEDS / 50);
  },
  3 * PATIENCE,
);

/** What a platform sees of a process that dies. */
const DIED = /not acknowledge|answered with status 502/;

const noticePost = z.object({ metadata: z.object({ event_payload: z.object({ key: z.string() }) }) });
const update = z.object({ channel: z.string(), ts: z.string() });

/** One does one thing after the other, and so does the host of a project. */
function whoDoes({ kind, team, project, helper }: ReturnType<typeof deedsOf>[number]): string {
  return kind === 'edit' || kind === 'cancel' ? `host ${team} ${project}` : `${team} ${helper}`;
}

const posted = () =>
  world.double.calls
    .filter(({ method, response }) => method === 'chat.postMessage' && response.ok === true)
    .map(({ args, at }) => ({ key: noticePost.parse(args).metadata.event_payload.key, at }));

function editsOf(): ReadonlyMap<string, readonly number[]> {
  const edits = new Map<string, number[]>();
  for (const { method, args, at, response } of world.double.calls) {
    if (method !== 'chat.update' || response.ok !== true) continue;
    const { channel, ts } = update.parse(args);
    edits.set(`${channel}:${ts}`, [...(edits.get(`${channel}:${ts}`) ?? []), at]);
  }
  return edits;
}

/** The posts as people see them in the end, against what is stored. */
function boardsThatDiffer({ projects, needs, notices }: ServiceRecords): readonly string[] {
  const seen = new Map(
    world.towns.flatMap(({ projects: [first] }) =>
      (first?.host.persona.sees() ?? []).map(({ id, text }) => [id, text] as const),
    ),
  );
  const owed = [
    ...projects.map((project) => [project.id, boardLines(project)] as const),
    ...needs.map((need) => [need.id, [needLine(need)]] as const),
  ];
  return owed.flatMap(([id, lines]) => {
    const ref = notices.get(`${id}|board`)?.ref;
    const text =
      seen.get(ref === undefined ? '' : `${ref.place.split(':').at(-1)}:${ref.message}`) ?? 'no post';
    return lines.filter((line) => !text.includes(line)).map((line) => `${id}: not “${line}” but ${text}`);
  });
}

/** Until nothing has changed for some seconds. */
async function untilStill(figure: () => number): Promise<void> {
  for (let before = -1; before !== figure(); await pause(3 * SECOND)) before = figure();
}

async function tick(at: number): Promise<void> {
  const { code, stderr } = await runKith(['tick', '--at', new Date(at).toISOString()], settings);
  if (code !== 0) throw new Error(`kith tick ended with ${code}: ${stderr}`);
}
