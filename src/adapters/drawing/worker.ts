import { parentPort } from 'node:worker_threads';
import { type Entrant, planPool } from '../../core/pairing/index.js';
import { type Crate, packPlan, unpackPool } from './freight.js';

/** Unpacks one pool after the other, draws, and sends the plan back. What goes wrong ends the thread: see index.ts. */
let people: Entrant[] = [];

parentPort?.on('message', (crate: Crate) => {
  if (crate.kind === 'people') {
    people.push(...crate.people);
    return;
  }
  const pool = unpackPool(people, crate.rest);
  people = [];
  const plan = packPlan(planPool(pool, () => performance.now()));
  parentPort?.postMessage(plan, [plan.places.buffer, plan.ends.buffer, plan.left.buffer]);
});
