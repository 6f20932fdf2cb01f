import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDiscordDouble } from '../src/sandbox/discord-double/index.js';
import { startSlackDouble } from '../src/sandbox/slack-double/index.js';
import { startKithProcess } from '../test/support/kith-process.js';
import { median, onMongod, round } from './ground.js';

/*
 * From the start of the process to ready, against a running database, and the memory when idle; beside a bare script
 * that imports the same packages and connects. In turn, so that a change of the machine's pace meets both.
 */

const RUNS = 5;
const IDLE_MS = 3_000;
const BARE = fileURLToPath(new URL('./bare-start.js', import.meta.url));

interface Start {
  readonly ms: number;
  readonly mebibytes: number;
}

export const run = (): Promise<object> =>
  onMongod(async (uri) => {
    const [slack, discord] = await Promise.all([startSlackDouble(), startDiscordDouble()]);
    const onSlack = {
      SLACK_API_URL: slack.url,
      SLACK_BOT_TOKEN: slack.team().botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
    };
    const onDiscord = {
      DISCORD_API_URL: discord.url,
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
    };
    const runs: Record<'bare' | 'both' | 'slackOnly' | 'discordOnly', Start[]> = {
      bare: [],
      both: [],
      slackOnly: [],
      discordOnly: [],
    };
    for (let n = 0; n < RUNS; n += 1) {
      runs.bare.push(await bareStart(uri('bare')));
      runs.both.push(await kithStart({ MONGODB_URI: uri('kith'), ...onSlack, ...onDiscord }));
      runs.slackOnly.push(await kithStart({ MONGODB_URI: uri('kith'), ...onSlack }));
      runs.discordOnly.push(await kithStart({ MONGODB_URI: uri('kith'), ...onDiscord }));
    }
    await Promise.all([slack.stop(), discord.stop()]);
    const figures = Object.fromEntries(Object.entries(runs).map(([name, starts]) => [name, summary(starts)]));
    const middle = (starts: readonly Start[], of: keyof Start) => median(starts.map((start) => start[of]));
    return {
      runs: RUNS,
      ...figures,
      timesBare: round(middle(runs.both, 'ms') / middle(runs.bare, 'ms'), 2),
      mebibytesAboveBare: round(middle(runs.both, 'mebibytes') - middle(runs.bare, 'mebibytes')),
    };
  });

const summary = (starts: readonly Start[]) => ({
  readyMs: spread(starts.map(({ ms }) => ms)),
  idleMebibytes: spread(starts.map(({ mebibytes }) => mebibytes)),
});

const spread = (figures: readonly number[]) => ({
  min: round(Math.min(...figures)),
  median: round(median(figures)),
  max: round(Math.max(...figures)),
});

async function kithStart(settings: Readonly<Record<string, string>>): Promise<Start> {
  const began = performance.now();
  const kith = await startKithProcess({ ...settings, LOG_LEVEL: 'error' });
  await untilReady(kith.base);
  const ms = performance.now() - began;
  await pause(IDLE_MS);
  const mebibytes = await residentMemory(kith.pid);
  await kith.stop();
  return { ms, mebibytes };
}

async function untilReady(base: string): Promise<void> {
  for (;;) {
    const ready = await fetch(`${base}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await pause(5);
  }
}

async function bareStart(mongodbUri: string): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, [BARE], {
    env: { ...process.env, MONGODB_URI: mongodbUri },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const ms = performance.now() - began;
  await pause(IDLE_MS);
  const mebibytes = await residentMemory(child.pid ?? 0);
  child.kill('SIGKILL');
  await once(child, 'close');
  return { ms, mebibytes };
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}
