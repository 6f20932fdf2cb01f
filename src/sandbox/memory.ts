import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { Log } from '../core/shared/log.js';
import type { DiscordKept } from './discord-double/index.js';
import type { SlackKept } from './slack-double/index.js';

/** All that the sandbox must know again after its process was ended, however suddenly. */
export interface Kept {
  /** One world from its beginning to its reset; the database carries the same. */
  readonly era: string;
  /** What it was seeded from. */
  readonly seed: string;
  /** By how much the clock was ahead. */
  readonly ahead: number;
  /** What people have looked at. */
  readonly looked: ReadonlySet<string>;
  readonly slack: SlackKept;
  readonly discord: DiscordKept;
}

export interface Memory {
  /** What was kept of this world; undefined when there is nothing, or nothing of use: that is put aside. */
  read(seed: string, era: string | undefined): Kept | undefined;
  write(kept: Kept): void;
  forget(): void;
}

const FILE = 'sandbox.memory';
/** To be raised when a double keeps things in another way. */
const FORMAT = 1;
const DIGEST_BYTES = 32;
const BEGINS_ANEW = 'the sandbox begins anew';

const map = z.instanceof(Map);
const parts = z.object({
  slack: z.object({ users: map, channels: map, stacks: map, homes: map, messages: z.array(z.unknown()) }),
  discord: z.object({ users: map, guilds: map, channels: map, messages: map, events: map, forms: map }),
});
const file = z.object({
  format: z.literal(FORMAT),
  // The digest says that this is, byte for byte, what a sandbox of this format wrote.
  kept: z.custom<Kept>((value) => parts.safeParse(value).success),
});

export function createMemory(folder: string, log: Log): Memory {
  const path = join(folder, FILE);
  let failed = false;
  return {
    read(seed, era) {
      const bytes = readIfThere(path);
      if (bytes === undefined) {
        if (era !== undefined) log.warn({ why: 'what it remembered is gone' }, BEGINS_ANEW);
        return undefined;
      }
      const kept = parsed(bytes);
      if (kept?.seed === seed && kept.era === era) return kept;
      renameSync(path, `${path}.aside`);
      const why =
        kept === undefined
          ? 'it is damaged or of another version'
          : kept.seed === seed
            ? 'the database tells of another world'
            : 'other people live here now';
      log.warn({ why, aside: `${FILE}.aside` }, BEGINS_ANEW);
      return undefined;
    },
    write(kept) {
      try {
        const body = serialize({ format: FORMAT, kept });
        mkdirSync(folder, { recursive: true });
        // Whoever is killed in the middle leaves the old file whole.
        writeFileSync(`${path}.new`, Buffer.concat([digest(body), body]), { mode: 0o600 });
        renameSync(`${path}.new`, path);
        failed = false;
      } catch (error) {
        if (!failed) log.warn({ err: error }, 'the sandbox cannot write down what it should remember');
        failed = true;
      }
    },
    forget: () => rmSync(path, { force: true }),
  };
}

export const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function parsed(bytes: Buffer): Kept | undefined {
  const body = bytes.subarray(DIGEST_BYTES);
  if (!digest(body).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
  try {
    return file.safeParse(deserialize(body)).data?.kept;
  } catch {
    return undefined;
  }
}
