import type { Card } from '../profiles/index.js';
import type { CommunityId, IntroductionId, MemberId, PlaceId, SearchId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/**
 * A consented meeting of people. It has parties and, perhaps, a connector.
 *
 *   open ──every party said yes──▶ agreed ──room opened──▶ introduced ──closed kindly──▶ wrapped
 *     └──expired or taken back──▶ ended
 *
 * A refusal leaves it `open` until it expires: to the requester it looks exactly like silence.
 */
export interface Introduction {
  readonly id: IntroductionId;
  readonly community: CommunityId;
  /** Who asked: one of the parties, or the connector. */
  readonly requester: MemberId;
  /** For a requester who is a party their name; for a connector too, so that the parties know who thought of them. */
  readonly requesterName: string;
  /** Connectors who wished for the same meeting while it was open; they are told how it ends, as the first one is. */
  readonly alsoWishedBy: readonly MemberId[];
  readonly parties: readonly Party[];
  readonly wish: Wish;
  /**
   * Asked on behalf of a search by topic. Until their room stands, the requester must not learn that this is there,
   * nor how it went: they hear of the search alone.
   */
  readonly search?: SearchId;
  readonly requestedAt: Instant;
  /** When everybody who waits is told the same, whatever became of it. */
  readonly expiresAt: Instant;
  readonly state: State;
  /** What happened and has not been turned into notices yet; saved in the same write as the state. */
  readonly events: readonly Happened[];
  readonly version: number;
}

export interface Party {
  readonly member: MemberId;
  /** What the others were shown of them before they said yes: the record of what they agreed to. */
  readonly card: Card;
  readonly answer: Answer;
  /** They were reminded once. */
  readonly reminded?: true;
}

export type Answer =
  /** Not asked yet: their week is full, it is night, they take a break, or they do not want this. Nobody can tell which. */
  | { readonly kind: 'queued' }
  | { readonly kind: 'asked'; readonly at: Instant; readonly remindAt?: Instant }
  | { readonly kind: 'yes'; readonly at: Instant }
  | { readonly kind: 'not-now'; readonly at: Instant }
  | { readonly kind: 'never'; readonly at: Instant };

export type Choice = 'yes' | 'not-now' | 'never';

/** Why, and what for: the offer comes before the hope. */
export interface Wish {
  readonly reason: Reason;
  readonly offer?: string;
  readonly hope: string;
  /** Only where a search by topic asks. */
  readonly topic?: Topic;
}

/** What somebody looks for help with, and which of their own words brought it to the person asked. */
export interface Topic {
  readonly words: string;
  readonly because: 'offers' | 'interests';
  readonly said: readonly string[];
}

export const REASONS = ['inspires', 'resonates', 'fresh-perspective', 'can-help', 'other'] as const;
export type Reason = (typeof REASONS)[number];

export type State =
  | { readonly kind: 'open' }
  | { readonly kind: 'agreed'; readonly at: Instant }
  | Introduced
  | { readonly kind: 'wrapped'; readonly at: Instant; readonly room: PlaceId }
  | { readonly kind: 'ended'; readonly at: Instant; readonly why: 'expired' | 'taken-back' };

export interface Introduced {
  readonly kind: 'introduced';
  readonly at: Instant;
  readonly room: PlaceId;
  readonly followUps: readonly FollowUp[];
  readonly wrapUpOfferedAt?: Instant;
}

/** How it went, asked of each party privately. */
export interface FollowUp {
  readonly member: MemberId;
  /** When to ask next; absent once they have been asked for the last time. */
  readonly askAt?: Instant;
  readonly timesAsked: number;
  readonly outcome?: MeetingOutcome;
}

export const OUTCOMES = ['talked', 'planned', 'not-yet', 'could-not'] as const;
export type MeetingOutcome = (typeof OUTCOMES)[number];

export type IntroductionEvent =
  | { readonly kind: 'asked' | 'reminded' | 'answered'; readonly member: MemberId }
  | { readonly kind: 'follow-up'; readonly member: MemberId; readonly round: number }
  | { readonly kind: 'introduced' | 'expired' | 'taken-back' | 'wrap-up-offered' | 'wrapped' };

/** An event that still owes notices; its number never comes again in the same introduction. */
export type Happened = IntroductionEvent & { readonly number: string };

export const isOpen = ({ state }: Introduction): boolean => state.kind === 'open';

/** Not settled yet: it takes one of the requester's open places. */
export const isPending = ({ state }: Introduction): boolean =>
  state.kind === 'open' || state.kind === 'agreed';

export const partyOf = (introduction: Introduction, member: MemberId): Party | undefined =>
  introduction.parties.find((party) => party.member === member);

export const isParty = (introduction: Introduction, member: MemberId): boolean =>
  partyOf(introduction, member) !== undefined;

export const othersThan = (introduction: Introduction, member: MemberId): readonly Party[] =>
  introduction.parties.filter((party) => party.member !== member);

/** The parties, and who asked for the meeting. */
export const askerAndParties = ({ requester, parties }: Introduction): readonly MemberId[] => [
  ...new Set([requester, ...parties.map(({ member }) => member)]),
];

/** The parties, and everybody who wished for the meeting. */
export const everyoneIn = (introduction: Introduction): readonly MemberId[] => [
  ...new Set([...askerAndParties(introduction), ...introduction.alsoWishedBy]),
];

/** A connector brings others together and is not one of them. */
export const isConnected = (introduction: Introduction): boolean =>
  !isParty(introduction, introduction.requester);

/** Whether this person must not learn of it: it was asked on behalf of their search, and has led to nothing yet. */
export const isHiddenFrom = (introduction: Introduction, reader: MemberId): boolean =>
  introduction.search !== undefined &&
  introduction.requester === reader &&
  introduction.state.kind !== 'introduced' &&
  introduction.state.kind !== 'wrapped';

/** The same for the same people in any order: what "one open introduction per set of people" is about. */
export const setOf = (members: readonly MemberId[]): string => [...members].sort().join('+');
