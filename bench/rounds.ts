import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/*
 * One round of pairs as Kith draws it, for communities like those of the matching figures, but with words: the pool is
 * handed to the drawing thread, drawn there, and taken back, in a process of its own for each size. Beside it, on the
 * same people and prices, stand the heaviest pair first and a random shuffle.
 * KITH_ROUNDS=100,1000 measures some sizes only.
 */
const SIZES = (process.env.KITH_ROUNDS ?? '100,1000,10000,100000').split(',').map(Number);
const LOADER = new URL('../test/support/typescript-loader.js', import.meta.url).href;
const WORKER = fileURLToPath(new URL('./rounds-worker.ts', import.meta.url));

export async function run(): Promise<object> {
  const figures: Record<string, object> = {};
  for (const n of SIZES) {
    const child = spawn(process.execPath, ['--import', LOADER, WORKER, `${n}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
    figures[n] = JSON.parse(said);
  }
  return figures;
}
