import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { type Exit, type KithProcess, type Settings, startKithProcess } from '../support/kith-process.js';

/** A place for one process, filled again whenever it falls empty, as a supervisor would. */
export interface Keeper {
  /** The process, while it is ready. */
  current(): KithProcess | undefined;
  /** Ends that nobody asked for. */
  readonly fell: readonly string[];
  /** kill -9, as soon as there is something to kill. Gives the moment. */
  kill(): Promise<number>;
  ready(): Promise<void>;
  stop(): Promise<Exit>;
}

const START_WITHIN = 40_000;

export function keepAlive(settings: Settings): Keeper {
  const fell: string[] = [];
  let current: KithProcess | undefined;
  let ready = false;
  let stopping = false;
  let killed = false;

  async function live(): Promise<void> {
    killed = false;
    const kith = await startKithProcess(settings);
    current = kith;
    ready = await kith.ready(START_WITHIN).then(
      () => true,
      () => false,
    );
    const reached = ready;
    const { code, signal } = await kith.exited;
    ready = false;
    if (killed || stopping) return;
    // One that finds no database at its start says so and ends; that is in order.
    if (reached) fell.push(`${code ?? signal}: ${kith.words()}${JSON.stringify(kith.logs.at(-1))}`);
    await pause(100);
  }
  async function keep(): Promise<void> {
    while (!stopping) await live();
  }
  const keeping = keep();
  const whenReady = async () => void (await eventually(() => ready, { within: START_WITHIN, every: 50 }));

  return {
    fell,
    current: () => (ready ? current : undefined),
    ready: whenReady,
    async kill() {
      await whenReady();
      killed = true;
      ready = false;
      const at = Date.now();
      await current?.kill();
      return at;
    },
    async stop() {
      await whenReady().catch(() => undefined);
      stopping = true;
      const exit = (await current?.stop()) ?? { code: null, signal: null, after: 0 };
      await keeping;
      return exit;
    },
  };
}
