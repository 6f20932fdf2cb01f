import type { ChatId, CommunityId, MemberId, PlaceId, SessionId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** A standing chat on one of its dates. There is exactly one for each chat and date, whatever crashes. */
export interface Session {
  readonly id: SessionId;
  readonly chat: ChatId;
  readonly community: CommunityId;
  readonly channel: PlaceId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SessionState;
  /** What the members are told before it, as far as they have been told. */
  readonly reminded: readonly ReminderKind[];
  readonly events: readonly SessionEvent[];
  readonly version: number;
}

export type ReminderKind = 'day-before' | 'quarter-before';

export type SessionState =
  | { readonly kind: 'pending' }
  | ({ readonly kind: 'open' } & OpenSession)
  | ({ readonly kind: 'closed'; readonly at: Instant } & OpenSession)
  /** It could not be opened while it would have lasted. */
  | { readonly kind: 'missed'; readonly at: Instant }
  /** Its date was cancelled or moved away, or the chat rests or is over. */
  | { readonly kind: 'dropped'; readonly at: Instant };

export interface OpenSession {
  readonly openedAt: Instant;
  readonly title: string;
  readonly hashtag: string;
  readonly host: MemberId;
  readonly hostName: string;
  readonly topic?: string;
  /** All that are planned, in order. */
  readonly questions: readonly string[];
  /** How many of them have been dealt with: asked, or skipped by the host. */
  readonly asked: number;
  /** When the next one comes by itself; absent when none is left. */
  readonly nextQuestionAt?: Instant;
  /** Who pressed "I'm here", in that order. */
  readonly here: readonly Attendee[];
  readonly picks: readonly Pick[];
}

export interface Attendee {
  readonly member: MemberId;
  readonly name: string;
}

/** An answer that the host picked. */
export interface Pick {
  readonly url: string;
  /** The platform's name of the message: the same one is picked once. */
  readonly message: string;
  readonly author?: Attendee;
}

/**
 * What happened and is not yet told. Reminders are none of it: they are owed first and noted afterwards, because
 * telling of them decides nothing.
 */
export type SessionEvent = { readonly number: string } & Unnumbered;

type Unnumbered =
  | { readonly kind: 'opened'; readonly late: boolean }
  /** @property index which of the planned questions */
  | { readonly kind: 'question'; readonly index: number }
  /** The host let one go: only their panel changes. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'closed' }
  /** An answer was picked after the close. */
  | { readonly kind: 'picked' }
  /** Only where its members are told: of several in a row, the last. */
  | { readonly kind: 'missed' };

export type Happened<K extends SessionEvent['kind'] = SessionEvent['kind']> = Extract<
  SessionEvent,
  { kind: K }
>;

/** One that is being held, or was. */
export type Begun = Session & { readonly state: Extract<SessionState, { kind: 'open' | 'closed' }> };

export const isBegun = (session: Session): session is Begun =>
  session.state.kind === 'open' || session.state.kind === 'closed';

/** Numbered by the version that it comes with, so that the same event is told once. */
export const happened = (session: Session, event: Unnumbered): Session => ({
  ...session,
  events: [...session.events, { ...event, number: `${session.version}.${session.events.length}` }],
});
