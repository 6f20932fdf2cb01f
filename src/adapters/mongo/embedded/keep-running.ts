import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../../core/shared/log.js';
import type { MongodProcess } from './mongod-process.js';

const LONGEST_PAUSE = 2_000;

export interface KeptMongod {
  readonly pid: () => number;
  stop(): Promise<void>;
}

/** Starts mongod again, on its old port, whenever it ends without having been told to. */
export function keepRunning(
  first: MongodProcess,
  startAgain: () => Promise<MongodProcess>,
  log: Log,
): KeptMongod {
  let current = first;
  let stopping = false;
  let reviving = Promise.resolve();

  async function revive(): Promise<void> {
    log.error({ pid: current.pid }, 'the database ended by itself; starting it again');
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        current = await startAgain();
        return watch();
      } catch (err) {
        log.error({ err }, 'the database did not start');
        await wait(pause);
      }
    }
  }

  function watch(): void {
    void current.ended.then(() => {
      if (!stopping) reviving = revive();
    });
  }

  watch();
  return {
    pid: () => current.pid,
    async stop() {
      stopping = true;
      await reviving;
      await current.stop();
    },
  };
}
