import type { AnyBulkWriteOperation, Model } from 'mongoose';
import { type ClaimedNotice, KEEP_SENT, type Outcome } from '../../../core/outbox/index.js';
import { removalDate } from '../stored/retention.js';
import type { NoticeDocument } from './notice-document.js';

/** Writes down how claims ended, all in one go; whoever lost their claim meanwhile matches nothing. */
export async function settle(
  model: Model<NoticeDocument>,
  outcomes: ReadonlyMap<ClaimedNotice, Outcome>,
): Promise<void> {
  if (outcomes.size === 0) return;
  const writes = [...outcomes].map(([notice, outcome]) => ({
    updateOne: {
      filter: { _id: notice.key, claim: notice.claim, open: true },
      update: changeFor(outcome),
    },
  })) satisfies AnyBulkWriteOperation<NoticeDocument>[];
  await model.bulkWrite(writes, { ordered: false });
}

function changeFor(outcome: Outcome) {
  switch (outcome.kind) {
    case 'again':
      return {
        $set: { dueAt: new Date(outcome.notBefore), reason: outcome.reason },
        $unset: { claim: 1, departed: 1 },
      };
    case 'sent':
      return over(outcome, outcome.ref === undefined ? {} : { ref: outcome.ref });
    case 'given-up':
    case 'lost':
      return over(outcome, { reason: outcome.reason });
  }
}

/** What it said is needed no more; where it is and how it ended are, to amend it and to know that it was done. */
const over = (
  { kind, at }: Exclude<Outcome, { kind: 'again' }>,
  rest: Pick<NoticeDocument, 'ref' | 'reason'>,
) => ({
  $set: { state: kind, open: false, at: new Date(at), removeAt: removalDate(at, KEEP_SENT), ...rest },
  $unset: { 'delivery.message': 1, claim: 1, departed: 1, ...(kind === 'sent' && { reason: 1 }) },
});
