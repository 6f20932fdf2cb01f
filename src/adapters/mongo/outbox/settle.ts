import type { AnyBulkWriteOperation, Model } from 'mongoose';
import { type ClaimedNotice, KEEP_SENT, type Outcome } from '../../../core/outbox/index.js';
import { DAY, type Duration } from '../../../core/shared/time.js';
import { removalDate } from '../stored/retention.js';
import type { NoticeDocument } from './notice-document.js';

/** Since its last change: without its place it would be posted a second time. */
const KEEP_BOARD: Duration = 400 * DAY;

type Over = Exclude<Outcome, { kind: 'again' }>;

/** Writes down how claims ended, all in one go; whoever lost their claim meanwhile matches nothing. */
export async function settle(
  model: Model<NoticeDocument>,
  outcomes: ReadonlyMap<ClaimedNotice, Outcome>,
): Promise<void> {
  if (outcomes.size === 0) return;
  const writes = [...outcomes].flatMap(([notice, outcome]) => writesFor(notice, outcome));
  await model.bulkWrite(writes, { ordered: false });
  const boards = [...outcomes].flatMap(([notice, outcome]) => stillOwed(notice, outcome));
  if (boards.length > 0) await model.bulkWrite(boards, { ordered: false });
}

function writesFor(notice: ClaimedNotice, outcome: Outcome): AnyBulkWriteOperation<NoticeDocument>[] {
  const { version } = notice;
  // Of a board, only the picture that was sent is over.
  const picture = mayBeOwedStill(outcome) && version !== undefined ? { version } : {};
  return [{ updateOne: { filter: { ...heldBy(notice), ...picture }, update: changeFor(notice, outcome) } }];
}

/**
 * A newer picture came while this one was on its way: it is owed still, and goes where this one went. Written after
 * the others, so whichever way a newer one crosses this: it finds the older one over, or is found here.
 */
function stillOwed(notice: ClaimedNotice, outcome: Outcome): AnyBulkWriteOperation<NoticeDocument>[] {
  if (notice.version === undefined || !mayBeOwedStill(outcome)) return [];
  const at = new Date(outcome.at);
  const stands =
    outcome.kind === 'sent' && outcome.ref !== undefined ? { ref: { $literal: outcome.ref } } : {};
  const update = [
    { $set: { at, dueAt: { $add: [at, '$apart'] }, attempts: 0, ...stands } },
    { $unset: ['claim', 'departed', 'reason'] },
  ];
  return [{ updateOne: { filter: heldBy(notice), update } }];
}

const heldBy = ({ key, claim }: ClaimedNotice) => ({ _id: key, claim, open: true });

const mayBeOwedStill = (outcome: Outcome): outcome is Extract<Over, { kind: 'sent' | 'given-up' }> =>
  outcome.kind === 'sent' || outcome.kind === 'given-up';

function changeFor({ version }: ClaimedNotice, outcome: Outcome) {
  const keep = version === undefined ? KEEP_SENT : KEEP_BOARD;
  switch (outcome.kind) {
    case 'again':
      return {
        $set: { dueAt: new Date(outcome.notBefore), reason: outcome.reason },
        $unset: { claim: 1, departed: 1 },
      };
    case 'sent':
      return over(outcome, keep, outcome.ref === undefined ? {} : { ref: outcome.ref });
    case 'given-up':
    case 'lost':
      return over(outcome, keep, { reason: outcome.reason });
  }
}

/** What it said is needed no more; where it is and how it ended are, to amend it and to know that it was done. */
const over = ({ kind, at }: Over, keep: Duration, rest: Pick<NoticeDocument, 'ref' | 'reason'>) => ({
  $set: { state: kind, open: false, at: new Date(at), removeAt: removalDate(at, keep), ...rest },
  $unset: { 'delivery.message': 1, claim: 1, departed: 1, ...(kind === 'sent' && { reason: 1 }) },
});
