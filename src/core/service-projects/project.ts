import type { CommunityId, MemberId, PlaceId, ProjectId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** Something that people of a community do for somebody, together. */
export interface Project {
  readonly id: ProjectId;
  readonly community: CommunityId;
  /** The interest channel in which it is posted. */
  readonly channel: PlaceId;
  readonly host: MemberId;
  readonly hostName: string;
  readonly title: string;
  /** For whom, and what they need. */
  readonly need: string;
  readonly when: ProjectTime;
  /** A place, or how to meet online. */
  readonly where: string;
  /** One to twenty. */
  readonly roles: readonly Role[];
  /** After it nobody can volunteer any more, and the host is asked how it went. */
  readonly lastDay: LastDay;
  /** Everybody who wants to take part, in the order of their clicks. */
  readonly volunteers: readonly Volunteer[];
  /** Who said that they would spread the word, in that order. */
  readonly spreading: readonly MemberId[];
  /** Who said that something is wrong with it; only stewards see by whom. */
  readonly reportedBy: readonly MemberId[];
  readonly state: ProjectState;
  /** The reminders that are settled, told or not. */
  readonly reminded: readonly ProjectReminder[];
  readonly createdAt: Instant;
  /** What happened and is not yet told. */
  readonly events: readonly ProjectEvent[];
  readonly version: number;
}

export type ProjectTime =
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'at'; readonly at: Instant; readonly local: string; readonly zone: string };

export interface LastDay {
  /** `2026-12-05`, in the zone of the channel. */
  readonly date: string;
  /** The end of that day. */
  readonly endsAt: Instant;
}

export interface Role {
  /** `r1`, `r2` …: stays when the role is renamed. */
  readonly id: string;
  readonly name: string;
  /** 1 to 500. */
  readonly seats: number;
}

/** One member has one place in a project: in one role, with a seat or waiting for one. */
export interface Volunteer {
  readonly member: MemberId;
  readonly name: string;
  readonly role: string;
  readonly at: Instant;
  readonly seat: 'in' | 'waiting';
}

export type ProjectReminder = 'day-before' | 'two-hours-before' | 'how-did-it-go';

export type ProjectState =
  /** A steward looks at it first. */
  | { readonly kind: 'in-review' }
  | { readonly kind: 'open' }
  | { readonly kind: 'turned-down'; readonly at: Instant; readonly because: string }
  | { readonly kind: 'finished'; readonly at: Instant; readonly outcome: string; readonly hours?: number }
  | { readonly kind: 'cancelled'; readonly at: Instant; readonly because?: string }
  /** By a steward. */
  | { readonly kind: 'closed'; readonly at: Instant; readonly because: string };

/** What happened and who is to be told. The board shows the rest. */
export type ProjectEvent = { readonly number: string } & (
  | { readonly kind: 'proposed' | 'posted' | 'turned-down' | 'cancelled' | 'finished' | 'closed' }
  /** A seat became free for somebody who waited. */
  | { readonly kind: 'promoted'; readonly member: MemberId; readonly role: string }
  | { readonly kind: 'edited'; readonly changes: readonly string[] }
  | { readonly kind: 'handed-over'; readonly from: MemberId }
  | { readonly kind: 'reminder'; readonly which: ProjectReminder }
  | { readonly kind: 'reported'; readonly by: MemberId }
  /** Somebody asks the host something, privately. */
  | { readonly kind: 'question'; readonly from: MemberId; readonly fromName: string; readonly words: string }
);

export const isOpen = ({ state }: Project): boolean => state.kind === 'open';

/** In review or open: it counts among what its host may have at once. */
export const isAlive = ({ state }: Project): boolean => state.kind === 'open' || state.kind === 'in-review';

export const taken = ({ volunteers }: Pick<Project, 'volunteers'>, role: string): number =>
  volunteers.filter((one) => one.role === role && one.seat === 'in').length;
