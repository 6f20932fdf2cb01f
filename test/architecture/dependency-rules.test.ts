import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { importsIn } from './imports-in.js';
import { ACCOMPLICES, PACKAGES, PLANTED, SOUND } from './planted-violations.js';

const ROOT = resolve('.');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const require = createRequire(import.meta.url);

const Config = z.object({ forbidden: z.array(z.object({ name: z.string(), severity: z.string() })) });
const Result = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string() })) })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const rules = Config.parse(require(CONFIG)).forbidden;
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('the arrows of the real tree', () => {
  let tree: z.infer<typeof Result>;
  beforeAll(async () => {
    tree = await cruise(ROOT);
  });

  it('all point the right way', () => {
    expect(breaches(tree)).toEqual([]);
  });

  it('are all seen, those of types too', async () => {
    for (const { source, dependencies } of tree.modules.filter(({ source }) =>
      /^src\/.*\.ts$/.test(source),
    )) {
      const seen = dependencies.map(({ module }) => module);
      expect({ source, unseen: (await importsIn(source)).filter((name) => !seen.includes(name)) }).toEqual({
        source,
        unseen: [],
      });
    }
  });

  it('are drawn for every file', async () => {
    const files = (await readdir('src', { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.startsWith('sandbox/page/'),
    );
    const drawn = tree.modules.map(({ source }) => source);
    expect(files.map((name) => `src/${name}`).filter((name) => !drawn.includes(name))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  let found: readonly string[];
  beforeAll(async () => {
    found = breaches(await cruise(await plant({ ...SOUND, ...ACCOMPLICES, ...planted() })));
  });

  it.each(PLANTED)('$rule speaks up about $file', ({ rule, file }) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  it.each(rules.map(({ name }) => name))('%s has a violation planted for it', (name) => {
    expect(PLANTED.map(({ rule }) => rule)).toContain(name);
  });

  it('all fail the gate', () => {
    expect(rules.filter(({ severity }) => severity !== 'error')).toEqual([]);
  });

  it('have nothing to say about a sound tree', async () => {
    expect(breaches(await cruise(await plant(SOUND)))).toEqual([]);
  });
});

const planted = (): Record<string, string> =>
  Object.fromEntries(PLANTED.map(({ file, source }) => [file, source]));

/** A small tree of its own, with packages that are there in name only. */
async function plant(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-arrows-'));
  folders.push(folder);
  const packages = PACKAGES.map((name) => [`node_modules/${name}/index.js`, 'export {};']);
  for (const [name = '', source = ''] of [...Object.entries(files), ...packages]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), source);
  }
  return folder;
}

async function cruise(folder: string): Promise<z.infer<typeof Result>> {
  const command = [CRUISER, 'src', '--config', CONFIG, '--output-type', 'json'];
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, command, options);
  return Result.parse(JSON.parse(stdout));
}

const breaches = ({ summary }: z.infer<typeof Result>): readonly string[] =>
  summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
