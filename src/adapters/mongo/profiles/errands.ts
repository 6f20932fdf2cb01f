import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { ErrandStore } from '../../../core/profiles/index.js';
import { communityOf } from '../../../core/shared/ids.js';
import type { Clock } from '../../../core/shared/time.js';
import { instant, member } from '../stored/fields.js';
import { keptForADay, keptIndexes } from '../stored/kept-for-a-day.js';

const ERRANDS = 'errands';

const typed = z.union([z.string(), z.array(z.string())]);

/** As a list: what a form calls its fields need not be fit for the name of a field here. */
const given = z.codec(
  z.array(z.object({ field: z.string(), typed })),
  z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
  {
    decode: (stored) => Object.fromEntries(stored.map(({ field, typed }) => [field, typed])),
    encode: (model) =>
      Object.entries(model).map(([field, typed]) => ({
        field,
        typed: typeof typed === 'string' ? typed : [...typed],
      })),
  },
);

const codec = z.object({
  id: z.string(),
  member,
  action: z.string(),
  label: z.string(),
  given,
  at: instant,
});

export const errandIndexes = keptIndexes(ERRANDS);

export const createErrandStore = (connection: Connection, clock: Clock): ErrandStore =>
  keptForADay(connection, clock, ERRANDS, codec, ({ member }) => communityOf(member));
