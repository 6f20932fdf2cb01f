import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as immediate } from 'node:timers/promises';
import { connectMongo } from '../src/adapters/mongo/connection.js';
import { createStores, ensureIndexes } from '../src/adapters/mongo/index.js';
import type { InterestChannel } from '../src/core/interest-channels/index.js';
import { emptyProfile } from '../src/core/profiles/index.js';
import type { ChannelRounds, RoundsDeps } from '../src/core/rounds/index.js';
import { advanceRound } from '../src/core/rounds/round/advance.js';
import { advanceChannelRounds } from '../src/core/rounds/round/make.js';
import { communityId, type MemberId, memberId, placeId, roundId } from '../src/core/shared/ids.js';
import { median, onMongod, round } from './ground.js';

/*
 * A round of 10,000 people from its drawn plan to the last stored question: the plan is kept, 5,000 matches and 10,000
 * notices are stored, and the round moves on. The draw itself is another figure.
 */

const PEOPLE = 10_000;
const RUNS = 5;
const HERE = communityId('slack', 'T1');
const CHANNEL = placeId(HERE, 'C1');
const DATE = '2026-11-24';
const AT = Date.parse(`${DATE}T10:00:00Z`);
const INTERESTS = ['gardening', 'compost', 'chess', 'sailing', 'radio', 'bread', 'maps', 'choirs'];

export const run = (): Promise<object> =>
  onMongod(async (uri) => {
    const { connection, close } = await connectMongo({ uri: uri('rounds') });
    const stores = createStores(connection, { encryptionKey: undefined, clock: () => AT });
    await ensureIndexes(connection);
    await plant(stores);
    const runs = [];
    // The first one warms up and is not counted.
    for (let index = 0; index <= RUNS; index += 1) {
      runs.push(await persist(stores));
      for (const made of MADE) await connection.collection(made).deleteMany({});
    }
    await close();
    const counted = runs.slice(1);
    return {
      people: PEOPLE,
      ms: round(median(counted.map(({ ms }) => ms))),
      longestStallMs: round(Math.max(...counted.map(({ stall }) => stall))),
      wholeMs: round(median(counted.map(({ wholeMs }) => wholeMs))),
      longestStallOfAllMs: round(Math.max(...counted.map(({ stallOfAll }) => stallOfAll))),
    };
  });

/** The collections that a round fills. */
const MADE = ['rounds', 'round_plans', 'matches', 'outbox'];

async function persist(stores: ReturnType<typeof createStores>) {
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  let drawnAt = 0;
  let stallBefore = 0;
  const deps = depsOver(stores, () => {
    drawnAt = performance.now();
    stallBefore = stalls.max;
    stalls.reset();
  });
  stalls.enable();
  const start = performance.now();
  await advanceChannelRounds(deps, CHANNEL);
  await advanceRound(deps, roundId(CHANNEL, DATE));
  const end = performance.now();
  stalls.disable();
  return {
    ms: end - drawnAt,
    stall: stalls.max / 1e6,
    wholeMs: end - start,
    stallOfAll: Math.max(stallBefore, stalls.max) / 1e6,
  };
}

const id = (index: number): MemberId => memberId(HERE, `U${String(index).padStart(5, '0')}`);
const everybody = Array.from({ length: PEOPLE }, (_, index) => id(index));

async function plant(stores: ReturnType<typeof createStores>): Promise<void> {
  await stores.interestChannels.insert(CHANNEL_FACTS, AT);
  await stores.channelRounds.save(ROUNDS, AT);
  for (let from = 0; from < PEOPLE; from += 500) {
    await Promise.all(
      everybody.slice(from, from + 500).map((member, index) => plantOne(stores, member, index)),
    );
  }
}

async function plantOne(stores: ReturnType<typeof createStores>, member: MemberId, index: number) {
  const interest = (shift: number) => INTERESTS[(index + shift) % INTERESTS.length] ?? '';
  await stores.participants.save({
    channel: CHANNEL,
    member,
    community: HERE,
    joinedAt: AT,
    silent: 0,
    version: 0,
  });
  await stores.profiles.save({
    ...emptyProfile(member, HERE),
    who: 'I mend bicycles, and teach others how to.',
    aim: `To find people who know about ${interest(1)}`,
    interests: [interest(0), interest(1)],
    skills: [interest(2)],
    languages: ['English'],
  });
}

const CHANNEL_FACTS: InterestChannel = {
  id: CHANNEL,
  community: HERE,
  name: 'gardening',
  private: false,
  features: ['rounds'],
  hashtag: 'gardening',
  zone: 'Europe/Lisbon',
  topics: [],
  hosts: 'everyone',
  guests: false,
  caretaker: id(0),
  state: { kind: 'well' },
  checkAt: AT,
  events: [],
  version: 0,
};

const ROUNDS: ChannelRounds = {
  id: CHANNEL,
  community: HERE,
  cadence: {
    pattern: { kind: 'weekly', every: 1, weekdays: [2] },
    start: DATE,
    slots: [{ time: '10:00', zone: 'Europe/Lisbon' }],
    skip: [],
    moved: [],
  },
  size: 2,
  consent: 'match',
  acrossOrganisations: false,
  preview: false,
  caretaker: id(0),
  state: { kind: 'on' },
  version: 0,
};

/** @param onDrawn the plan is there: from here on it is persisted */
function depsOver(stores: ReturnType<typeof createStores>, onDrawn: () => void): RoundsDeps {
  const never = async () => {
    throw new Error('nothing is sent here');
  };
  const quiet = () => undefined;
  return {
    ...stores,
    othersTurn: async () => undefined,
    people: { find: async (member) => ({ member, name: 'Somebody', standing: 'member', leads: false }) },
    messenger: {
      tell: never,
      post: never,
      amend: never,
      openThread: never,
      reply: never,
      listEvent: never,
      unlistEvent: never,
      openRoom: never,
      closeRoom: never,
      refusesCopies: () => false,
    },
    breath: () => immediate(),
    drawPlan: async ({ people }) => {
      const groups = Array.from({ length: people.length / 2 }, (_, index) => [2 * index, 2 * index + 1]);
      onDrawn();
      const weight = groups.length;
      return { groups, left: [], weight, bound: weight, exact: true, replayable: true, repeats: 0, ms: 0 };
    },
    clock: () => AT,
    random: (length) => 'abcdefghijklmnop'.slice(0, length),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    soon: quiet,
    deliverSoon: quiet,
    channelsSeenBy: async (channels) => channels,
  };
}
