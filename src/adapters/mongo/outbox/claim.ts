import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import type { ClaimedNotice } from '../../../core/outbox/index.js';
import type { Duration, Instant } from '../../../core/shared/time.js';
import { type NoticeDocument, toClaimed } from './notice-document.js';

interface ClaimRequest {
  readonly now: Instant;
  readonly lease: Duration;
  readonly limit: number;
}

/** In batches. */
const MOST_SKIPPED = 4;

export const dueQuery = (now: Instant) => ({ open: true, dueAt: { $lte: new Date(now) } });
export const dueOrder = { dueAt: 1, order: 1 } as const;

/**
 * Looks which are due, takes those that nobody took in between, and reads back what it got. Where others were faster
 * with all of them it looks again, so that nothing means: nothing is due. Whoever was just crossed by another looks
 * past what that one is taking, so that two who empty one outbox do not fight over each batch.
 */
export function createClaim(model: Model<NoticeDocument>) {
  let crossed = false;

  const lookFor = async ({ now, limit }: Pick<ClaimRequest, 'now' | 'limit'>): Promise<readonly string[]> => {
    const due = model.find(dueQuery(now), { _id: 1 }).sort(dueOrder).limit(limit).lean();
    const skip = crossed ? Math.floor(Math.random() * MOST_SKIPPED * limit) : 0;
    const found = await due.skip(skip);
    if (found.length > 0 || skip === 0) return found.map(({ _id }) => _id);
    crossed = false;
    return lookFor({ now, limit });
  };

  return async function claim(request: ClaimRequest): Promise<readonly ClaimedNotice[]> {
    const { now, lease } = request;
    for (;;) {
      const ids = await lookFor(request);
      if (ids.length === 0) return [];
      const token = randomUUID();
      const { modifiedCount } = await model.updateMany(
        { _id: { $in: ids }, ...dueQuery(now) },
        { $set: { claim: token, dueAt: new Date(now + lease) }, $inc: { attempts: 1 } },
      );
      crossed = modifiedCount < ids.length;
      if (modifiedCount > 0) return readBack(model, ids, token);
    }
  };
}

async function readBack(
  model: Model<NoticeDocument>,
  ids: readonly string[],
  token: string,
): Promise<readonly ClaimedNotice[]> {
  const taken = await model.find({ _id: { $in: ids }, claim: token }).lean();
  const place = new Map(ids.map((id, index) => [id, index]));
  const inOrder = taken.sort((a, b) => (place.get(a._id) ?? 0) - (place.get(b._id) ?? 0));
  return inOrder.map(toClaimed);
}
