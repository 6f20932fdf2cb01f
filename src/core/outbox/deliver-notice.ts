import { DeliveryFailure, type Messenger } from '../messenger.js';
import type { Log } from '../shared/log.js';
import { type Clock, type Duration, MINUTE, SECOND } from '../shared/time.js';
import { bring } from './bring.js';
import type { ClaimedNotice, Outcome } from './notice.js';
import type { Outbox } from './outbox.js';

export interface DeliveryDeps {
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  readonly count: (outcome: Outcome['kind']) => void;
}

const LONGEST_WAIT: Duration = 5 * MINUTE;
const BROKEN_INSTALLATION_WAIT: Duration = 10 * MINUTE;
const GIVE_UP_AFTER_TRIES = 200;

/** Sends one notice and says how that ended. Never throws: what it did not expect is tried again later. */
export async function deliverNotice(deps: DeliveryDeps, notice: ClaimedNotice): Promise<Outcome> {
  try {
    return (await whyNotSend(deps, notice)) ?? (await bring(deps, notice));
  } catch (error) {
    return outcomeOf(deps, notice, error);
  }
}

/** Where a second copy would do harm, nothing leaves before that is written down. */
async function whyNotSend(
  { outbox, messenger, clock }: DeliveryDeps,
  notice: ClaimedNotice,
): Promise<Outcome | undefined> {
  if (notice.lostAnswer === 'twice' || notice.delivery.kind === 'amend') return undefined;
  // Changing a board that stands may be done as often as one likes.
  if (notice.ref !== undefined) return undefined;
  if (notice.interrupted && !messenger.refusesCopies(notice.community)) {
    return { kind: 'lost', at: clock(), reason: 'interrupted while sending' };
  }
  const held = await outbox.departing(notice).catch(() => undefined);
  if (held === true) return undefined;
  return held === false
    ? { kind: 'again', notBefore: clock(), reason: 'claimed elsewhere' }
    : { kind: 'again', notBefore: clock() + 5 * SECOND, reason: 'its departure could not be written down' };
}

function outcomeOf({ clock, log, messenger }: DeliveryDeps, notice: ClaimedNotice, error: unknown): Outcome {
  const now = clock();
  if (!(error instanceof DeliveryFailure)) {
    log.error(
      { community: notice.community, delivery: notice.delivery.kind, err: error },
      'a notice could not be sent: defect',
    );
    return { kind: 'again', notBefore: now + LONGEST_WAIT, reason: 'defect' };
  }
  // Neither the key nor the person: who was refused what must not be read from a log.
  const { community, delivery } = notice;
  log[error.kind === 'try-later' ? 'debug' : 'warn'](
    { community, delivery: delivery.kind, kind: error.kind, code: error.reason },
    'a notice could not be sent',
  );
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
      return notice.lostAnswer === 'twice' ||
        notice.ref !== undefined ||
        messenger.refusesCopies(notice.community)
        ? { kind: 'again', notBefore: now + patience(notice.attempts), reason: error.reason }
        : { kind: 'lost', at: now, reason: error.reason };
  }
}

/** 1 s, 2 s, 4 s … 5 min. */
const patience = (attempts: number): Duration => Math.min(SECOND * 2 ** Math.min(attempts, 20), LONGEST_WAIT);
