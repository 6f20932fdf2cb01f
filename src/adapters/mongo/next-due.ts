import type { Connection } from 'mongoose';
import type { Instant } from '../../core/shared/time.js';
import { INDEXES } from './indexes.js';

/** Everything that falls due by itself has an index on its time. */
const FALLING_DUE = INDEXES.filter(({ key }) => 'dueAt' in key);
/** Looks now and then whether all is still as it was; nobody sees anything of it. */
const HOUSEKEEPING: readonly string[] = ['interest_channels'];

/** The next moment after that one at which something falls due; `seen` leaves out mere housekeeping. */
export async function nextDue(
  connection: Connection,
  after: Instant,
  kind: 'any' | 'seen' = 'any',
): Promise<Instant | undefined> {
  const asked = FALLING_DUE.filter(({ collection }) => kind === 'any' || !HOUSEKEEPING.includes(collection));
  const moments = await Promise.all(
    asked.map(async ({ collection, partialFilterExpression }) => {
      const filter = { ...partialFilterExpression, dueAt: { $gt: new Date(after) } };
      const options = { sort: { dueAt: 1 }, projection: { dueAt: 1 } } as const;
      const found = await connection.collection(collection).findOne(filter, options);
      return found?.dueAt instanceof Date ? [found.dueAt.getTime()] : [];
    }),
  );
  const all = moments.flat();
  return all.length === 0 ? undefined : Math.min(...all);
}
