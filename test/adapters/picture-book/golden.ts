import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Golden files are rewritten only when somebody says so, and then looked at in the diff. */
export const UPDATING = process.env.UPDATE_GOLDEN === '1';

const ROOT = join(import.meta.dirname, '../../golden');

export function goldenFolder(name: string) {
  const folder = join(ROOT, name);
  mkdirSync(folder, { recursive: true });
  return {
    files: (): readonly string[] => readdirSync(folder).sort(),
    read: (file: string) => readOrEmpty(join(folder, file)),
    write: (file: string, content: string) => writeFileSync(join(folder, file), content),
    /** Pages that are no longer in the book. */
    removeAllBut(kept: readonly string[]) {
      for (const file of readdirSync(folder)) if (!kept.includes(file)) rmSync(join(folder, file));
    },
  };
}

export function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
