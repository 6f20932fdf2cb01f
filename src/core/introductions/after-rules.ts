import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { FollowUp, Introduced, Introduction, MeetingOutcome } from './introduction.js';
import type { IntroductionPolicy } from './policy.js';
import { happened } from './rules.js';

/*
 * What comes after a room has opened: how did it go, and a kind end.
 * Kith reads no messages, so quiet is judged by what the parties themselves answer.
 */

const MOST_ASKS = 2;

/** Asks everybody whose time has come how it went. */
export function followUp(introduction: Introduction, now: Instant): Introduction {
  const { state } = introduction;
  if (state.kind !== 'introduced') return introduction;
  const due = state.followUps.filter((entry) => entry.askAt !== undefined && entry.askAt <= now);
  return due.reduce<Introduction>(
    (after, entry) =>
      happened(withFollowUp(after, { ...settled(entry), timesAsked: entry.timesAsked + 1 }), {
        kind: 'follow-up',
        member: entry.member,
        round: entry.timesAsked + 1,
      }),
    introduction,
  );
}

/** "Not yet" is asked about once more; the other answers are final until they answer otherwise. */
export function recordOutcome(
  introduction: Introduction,
  member: MemberId,
  outcome: MeetingOutcome,
  now: Instant,
  policy: IntroductionPolicy,
): Introduction {
  const { state } = introduction;
  if (state.kind !== 'introduced') return introduction;
  const entry = state.followUps.find((candidate) => candidate.member === member);
  if (entry === undefined || entry.timesAsked === 0 || entry.outcome === outcome) return introduction;
  const again = outcome === 'not-yet' && entry.timesAsked < MOST_ASKS;
  const answered = { ...settled(entry), outcome };
  return withFollowUp(
    introduction,
    again ? { ...answered, askAt: now + policy.followUpAgainAfter } : answered,
  );
}

/** One offer to close kindly, never a second for the same spell of quiet. */
export function offerWrapUp(
  introduction: Introduction,
  now: Instant,
  policy: IntroductionPolicy,
): Introduction {
  const { state } = introduction;
  if (state.kind !== 'introduced' || !isQuiet(state, now, policy)) return introduction;
  return happened(
    { ...introduction, state: { ...state, wrapUpOfferedAt: now } },
    { kind: 'wrap-up-offered' },
  );
}

/** When quiet would begin if nobody says anything more; undefined when it cannot. */
export function quietAt(state: Introduced, policy: IntroductionPolicy): Instant | undefined {
  if (state.wrapUpOfferedAt !== undefined) return undefined;
  if (state.followUps.some(({ outcome }) => outcome === 'talked' || outcome === 'planned')) return undefined;
  return state.followUps.every(isFinal) ? state.at : state.at + policy.quietAfter;
}

function isQuiet(state: Introduced, now: Instant, policy: IntroductionPolicy): boolean {
  const at = quietAt(state, policy);
  return at !== undefined && at <= now;
}

const isFinal = ({ outcome, timesAsked }: FollowUp): boolean =>
  outcome === 'could-not' || (outcome === 'not-yet' && timesAsked >= MOST_ASKS);

/** Either of them may close it alone. */
export function wrapUp(introduction: Introduction, now: Instant): Introduction {
  const { state } = introduction;
  if (state.kind !== 'introduced') return introduction;
  return happened(
    { ...introduction, state: { kind: 'wrapped', at: now, room: state.room } },
    { kind: 'wrapped' },
  );
}

function withFollowUp(introduction: Introduction, changed: FollowUp): Introduction {
  const { state } = introduction;
  if (state.kind !== 'introduced') return introduction;
  const followUps = state.followUps.map((entry) => (entry.member === changed.member ? changed : entry));
  return { ...introduction, state: { ...state, followUps } };
}

/** Without a next time to ask. */
function settled({ askAt: _, ...rest }: FollowUp): FollowUp {
  return rest;
}
