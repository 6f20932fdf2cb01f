import { nextOccurrence, type Occurrence, occurrences } from '../../cadence/index.js';
import { DAY, type Duration, type Instant, SECOND } from '../../shared/time.js';
import { type ChannelRounds, isOn } from '../channel-rounds.js';
import type { Round } from '../round.js';

/** Where each round is asked, "in this time?" comes so long before its date. */
const ASK_AHEAD: Duration = 2 * DAY;

/** Missed while Kith was down, a round is still held so much later. */
export const MOST_LATE: Duration = DAY;

/** Whoever begins to send a plan ends it at once; only if they do not, a tick finds it after so long. */
const NET: Duration = 10 * SECOND;

/** When the round of an occurrence has to be made. */
export const lookAtFor = ({ consent }: ChannelRounds, { at }: Occurrence): Instant =>
  consent === 'round' ? at - ASK_AHEAD : at;

/**
 * When the next round of a channel has to be made; it may be past. Undefined: never, unless something changes.
 * Stored beside the rounds; whoever changes them takes it from here.
 */
export function nextLookAt(rounds: ChannelRounds, now: Instant): Instant | undefined {
  if (!isOn(rounds)) return undefined;
  const next = occurrences(rounds.cadence, now + 1).next().value;
  return next === undefined ? undefined : lookAtFor(rounds, next);
}

/** When something next falls due in this round by itself; undefined when nothing ever will. Stored beside it. */
export function roundDueAt({ at, state }: Round, now: Instant): Instant | undefined {
  switch (state.kind) {
    case 'gathering':
      return at;
    case 'sending':
      return now + NET;
    case 'preview':
    case 'meeting':
      return state.until;
    case 'closed':
    case 'dropped':
      return undefined;
  }
}

const WAVE: Readonly<Record<0 | 1, Duration>> = { 0: 3 * DAY, 1: 2 * DAY };
/** Of the time up to the next date, so that everything of a round is over by then. */
const SHARE: Readonly<Record<0 | 1, number>> = { 0: 1 / 2, 1: 3 / 4 };

/** How long people have for their answer in a wave that begins now. */
export function waveUntil(rounds: ChannelRounds, { at }: Round, wave: 0 | 1, now: Instant): Instant {
  const next = nextDate(rounds, Math.max(at, now));
  const gap = next === undefined ? WAVE[wave] : (next - now) * SHARE[wave];
  return now + Math.min(WAVE[wave], Math.max(gap, 0));
}

/** The first date of a channel's rounds after a moment. */
export const nextDate = ({ cadence }: ChannelRounds, after: Instant): Instant | undefined =>
  nextOccurrence(cadence, after)?.at;
