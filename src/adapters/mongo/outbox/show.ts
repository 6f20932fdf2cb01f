import type { Model } from 'mongoose';
import { z } from 'zod';
import type { BoardNotice } from '../../../core/outbox/index.js';
import type { Duration } from '../../../core/shared/time.js';
import { duplicateOf } from '../stored/duplicate-key.js';
import { type NoticeDocument, noticeCodec } from './notice-document.js';

/** Owes the newest picture of a board, in one write. Whoever is sending an older one meanwhile leaves it owed. */
export function createShow(model: Model<NoticeDocument>, order: () => number) {
  return async function show(board: BoardNotice, apart: Duration): Promise<void> {
    const change = pictureOf(board, apart, order());
    const older = olderThan(board);
    try {
      await model.updateOne(older, change, { upsert: true, updatePipeline: true });
    } catch (error) {
      if (duplicateOf(error) === undefined) throw error;
      // It is there, or came at the same moment; in the second case it may well be older than this one.
      await model.updateOne(older, change, { updatePipeline: true });
    }
  };
}

/** What was put, not shown, has no version: it is no board and stays as it is. */
const olderThan = ({ key, version, lostAnswer }: BoardNotice) => ({
  _id: key,
  version: { $lt: version },
  // It may stand somewhere, and must not stand there twice.
  ...(lostAnswer === 'never' && { state: { $ne: 'lost' as const } }),
});

function pictureOf({ key, version, ...notice }: BoardNotice, apart: Duration, order: number) {
  const { id: _, delivery, ...fields } = z.encode(noticeCodec, { id: key, ...notice });
  const afterTheLast = { $max: [fields.notBefore, { $add: [{ $ifNull: ['$at', new Date(0)] }, apart] }] };
  // One that is being sent, or has to wait because the platform said so, keeps its time.
  const soonest = { $cond: [{ $gt: ['$attempts', 0] }, '$dueAt', { $min: ['$dueAt', afterTheLast] }] };
  return [
    {
      $set: {
        ...fields,
        // People's words may look like names of fields.
        delivery: { $literal: delivery },
        version,
        apart,
        dueAt: { $cond: ['$open', soonest, afterTheLast] },
        state: 'waiting',
        open: true,
        order: { $ifNull: ['$order', order] },
        attempts: { $cond: ['$open', '$attempts', 0] },
      },
    },
    { $unset: ['removeAt'] },
  ];
}
