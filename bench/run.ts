import { cpus, totalmem } from 'node:os';

/** Each figure is one module; it is loaded only when it is measured. */
const FIGURES: Readonly<Record<string, () => Promise<{ run(): Promise<object> }>>> = {
  interactions: () => import('./interactions.js'),
  matching: () => import('./matching.js'),
  outbox: () => import('./outbox.js'),
  rounds: () => import('./rounds.js'),
  'round-persist': () => import('./round-persist.js'),
  sessions: () => import('./sessions.js'),
  start: () => import('./start.js'),
  volunteers: () => import('./volunteers.js'),
  yardstick: () => import('./yardstick.js'),
};

const wanted = process.argv[2];
const names = wanted === undefined ? Object.keys(FIGURES) : [wanted];
const figures: Record<string, object> = {};
for (const name of names) {
  const load = FIGURES[name];
  if (load === undefined)
    throw new Error(`There is no figure “${name}”; there are: ${Object.keys(FIGURES).join(', ')}`);
  figures[name] = await (await load()).run();
}
const machine = { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
process.stdout.write(`${JSON.stringify({ machine, ...figures }, undefined, 2)}\n`);
