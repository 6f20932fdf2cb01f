import type { MemberId } from '../shared/ids.js';
import { DAY, type Duration, type Instant } from '../shared/time.js';
import { nextQuestionAt } from './question-times.js';
import { type Attendee, happened, type OpenSession, type Pick, type Session } from './session.js';

/*
 * A session from its opening on, as pure rules: a session and a moment go in, the next session comes out.
 * Each gives back the same object where there is nothing to do, so that doing it twice changes nothing.
 */

const MOST_PICKS = 10;
/** So long after the close an answer may still be picked. */
const PICKED_WITHIN: Duration = DAY;

/** The next question comes now. With `expected`, only if that many have been dealt with: it may have moved on. */
export function asked(session: Session, now: Instant, expected?: number): Session {
  const { state } = session;
  if (state.kind !== 'open' || (expected !== undefined && expected !== state.asked)) return session;
  if (state.asked >= state.questions.length) return session;
  const count = state.asked + 1;
  const next = nextQuestionAt(state.questions.length - count, now, session.endsAt);
  return happened(
    {
      ...session,
      state: { ...withoutNext(state), asked: count, ...(next !== undefined && { nextQuestionAt: next }) },
    },
    { kind: 'question', index: state.asked },
  );
}

/** The host lets the coming question go; the one after it comes in its place. */
export function skipped(session: Session, expected: number): Session {
  const { state } = session;
  if (state.kind !== 'open' || expected !== state.asked || state.asked >= state.questions.length)
    return session;
  const count = state.asked + 1;
  const left = count < state.questions.length ? state : withoutNext(state);
  return happened({ ...session, state: { ...left, asked: count } }, { kind: 'skipped' });
}

/** Its time is over, or somebody may close it and did. */
export const closed = (session: Session, now: Instant): Session =>
  session.state.kind === 'open'
    ? happened(
        { ...session, state: { ...withoutNext(session.state), kind: 'closed', at: now } },
        { kind: 'closed' },
      )
    : session;

/** Its opening post could not be brought: for its members it has not been. */
export const lost = (session: Session, now: Instant): Session =>
  session.state.kind === 'open'
    ? happened({ ...session, state: { kind: 'missed', at: now }, events: [] }, { kind: 'missed' })
    : session;

/** Nobody has seen that it opened, and it is not to be. */
export const takenBack = (session: Session, now: Instant): Session =>
  session.state.kind === 'open' ? { ...session, state: { kind: 'dropped', at: now }, events: [] } : session;

/** Counted once, however often they say so. */
export function attended(session: Session, who: Attendee): Session {
  const { state } = session;
  if (state.kind !== 'open' || wasHere(state, who.member)) return session;
  return { ...session, state: { ...state, here: [...state.here, who] } };
}

const wasHere = ({ here }: OpenSession, member: MemberId): boolean =>
  here.some((attendee) => attendee.member === member);

export type PickRefusal = 'over' | 'picked-already' | 'enough';

export function picked(session: Session, pick: Pick, now: Instant): Session | PickRefusal {
  const { state } = session;
  if (state.kind !== 'open' && state.kind !== 'closed') return 'over';
  if (state.kind === 'closed' && now >= state.at + PICKED_WITHIN) return 'over';
  if (state.picks.some(({ message }) => message === pick.message)) return 'picked-already';
  if (state.picks.length >= MOST_PICKS) return 'enough';
  const next: Session = { ...session, state: { ...state, picks: [...state.picks, pick] } };
  return state.kind === 'open' ? next : happened(next, { kind: 'picked' });
}

function withoutNext<S extends OpenSession>({ nextQuestionAt: _, ...state }: S): Omit<S, 'nextQuestionAt'> {
  return state;
}
