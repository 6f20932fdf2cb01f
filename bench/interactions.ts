import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freeLoopbackPort } from '../src/adapters/mongo/embedded/free-port.js';
import { type SlackDouble, startSlackDouble } from '../src/sandbox/slack-double/index.js';
import { startKithProcess } from '../test/support/kith-process.js';
import { onMongod, round } from './ground.js';
import { openLoop, saturate, signedSender } from './load.js';
import { pressBody, seedPresses } from './presses.js';

/*
 * Asking ("Send the request") and answering ("Yes, introduce us") in turn, as signed HTTP, each one a press by another
 * person: from the request's appointed time to Slack's acknowledgement, which Kith gives once the answer is stored.
 * Beside it, on the same machine in the same run, a bare Bolt app that inserts one document and acknowledges.
 */

const SECONDS = 20;
const RATES = [100, 200];
const SATURATE_SECONDS = 10;
const CLIENTS = 32;
const SIGNING_SECRET = 'bench-signing-secret';
const LOADER = new URL('../test/support/typescript-loader.js', import.meta.url).href;
const BARE = fileURLToPath(new URL('./bare-app.ts', import.meta.url));

export const run = (): Promise<object> =>
  onMongod(async (uri) => {
    const bare = await measureBare(uri('bare'));
    const kith = await measureKith(uri('kith'));
    return { bare, kith, saturatedShareOfBare: round(kith.saturated / bare.saturated, 2) };
  });

async function measureBare(mongodbUri: string) {
  const port = await freeLoopbackPort();
  const child = spawn(process.execPath, ['--import', LOADER, BARE], {
    env: {
      ...process.env,
      MONGODB_URI: mongodbUri,
      PORT: String(port),
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  try {
    let n = 0;
    const next = () => {
      n += 1;
      return pressBody(`U${n}`, `v1:bare.press|${n}`, 'http://127.0.0.1:9/unused');
    };
    return await measure(`http://127.0.0.1:${port}`, next);
  } finally {
    await ended(child);
  }
}

async function measureKith(mongodbUri: string) {
  const slack = await startSlackDouble();
  const kith = await startKithProcess({
    MONGODB_URI: mongodbUri,
    SLACK_API_URL: slack.url,
    SLACK_BOT_TOKEN: slack.team().botToken,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    LOG_LEVEL: 'error',
    // Everybody asks and answers far more often than anybody may in life.
    KITH_REQUESTS_PER_WEEK: '1000',
    KITH_OPEN_REQUESTS: '1000',
    KITH_ASKS_PER_WEEK: '1000',
  });
  try {
    await kith.ready();
    return await measure(kith.base, await seededPresses(slack, mongodbUri));
  } finally {
    await kith.stop();
    await slack.stop();
  }
}

async function seededPresses(slack: SlackDouble, mongodbUri: string): Promise<() => string> {
  const enough = RATES.reduce((sum, rate) => sum + rate, 0) * SECONDS + 1_000 + SATURATE_SECONDS * 600;
  const bodies = await seedPresses(slack, mongodbUri, enough);
  let n = 0;
  return () => {
    const body = bodies[n];
    n += 1;
    if (body === undefined) throw new Error('more presses than were prepared');
    return body;
  };
}

async function measure(base: string, next: () => string) {
  const send = signedSender(base, SIGNING_SECRET);
  for (let warm = 0; warm < 1_000; warm += 1) await send(next());
  const openLoops = [];
  for (const rate of RATES) openLoops.push(await openLoop(send, next, rate, SECONDS));
  return { openLoops, clients: CLIENTS, saturated: await saturate(send, next, CLIENTS, SATURATE_SECONDS) };
}

async function ended(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}
