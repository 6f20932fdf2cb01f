import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm start` opens in a folder of its own, on the Monday of the picture book. */
export async function openSandbox() {
  const data = await mkdtemp(join(tmpdir(), 'kith-pictures-'));
  const { MONGODB_URI: _, ...env } = process.env;
  const sandbox = spawn(
    process.execPath,
    ['--import', new URL('begin-on.js', import.meta.url).href, 'dist/cli.js', 'start'],
    { env: { ...env, KITH_DATA: data, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => sandbox.once('exit', () => resolve()));
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    sandbox.stdout.on('data', (more) => {
      said += more;
      const open = /is open: (\S+)/.exec(said)?.[1];
      if (open !== undefined) found(open);
    });
    void ended.then(() => failed(new Error(`The sandbox did not open.\n${said}`)));
  });
  return {
    address,
    async close() {
      sandbox.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
