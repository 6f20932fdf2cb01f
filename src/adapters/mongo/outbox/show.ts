import type { Model } from 'mongoose';
import { z } from 'zod';
import type { BoardNotice } from '../../../core/outbox/index.js';
import type { Duration } from '../../../core/shared/time.js';
import { wereOnlyDuplicates } from '../stored/duplicate-key.js';
import { type NoticeDocument, noticeCodec } from './notice-document.js';

/** Owes the newest picture of a board, in one write. Whoever is sending an older one meanwhile leaves it owed. */
export function createShow(model: Model<NoticeDocument>, order: () => number) {
  return async function show({ key, version, ...notice }: BoardNotice, apart: Duration): Promise<void> {
    const { id: _id, ...fields } = z.encode(noticeCodec, { id: key, ...notice });
    const claimed = { $ne: [{ $type: '$claim' }, 'missing'] };
    const afterTheLast = { $add: [{ $ifNull: ['$at', new Date(0)] }, apart] };
    const dueAt = {
      $switch: {
        branches: [
          { case: { $and: ['$open', claimed] }, then: '$dueAt' },
          { case: '$open', then: { $min: ['$dueAt', { $max: [fields.notBefore, afterTheLast] }] } },
        ],
        default: { $max: [fields.notBefore, afterTheLast] },
      },
    };
    const picture = { ...fields, delivery: { $literal: fields.delivery } };
    const change = [
      {
        $set: {
          ...picture,
          version,
          dueAt,
          state: 'waiting',
          open: true,
          order: { $ifNull: ['$order', order()] },
          attempts: { $cond: ['$open', { $ifNull: ['$attempts', 0] }, 0] },
        },
      },
      { $unset: ['removeAt'] },
    ];
    const older = { _id, $or: [{ version: { $lt: version } }, { version: { $exists: false } }] };
    try {
      await model.updateOne(older, change, { upsert: true, updatePipeline: true });
    } catch (error) {
      // It is there with this version or a newer one: nothing is to be done.
      if (!wereOnlyDuplicates(error)) throw error;
    }
  };
}
