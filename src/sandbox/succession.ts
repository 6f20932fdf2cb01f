import { communityId } from '../core/shared/ids.js';
import type { Log } from '../core/shared/log.js';
import { foundHousehold, type Household } from './household.js';
import { createMemory } from './memory.js';
import { createOnceATurn } from './once-a-turn.js';
import { Problem } from './problem.js';
import type { Records } from './records.js';
import { DISCORD_SERVER, SLACK_TEAM } from './world.js';

/** One household after the other: where the last one ended, or anew. */
export interface Succession {
  household(): Household;
  /** How often something has changed that can be seen. */
  changes(): number;
  /** Something of what is kept has changed outside of the platforms. */
  changed(): void;
  /** @throws Problem where the database is not the sandbox's alone */
  mayEnd(): Promise<void>;
  /** Ends this one and its records, and begins another. */
  anew(): Promise<void>;
  stop(): Promise<void>;
}

export interface SuccessionOptions {
  readonly dataFolder: string;
  readonly log?: Log;
  readonly records?: Records;
}

const OWN = [communityId('slack', SLACK_TEAM), communityId('discord', DISCORD_SERVER)];
const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * What the doubles remember and what the database holds belong together, and carry one era. If one of them is gone, or
 * they tell of different worlds, both begin anew. A database in which others than the sandbox's people are written down
 * is never emptied: then only the doubles begin anew.
 */
export async function createSuccession(
  { dataFolder, log = SILENT, records }: SuccessionOptions,
  tell: () => void,
): Promise<Succession> {
  const memory = records === undefined ? undefined : createMemory(dataFolder, log);
  let current: Household | undefined;
  const household = () => {
    if (current === undefined) throw new Problem('One moment: everybody is moving in.');
    return current;
  };
  const writing = createOnceATurn(() => {
    if (current !== undefined) memory?.write(current.keep());
  });
  const written = await records?.era();
  let count = 0;
  const changed = () => {
    count += 1;
    writing.soon();
    tell();
  };

  async function begin(next: Household): Promise<void> {
    if (records === undefined) return;
    memory?.forget();
    if (!(await records.holdsOthersThan(OWN))) await records.empty();
    await records.beginEra(next.era);
    memory?.write(next.keep());
  }

  const first = await foundHousehold((seed) => memory?.read(seed, written), changed);
  if (!first.recalled) await begin(first);
  current = first;

  return {
    household,
    changes: () => count,
    changed: writing.soon,
    async mayEnd() {
      if (await records?.holdsOthersThan(OWN)) {
        throw new Problem(
          'Others than the people of the sandbox are in this database, so it is left as it is.',
        );
      }
    },
    async anew() {
      memory?.forget();
      await household().stop();
      const next = await foundHousehold(() => undefined, changed);
      await begin(next);
      current = next;
    },
    async stop() {
      writing.end();
      await household().stop();
    },
  };
}
