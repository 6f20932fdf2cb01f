import { readFile } from 'node:fs/promises';

const IMPORT = /^(?:import|(?:import|export)[^;'"=()]* from) '([^']+)';$|\bimport\('([^']+)'\)/gm;

/** What a file imports, read with a plain pattern, so that a parser that overlooks some would be found out. */
export async function importsIn(source: string): Promise<readonly string[]> {
  const text = await readFile(source, 'utf8');
  return [...text.matchAll(IMPORT)].map((found) => (found[1] ?? found[2] ?? '').replace(/^node:/, ''));
}
