import type { Model } from 'mongoose';
import { StaleWrite } from '../../../core/shared/stale-write.js';
import type { Instant } from '../../../core/shared/time.js';
import type { Versioned } from './versioned.js';

/** What opens a room once all have said yes: whoever holds the lease does it, and saving does not end the lease. */
interface OpensRoom extends Versioned {
  readonly state: { readonly kind: string };
  readonly dueAt?: Date;
  readonly roomLeasedUntil?: Date;
}

/** Saves all but the lease; a field that is undefined is taken away. @throws StaleWrite when somebody else was first */
export async function saveBesideLease<Document extends OpensRoom, Next extends Versioned>(
  model: Model<Document>,
  { _id, ...fields }: Next,
): Promise<void> {
  const before = fields.version - 1;
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  const gone = Object.entries(fields).filter(([, value]) => value === undefined);
  const change = {
    $set: Object.fromEntries(kept),
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map(([name]) => [name, 1])) }),
  };
  const { matchedCount } = await model.collection.updateOne(where({ _id, version: before }), change);
  if (matchedCount === 0)
    throw new StaleWrite(`${model.collection.name} ${_id} has moved on from version ${before}`);
}

export const roomLease = <Document extends OpensRoom>(model: Model<Document>) => ({
  async leaseRoom(_id: string, now: Instant, until: Instant): Promise<boolean> {
    const free = [{ roomLeasedUntil: { $exists: false } }, { roomLeasedUntil: { $lte: new Date(now) } }];
    const lease = { $set: { roomLeasedUntil: new Date(until) } };
    return (await model.collection.updateOne(where({ _id, $or: free }), lease)).modifiedCount === 1;
  },
  async postponeRoom(_id: string, until: Instant): Promise<void> {
    const at = new Date(until);
    const agreed = where({ _id, 'state.kind': 'agreed' });
    await model.collection.updateOne(agreed, { $set: { roomLeasedUntil: at, dueAt: at } });
  },
});

const where = (filter: object): Record<string, unknown> => ({ ...filter });
