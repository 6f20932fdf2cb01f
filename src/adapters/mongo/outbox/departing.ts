import type { Model } from 'mongoose';
import type { ClaimedNotice } from '../../../core/outbox/index.js';
import type { NoticeDocument } from './notice-document.js';

interface Leaving {
  readonly notice: ClaimedNotice;
  readonly resolve: (held: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Notes departures, those of the same moment in one write: each must be in the journal before its request may leave. */
export function createDeparting(model: Model<NoticeDocument>): (notice: ClaimedNotice) => Promise<boolean> {
  let waiting: Leaving[] = [];
  let writing = false;

  const writeAll = async () => {
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      try {
        const held = await note(model, now);
        for (const { notice, resolve } of now) resolve(held.has(nameOf(notice)));
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    writing = false;
  };

  return (notice) =>
    new Promise((resolve, reject) => {
      waiting.push({ notice, resolve, reject });
      if (writing) return;
      writing = true;
      // Those that ask in the same turn of the event loop share the write.
      setImmediate(writeAll);
    });
}

/** @returns those that are still held by their claim */
async function note(model: Model<NoticeDocument>, leaving: readonly Leaving[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const [claim, notices] of byClaim(leaving)) {
    const theirs = { _id: { $in: notices.map(({ key }) => key) }, claim, open: true };
    const { matchedCount } = await model.updateMany(theirs, { $set: { departed: true } });
    const left =
      matchedCount === notices.length
        ? notices.map(({ key }) => key)
        : (await model.find(theirs, { _id: 1 }).lean()).map(({ _id }) => _id);
    for (const key of left) held.add(nameOf({ key, claim }));
  }
  return held;
}

function byClaim(leaving: readonly Leaving[]): ReadonlyMap<string, readonly ClaimedNotice[]> {
  const claims = new Map<string, ClaimedNotice[]>();
  for (const { notice } of leaving) {
    const same = claims.get(notice.claim);
    if (same === undefined) claims.set(notice.claim, [notice]);
    else same.push(notice);
  }
  return claims;
}

const nameOf = ({ key, claim }: Pick<ClaimedNotice, 'key' | 'claim'>): string => `${claim} ${key}`;
