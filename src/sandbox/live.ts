import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DiscordConfig, SlackConfig } from '../config.js';

/** How another process reaches the sandbox that runs here: `kith tick` beside `npm start`. */
export interface LiveSandbox {
  readonly slack: SlackConfig;
  readonly discord: DiscordConfig;
}

const FILE = 'sandbox.json';

const live = z.object({
  pid: z.number().int().positive(),
  slack: z.object({
    apiUrl: z.url(),
    mode: z.object({ kind: z.literal('http'), signingSecret: z.string() }),
    install: z.object({ kind: z.literal('single'), botToken: z.string() }),
  }),
  discord: z.object({ apiUrl: z.url(), token: z.string(), applicationId: z.string() }),
});

/** Leaves word of the running sandbox; gives the way to take it back. */
export async function announceSandbox(
  dataFolder: string,
  { slack, discord }: LiveSandbox,
): Promise<() => Promise<void>> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, FILE);
  await writeFile(file, `${JSON.stringify({ pid: process.pid, slack, discord }, null, 2)}\n`, {
    mode: 0o600,
  });
  return async () => {
    const now = await readLive(file);
    if (now?.pid === process.pid) await rm(file, { force: true });
  };
}

/** The sandbox that runs with this data folder; undefined when there is none, or it died without a word. */
export async function findSandbox(dataFolder: string): Promise<LiveSandbox | undefined> {
  const found = await readLive(join(dataFolder, FILE));
  return found !== undefined && isRunning(found.pid)
    ? { slack: found.slack, discord: found.discord }
    : undefined;
}

async function readLive(file: string): Promise<z.infer<typeof live> | undefined> {
  try {
    return live.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
