import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('../../bench/run.ts', import.meta.url));
const LOADER = new URL('../../test/support/typescript-loader.js', import.meta.url).href;

/** Runs the benchmarks of the source tree; they are not part of what is installed. */
export async function bench(figure: string | undefined): Promise<void> {
  const args = ['--import', LOADER, RUNNER, ...(figure === undefined ? [] : [figure])];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  process.exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
