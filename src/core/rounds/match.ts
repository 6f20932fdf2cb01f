import type { Why } from '../pairing/index.js';
import type { Card } from '../profiles/index.js';
import type { CommunityId, MatchId, MemberId, PlaceId, RoundId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/**
 * The people whom one round brings together.
 *
 *   asking ──every one said yes──▶ agreed ──room opened──▶ met
 *     └──a refusal, silence until the deadline, a block, somebody left──▶ ended
 *
 * Where each round was asked, a match begins as agreed. A refusal stays `asking` until the deadline, and looks to the
 * others like silence.
 */
export interface Match {
  readonly id: MatchId;
  readonly round: RoundId;
  readonly channel: PlaceId;
  readonly community: CommunityId;
  readonly wave: 0 | 1;
  readonly members: readonly Matched[];
  /** From what everyone may see; told before anybody has said yes. */
  readonly why: readonly Why[];
  /** How often the two who know each other least had been matched before: decides how close a question may come. */
  readonly metBefore: number;
  readonly state: MatchState;
  /** What happened and has not been turned into notices yet; saved in the same write as the state. */
  readonly events: readonly MatchHappened[];
  readonly version: number;
}

export interface Matched {
  readonly member: MemberId;
  /** What the others see before they say yes. */
  readonly card: Card;
  readonly answer: MatchAnswer;
  /** Their one reminder is behind them. */
  readonly reminded?: true;
}

export type MatchAnswer =
  | { readonly kind: 'asked' }
  | { readonly kind: 'yes'; readonly at: Instant }
  | { readonly kind: 'not-this-time'; readonly at: Instant }
  | { readonly kind: 'never'; readonly at: Instant };

export type MatchChoice = 'yes' | 'not-this-time' | 'never';

export type MatchState =
  | { readonly kind: 'asking'; readonly until: Instant }
  /** `until`: when the asking ends, or would have; if no room can open after all, it ends then, like silence. */
  | { readonly kind: 'agreed'; readonly at: Instant; readonly until: Instant }
  | MetInRoom
  | { readonly kind: 'ended'; readonly at: Instant };

export interface MetInRoom {
  readonly kind: 'met';
  readonly at: Instant;
  readonly room: PlaceId;
  readonly checkIns: readonly CheckIn[];
}

/** "Did you meet?", asked of each privately. */
export interface CheckIn {
  readonly member: MemberId;
  /** When to ask next; absent once they have been asked for the last time, or have answered. */
  readonly askAt?: Instant;
  readonly timesAsked: number;
  readonly outcome?: CheckInOutcome;
}

export const CHECK_IN_OUTCOMES = ['all', 'some', 'not-yet', 'could-not'] as const;
export type CheckInOutcome = (typeof CHECK_IN_OUTCOMES)[number];

export type MatchEvent =
  | { readonly kind: 'answered' | 'reminded'; readonly member: MemberId }
  | { readonly kind: 'check-in'; readonly member: MemberId; readonly time: number }
  /** The room is open. */
  | { readonly kind: 'met' }
  | { readonly kind: 'ended' };

/** An event that still owes notices; its number never comes again in the same match. */
export type MatchHappened = MatchEvent & { readonly number: string };

/** It may still come to something: the people in it are taken for this round. */
export const isAlive = ({ state }: Match): boolean => state.kind !== 'ended';

export const matchedIn = (match: Match, member: MemberId): Matched | undefined =>
  match.members.find((matched) => matched.member === member);

export const othersIn = (match: Match, member: MemberId): readonly Matched[] =>
  match.members.filter((matched) => matched.member !== member);
