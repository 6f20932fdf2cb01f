import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Notice, Outbox } from '../../../core/outbox/index.js';
import { wereOnlyDuplicates } from '../stored/duplicate-key.js';
import { createClaim } from './claim.js';
import { createDeparting } from './departing.js';
import { type NoticeDocument, noticeCodec, noticeSchema, OUTBOX, toStatus } from './notice-document.js';
import { settle } from './settle.js';
import { createShow } from './show.js';

export function createOutbox(connection: Connection): Outbox {
  const model = connection.model<NoticeDocument>('Notice', noticeSchema, OUTBOX, { overwriteModels: true });
  const departing = createDeparting(model);
  const order = risingNumbers();

  const toNew = ({ key, ...notice }: Notice): NoticeDocument => {
    const { id: _id, ...fields } = z.encode(noticeCodec, { id: key, ...notice });
    const dueAt = fields.notBefore;
    return { _id, ...fields, state: 'waiting', open: true, dueAt, order: order(), attempts: 0 };
  };

  return {
    async put(notices) {
      if (notices.length === 0) return;
      const upserts = notices.map(toNew).map(({ _id, ...fields }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true },
      }));
      try {
        await model.bulkWrite(upserts, { ordered: false });
      } catch (error) {
        // Somebody put the same at the same moment: it is there, as it should be.
        if (!wereOnlyDuplicates(error)) throw error;
      }
    },
    show: createShow(model, order),
    claim: createClaim(model),
    departing,
    settle: (outcomes) => settle(model, outcomes),
    async status(key) {
      const found = await model.findById(key, { state: 1, ref: 1, at: 1 }).lean();
      return found === null ? undefined : toStatus(found);
    },
    async drop(keys) {
      await model.deleteMany({
        _id: { $in: keys },
        open: true,
        claim: { $exists: false },
        ref: { $exists: false },
      });
    },
  };
}

/** Microseconds of real time, made to rise: the order of putting, near enough also between processes. */
function risingNumbers(): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor((performance.timeOrigin + performance.now()) * 1_000));
    return last;
  };
}
