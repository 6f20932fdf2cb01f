import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freeLoopbackPort } from '../../src/adapters/mongo/embedded/free-port.js';
import { eventually } from './eventually.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** How long it took from the signal (or the start) to the end, in ms. */
  readonly after: number;
}

/** The compiled Kith in a process of its own. */
export interface KithProcess {
  readonly pid: number;
  readonly base: string;
  /** Its JSON log, line by line. */
  readonly logs: readonly Readonly<Record<string, unknown>>[];
  /** Whatever else it wrote. */
  readonly words: () => string;
  readonly alive: () => boolean;
  get(path: string): Promise<{ readonly status: number; readonly body: string }>;
  /** Once `/readyz` says so; fails at once when the process ends instead. */
  ready(within?: number): Promise<KithProcess>;
  /** How many notices ended like that, from `/metrics`. */
  notices(outcome: string): Promise<number>;
  /** kill -9 */
  kill(): Promise<Exit>;
  /** SIGTERM */
  stop(): Promise<Exit>;
  readonly exited: Promise<Exit>;
}

export type Settings = Readonly<Record<string, string>>;

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** `kith start` with nothing in its environment but what is given; on a free port. */
export async function startKithProcess(settings: Settings, args = ['start']): Promise<KithProcess> {
  const { PATH = '', HOME = '' } = process.env;
  const port = settings.PORT ?? String(await freeLoopbackPort());
  const base = `http://127.0.0.1:${port}`;
  const env = { PATH, HOME, LOG_LEVEL: 'info', ...settings, PORT: port };
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let began = performance.now();
  const logs: Record<string, unknown>[] = [];
  let other = '';
  const listen = (line: string) => {
    const entry = parsed(line);
    if (entry === undefined) other += `${line}\n`;
    else logs.push(entry);
  };
  byLine(child.stdout, listen);
  byLine(child.stderr, listen);
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, after: performance.now() - began });
    });
  });
  const send = (signal: NodeJS.Signals) => {
    began = performance.now();
    child.kill(signal);
    return exited;
  };
  const alive = () => child.exitCode === null && child.signalCode === null;
  const last = () => `${other}${JSON.stringify(logs.slice(-3))}`;
  const get = async (path: string) => {
    if (!alive()) throw new Error(`Kith has ended: ${last()}`);
    const response = await fetch(`${base}${path}`, { signal: AbortSignal.timeout(3_000) });
    return { status: response.status, body: await response.text() };
  };
  const kith: KithProcess = {
    pid: child.pid ?? 0,
    base,
    logs,
    words: () => other,
    alive,
    get,
    async ready(within = 20_000) {
      const tryIt = async () =>
        !kith.alive() || (await get('/readyz').catch(() => undefined))?.status === 200;
      await eventually(tryIt, { within, every: 50 });
      if (!alive()) throw new Error(`Kith ended instead of getting ready: ${last()}`);
      return kith;
    },
    async notices(outcome) {
      const found = new RegExp(`^kith_notices_total\\{outcome="${outcome}"\\} (\\d+)`, 'm');
      return Number(found.exec((await get('/metrics')).body)?.[1] ?? 0);
    },
    kill: () => send('SIGKILL'),
    stop: () => send('SIGTERM'),
    exited,
  };
  return kith;
}

function byLine(stream: NodeJS.ReadableStream, listen: (line: string) => void): void {
  let rest = '';
  stream.setEncoding?.('utf8');
  stream.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    lines.filter((line) => line.trim() !== '').forEach(listen);
  });
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
