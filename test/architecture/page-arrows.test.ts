import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { importsIn } from './imports-in.js';

/*
 * The sandbox's page runs in a browser: of Kith it knows what it is told (page-view.ts) and nothing else, so that it
 * cannot show what no platform sent.
 */
const PAGE = 'src/sandbox/page';
const PACKAGES = ['preact', 'preact/hooks', 'preact/compat', 'discord-markdown-parser'];
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

it('knows itself, what it is told, and the packages that draw', async () => {
  const files = (await readdir(PAGE, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  expect(files).toContain('main.tsx');
  for (const name of files) {
    expect({ name, strange: await strangeTo(join(PAGE, name)) }).toEqual({ name, strange: [] });
  }
});

it('would be told of every other arrow', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-page-'));
  folders.push(folder);
  const file = join(folder, 'planted.tsx');
  const planted = ['../persona.js', 'discord.js', 'node:fs', '../../core/app.js'];
  await writeFile(file, planted.map((name) => `import '${name}';\n`).join(''));
  expect(await strangeTo(file)).toHaveLength(planted.length);
});

async function strangeTo(file: string): Promise<readonly string[]> {
  const imports = await importsIn(file);
  return imports.filter((name) => {
    if (!name.startsWith('.')) return !PACKAGES.includes(name);
    const path = normalize(join(file, '..', name));
    return !path.startsWith(`${PAGE}/`) && path !== 'src/sandbox/page-view.js';
  });
}
