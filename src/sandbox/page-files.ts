import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** As `npm run build` leaves it, from the source as from the built code. */
const FOLDER = fileURLToPath(new URL('../../dist/sandbox/page/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  map: 'application/json',
};

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

/** Everything that the page consists of, by its path; nothing else can be asked for. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(FOLDER)) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type === undefined) continue;
    const path = name === 'index.html' ? '/' : `/sandbox/${name}`;
    files.set(path, { type, body: await readFile(`${FOLDER}${name}`) });
  }
  return files;
}
