import { DeliveryFailure, type MessageRef, type Messenger } from '../messenger.js';
import type { Log } from '../shared/log.js';
import { type Clock, DAY, type Duration, MINUTE, SECOND } from '../shared/time.js';
import type { ClaimedNotice, Outcome } from './notice.js';
import type { Outbox } from './outbox.js';

export interface DeliveryDeps {
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  readonly count: (outcome: Outcome['kind']) => void;
}

const LEASE: Duration = 30 * SECOND;
const BATCH = 100;
const LANES_AT_ONCE = 25;
const LONGEST_WAIT: Duration = 5 * MINUTE;
const BROKEN_INSTALLATION_WAIT: Duration = 10 * MINUTE;
const GIVE_UP_AFTER_TRIES = 200;

/**
 * Sends what is due now, a batch at a time, until nothing is.
 * Notices to one place go one after the other; different places do not wait for each other.
 * @returns how many were settled
 */
export async function deliverDue(deps: DeliveryDeps): Promise<number> {
  let settled = 0;
  for (;;) {
    const claimed = await deps.outbox.claim({ now: deps.clock(), lease: LEASE, limit: BATCH });
    if (claimed.length === 0) return settled;
    const outcomes = new Map<ClaimedNotice, Outcome>();
    await inLanes(claimed, async (notice) => {
      const outcome = await deliver(deps, notice);
      outcomes.set(notice, outcome);
      deps.count(outcome.kind);
    });
    await deps.outbox.settle(outcomes);
    settled += outcomes.size;
  }
}

async function inLanes(
  notices: readonly ClaimedNotice[],
  send: (notice: ClaimedNotice) => Promise<void>,
): Promise<void> {
  const lanes = [...byLane(notices).values()];
  const runner = async () => {
    for (let lane = lanes.pop(); lane !== undefined; lane = lanes.pop()) {
      for (const notice of lane) await send(notice);
    }
  };
  await Promise.all(Array.from({ length: LANES_AT_ONCE }, runner));
}

function byLane(notices: readonly ClaimedNotice[]): Map<string, ClaimedNotice[]> {
  const lanes = new Map<string, ClaimedNotice[]>();
  for (const notice of notices) lanes.set(laneOf(notice), [...(lanes.get(laneOf(notice)) ?? []), notice]);
  return lanes;
}

function laneOf({ delivery }: ClaimedNotice): string {
  switch (delivery.kind) {
    case 'tell':
    case 'post':
      return delivery.to;
    case 'amend':
      return delivery.earlier;
    case 'close-room':
      return delivery.room;
  }
}

async function deliver(deps: DeliveryDeps, notice: ClaimedNotice): Promise<Outcome> {
  const guarded = notice.lostAnswer === 'never' && notice.delivery.kind !== 'amend';
  if (guarded && notice.interrupted && !deps.messenger.refusesCopies(notice.community)) {
    return { kind: 'lost', at: deps.clock(), reason: 'interrupted while sending' };
  }
  try {
    if (guarded && !(await deps.outbox.departing(notice))) {
      return { kind: 'again', notBefore: deps.clock(), reason: 'claimed elsewhere' };
    }
    return await send(deps, notice);
  } catch (error) {
    return outcomeOf(deps, notice, error);
  }
}

async function send({ outbox, messenger, clock }: DeliveryDeps, notice: ClaimedNotice): Promise<Outcome> {
  const { delivery } = notice;
  const sent = (ref?: MessageRef): Outcome => ({ kind: 'sent', at: clock(), ...(ref && { ref }) });
  switch (delivery.kind) {
    case 'tell':
      return sent(await messenger.tell(delivery.to, delivery.message, notice.key));
    case 'post':
      return sent(await messenger.post(delivery.to, delivery.message, notice.key));
    case 'close-room':
      await messenger.closeRoom(delivery.room);
      return sent();
    case 'amend': {
      const earlier = await outbox.status(delivery.earlier);
      if (earlier?.state === 'waiting') {
        return { kind: 'again', notBefore: clock() + 5 * SECOND, reason: 'the earlier one is not there yet' };
      }
      if (earlier?.ref === undefined) return { kind: 'given-up', at: clock(), reason: 'nothing to amend' };
      await messenger.amend(earlier.ref, delivery.message);
      return sent(earlier.ref);
    }
  }
}

function outcomeOf({ clock, log, messenger }: DeliveryDeps, notice: ClaimedNotice, error: unknown): Outcome {
  const now = clock();
  if (!(error instanceof DeliveryFailure)) {
    log.error({ key: notice.key, err: error }, 'a notice could not be sent: defect');
    return { kind: 'again', notBefore: now + LONGEST_WAIT, reason: 'defect' };
  }
  log.warn({ key: notice.key, kind: error.kind, code: error.reason }, 'a notice could not be sent');
  if (notice.attempts >= GIVE_UP_AFTER_TRIES) return { kind: 'given-up', at: now, reason: error.reason };
  switch (error.kind) {
    case 'undeliverable':
      return { kind: 'given-up', at: now, reason: error.reason };
    case 'try-later':
      return {
        kind: 'again',
        notBefore: now + (error.after ?? patience(notice.attempts)),
        reason: error.reason,
      };
    case 'broken-installation':
      return { kind: 'again', notBefore: now + BROKEN_INSTALLATION_WAIT, reason: error.reason };
    case 'unknown-outcome':
      return notice.lostAnswer === 'twice' || messenger.refusesCopies(notice.community)
        ? { kind: 'again', notBefore: now + patience(notice.attempts), reason: error.reason }
        : { kind: 'lost', at: now, reason: error.reason };
  }
}

/** 1 s, 2 s, 4 s … 5 min. */
const patience = (attempts: number): Duration => Math.min(SECOND * 2 ** Math.min(attempts, 20), LONGEST_WAIT);

/** How long sent notices are kept: long enough to amend a request that was open for its longest time. */
export const KEEP_SENT: Duration = 90 * DAY;
