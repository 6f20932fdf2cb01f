import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Connection } from 'mongoose';
import type { Tick } from '../core/app.js';
import type { Log } from '../core/shared/log.js';
import { SECOND } from '../core/shared/time.js';
import { EVERY, LOCK, runTick } from './ticks.js';

export interface Ticking {
  stop(): Promise<void>;
}

const FINISH_WITHIN = 5 * SECOND;

/**
 * Lets agenda call the ticks. It holds no facts: every due time is in the documents themselves, so a tick that was
 * missed is caught up by the next, and one that runs twice does nothing twice.
 */
export async function startTicking(
  connection: Connection,
  ticks: readonly Tick[],
  log: Log,
): Promise<Ticking> {
  if (connection.db === undefined) throw new Error('not connected');
  const inHand = new Set<Promise<unknown>>();
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: connection.db, collection: 'ticks' }),
    processEvery: 1 * SECOND,
    defaultLockLifetime: LOCK,
  });
  agenda.on('error', (error) => log.warn({ err: error }, 'agenda'));
  await agenda.ready;
  for (const tick of ticks) {
    agenda.define(tick.name, async () => {
      const run = runTick(tick, log);
      inHand.add(run);
      await run.finally(() => inHand.delete(run));
    });
    await scheduleOnce(agenda, tick.name);
  }
  // What fell due while nobody was there does not wait for agenda's locks of a process that died.
  for (const tick of ticks) {
    const first = runTick(tick, log);
    inHand.add(first);
    void first.finally(() => inHand.delete(first));
  }
  await agenda.start();
  return {
    async stop() {
      await agenda
        .drain(FINISH_WITHIN)
        .catch((error: unknown) => log.warn({ err: error }, 'agenda would not drain'));
      await agenda.stop();
      await Promise.allSettled(inHand);
    },
  };
}

/** `every` on a job that is there already would unlock it while another process is inside it. */
async function scheduleOnce(agenda: Agenda, name: string): Promise<void> {
  const { jobs } = await agenda.queryJobs({ name });
  if (jobs.length === 0) await agenda.every(EVERY, name);
}
