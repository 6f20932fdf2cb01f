import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { connectMongo } from '../src/adapters/mongo/connection.js';
import { createStores, ensureIndexes } from '../src/adapters/mongo/index.js';
import { plain } from '../src/core/conversation/message.js';
import type { Notice } from '../src/core/outbox/index.js';
import { communityId, memberId, placeId } from '../src/core/shared/ids.js';
import { onMongod, round } from './ground.js';

/*
 * How fast the outbox empties, through `deliverDue` in processes of their own on one mongod. First with a messenger
 * that accepts everything at once, then at Slack's pace of one message a second into each of 200 channels.
 */

const NOTICES = 20_000;
const CHANNELS = 200;
const PER_CHANNEL = 12;
const community = communityId('slack', 'TBENCH');

const Report = z.object({
  keys: z.array(z.string()),
  outcomes: z.record(z.string(), z.number()),
  at: z.number(),
});

/** Both figures, with what was sent twice or not at all. */
export const run = (): Promise<object> =>
  onMongod(async (uri) => {
    const atOnce = await emptied(uri('bench_at_once'), 'at-once', 2, toManyPeople());
    const paced = await emptied(uri('bench_paced'), 'paced', 1, toFewChannels('in turn'));
    const clumped = await emptied(uri('bench_clumped'), 'paced', 1, toFewChannels('one by one'));
    return {
      atOnce: { processes: 2, ...atOnce, perSecond: Math.round(NOTICES / atOnce.seconds) },
      paced: { channels: CHANNELS, ...paced, ofCeiling: ofCeiling(paced.seconds) },
      pacedOneChannelAfterTheOther: { channels: CHANNELS, ...clumped, ofCeiling: ofCeiling(clumped.seconds) },
    };
  });

/** The first message of each channel goes at once, every other a second after the one before. */
const ofCeiling = (seconds: number): number => round((PER_CHANNEL - 1) / seconds, 3);

async function emptied(
  uri: string,
  pace: 'at-once' | 'paced',
  processes: number,
  notices: readonly Notice[],
) {
  await fill(uri, notices);
  const workers = await Promise.all(Array.from({ length: processes }, () => startWorker(uri, pace)));
  const start = Date.now();
  const reports = await Promise.all(workers.map(work));
  const keys = reports.flatMap((report) => report.keys);
  const distinct = new Set(keys).size;
  return {
    notices: notices.length,
    seconds: round((Math.max(...reports.map(({ at }) => at)) - start) / 1_000, 3),
    shares: reports.map((report) => report.keys.length),
    twice: keys.length - distinct,
    lost: notices.length - distinct,
    outcomes: reports.map(({ outcomes }) => outcomes),
  };
}

async function fill(uri: string, notices: readonly Notice[]): Promise<void> {
  const database = await connectMongo({ uri });
  await ensureIndexes(database.connection);
  const { outbox } = createStores(database.connection, { encryptionKey: undefined, clock: Date.now });
  for (let from = 0; from < notices.length; from += 1_000) {
    await outbox.put(notices.slice(from, from + 1_000));
  }
  await database.close();
}

async function startWorker(uri: string, pace: string): Promise<ChildProcess> {
  const worker = fork(new URL('./outbox-worker.ts', import.meta.url), [uri, pace]);
  await once(worker, 'message');
  return worker;
}

async function work(worker: ChildProcess): Promise<z.output<typeof Report>> {
  const reported = once(worker, 'message');
  worker.send('go');
  const [report] = await reported;
  return Report.parse(report);
}

/** Half of them must not arrive twice: those are written down once more before they leave. */
const toManyPeople = (): Notice[] =>
  Array.from({ length: NOTICES }, (_, index) => ({
    key: `bench:${index}`,
    community,
    delivery: {
      kind: 'tell',
      to: memberId(community, `U${index % 10_000}`),
      message: plain(`Ada would like to meet you, for the ${index}th time.`),
    },
    notBefore: 0,
    lostAnswer: index % 2 === 0 ? 'never' : 'twice',
  }));

const toFewChannels = (order: 'in turn' | 'one by one'): Notice[] =>
  Array.from({ length: CHANNELS * PER_CHANNEL }, (_, index) => ({
    key: `bench:${index}`,
    community,
    delivery: {
      kind: 'post',
      to: placeId(community, `C${order === 'in turn' ? index % CHANNELS : Math.floor(index / PER_CHANNEL)}`),
      message: plain('Tomorrow at ten, as ever.'),
    },
    notBefore: 0,
    lostAnswer: 'twice',
  }));
