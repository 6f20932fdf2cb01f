import type { AnyBulkWriteOperation, Model } from 'mongoose';
import { type ClaimedNotice, KEEP_SENT, type Outcome } from '../../../core/outbox/index.js';
import { SECOND } from '../../../core/shared/time.js';
import { removalDate } from '../stored/retention.js';
import type { NoticeDocument } from './notice-document.js';

/** Writes down how claims ended, all in one go; whoever lost their claim meanwhile matches nothing. */
export async function settle(
  model: Model<NoticeDocument>,
  outcomes: ReadonlyMap<ClaimedNotice, Outcome>,
): Promise<void> {
  if (outcomes.size === 0) return;
  const writes = [...outcomes].flatMap(([notice, outcome]) => writesFor(notice, outcome));
  await model.bulkWrite(writes, { ordered: false });
}

function writesFor(notice: ClaimedNotice, outcome: Outcome): AnyBulkWriteOperation<NoticeDocument>[] {
  const held = { _id: notice.key, claim: notice.claim, open: true };
  const { version } = notice;
  if (version === undefined) return [{ updateOne: { filter: held, update: changeFor(outcome) } }];
  const newer = { ...held, version: { $ne: version } };
  return [
    // A newer picture came while this one was on its way: it is owed still, and goes where this one went.
    { updateOne: { filter: newer, update: stillOwed(outcome) } },
    { updateOne: { filter: { ...held, version }, update: changeFor(outcome) } },
  ];
}

function stillOwed(outcome: Outcome) {
  const dueAt = new Date(outcome.kind === 'again' ? outcome.notBefore : outcome.at + SECOND);
  const stands = outcome.kind === 'sent' && outcome.ref !== undefined ? { ref: outcome.ref } : {};
  return { $set: { dueAt, ...stands }, $unset: { claim: 1 as const, departed: 1 as const } };
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
