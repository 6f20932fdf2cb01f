import { DAY, type Duration, SECOND } from '../shared/time.js';
import { type DeliveryDeps, deliverNotice } from './deliver-notice.js';
import { createInHand, type InHand, isGivenBack } from './in-hand.js';
import type { ClaimedNotice, Outcome } from './notice.js';
import type { Outbox } from './outbox.js';

const LEASE: Duration = 30 * SECOND;
/** The rest of the lease is for the send itself: its turn in a busy conversation and the longest wait for an answer. */
const START_WITHIN: Duration = 10 * SECOND;
const BATCH = 250;
const AT_MOST_IN_HAND = 4 * BATCH;
const TRIES_TO_SETTLE = 3;

/**
 * Sends what is due now until nothing is. Notices to one place go one after the other; different places do not wait
 * for each other: whatever ends makes room for the next claim.
 * @returns how many were tried and settled
 */
export async function deliverDue(deps: DeliveryDeps): Promise<number> {
  const inHand = createInHand(deps.clock, async (notice) => {
    const outcome = await deliverNotice(deps, notice);
    deps.count(outcome.kind);
    return outcome;
  });
  let settled = 0;
  try {
    for (;;) {
      await claimMore(deps, inHand);
      if (inHand.size() === 0) return settled;
      const outcomes = await inHand.ended();
      await settle(deps.outbox, outcomes);
      for (const outcome of outcomes.values()) if (!isGivenBack(outcome)) settled += 1;
    }
  } catch (error) {
    // The database is away. What is under way already must still be written down, if at all possible.
    inHand.stop();
    while (inHand.size() > 0) await settle(deps.outbox, await inHand.ended());
    throw error;
  }
}

async function claimMore({ outbox, clock }: DeliveryDeps, inHand: InHand): Promise<void> {
  while (inHand.size() <= AT_MOST_IN_HAND - BATCH) {
    const now = clock();
    const claimed = await outbox.claim({ now, lease: LEASE, limit: BATCH });
    inHand.take(claimed, now + START_WITHIN);
    if (claimed.length < BATCH) return;
  }
  inHand.makeRoom();
}

/** What was sent must not be forgotten because the database was away for a moment: then it would be sent again. */
async function settle(outbox: Outbox, outcomes: ReadonlyMap<ClaimedNotice, Outcome>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await outbox.settle(outcomes);
    } catch (error) {
      if (tries === TRIES_TO_SETTLE) throw error;
    }
  }
}

/** How long sent notices are kept: long enough to amend a request that was open for its longest time. */
export const KEEP_SENT: Duration = 90 * DAY;
