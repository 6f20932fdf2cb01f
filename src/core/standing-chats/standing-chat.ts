import type { Cadence, Occurrence } from '../cadence/index.js';
import type { ChatId, CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Change } from '../stewards/index.js';

/** People with a common interest, at a regular local time, in an interest channel. */
export interface StandingChat {
  readonly id: ChatId;
  readonly community: CommunityId;
  /** The interest channel it is held in. */
  readonly channel: PlaceId;
  readonly title: string;
  /** Lower case, without `#`; unique among the community's chats that have not ended. */
  readonly hashtag: string;
  readonly host: MemberId;
  readonly hostName: string;
  /** Wall times in IANA zones; what is skipped and moved is part of it. */
  readonly cadence: Cadence;
  /** What was typed for it, so that it can be edited in the same words. */
  readonly phrase: string;
  readonly minutes: number;
  /** Each session takes the first. */
  readonly topics: readonly Suggestion[];
  /** Each session takes the first few. */
  readonly questions: readonly Suggestion[];
  /** Questions of the library that this chat has had; emptied when all are used up. */
  readonly asked: readonly string[];
  readonly state: ChatState;
  /** The next occurrence for which no session is prepared yet; undefined when none will ever come. */
  readonly next?: Occurrence;
  /** Rises with everything that a calendar shows of it. */
  readonly sequence: number;
  /** The notice that last put it into the platform's list of events. */
  readonly listed?: string;
  readonly createdAt: Instant;
  /** What happened and is not yet in the log and told. */
  readonly events: readonly ChatEvent[];
  readonly version: number;
}

/** What members would like to talk about. */
export interface Suggestion {
  /** At most 140 characters, one line. */
  readonly words: string;
  /** Undefined: the host wrote it. */
  readonly by?: MemberId;
}

export type ChatState =
  | { readonly kind: 'running' }
  /** No session opens until it goes on. */
  | { readonly kind: 'paused'; readonly why: PauseReason; readonly at: Instant }
  | { readonly kind: 'ended'; readonly at: Instant };

/** `channel`: its channel is lost or off the list; goes on by itself when that is back. */
export type PauseReason = 'steward' | 'channel' | 'host-left';

/** What members are told of: dates that changed, the end. What a calendar shows is told by the calendar. */
export type ChatEvent =
  /** Only for the log. */
  | ({ readonly kind: 'begun' | 'edited' } & Change)
  /** When it is held changed from now on. */
  | ({ readonly kind: 'rescheduled' } & Change)
  /** @see Occurrence.date */
  | ({ readonly kind: 'cancelled'; readonly date: string; readonly wasAt: Instant } & Change)
  /** A cancelled date is held after all. */
  | ({ readonly kind: 'restored'; readonly date: string; readonly isAt: Instant } & Change)
  | ({
      readonly kind: 'moved';
      readonly date: string;
      readonly wasAt: Instant;
      readonly toAt: Instant;
    } & Change)
  | ({ readonly kind: 'handed-over'; readonly from: MemberId } & Change)
  | ({ readonly kind: 'paused'; readonly why: PauseReason } & Change)
  | ({ readonly kind: 'resumed' } & Change)
  | ({ readonly kind: 'ended' } & Change);

/** "Count me in", for every time. */
export interface ChatMembership {
  readonly chat: ChatId;
  readonly member: MemberId;
  readonly joinedAt: Instant;
  readonly reminders: Reminders;
}

export interface Reminders {
  readonly dayBefore: boolean;
  readonly quarterBefore: boolean;
}

export const ALL_REMINDERS: Reminders = { dayBefore: true, quarterBefore: true };

export const isRunning = ({ state }: StandingChat): boolean => state.kind === 'running';
