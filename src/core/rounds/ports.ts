import type { CommunityId, MatchId, MemberId, PlaceId, RoundId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { ChannelRounds } from './channel-rounds.js';
import type { Match } from './match.js';
import type { Participant } from './participant.js';
import type { Round } from './round.js';
import type { StoredPlan } from './stored-plan.js';

/** How each channel pairs people up: one for each channel at most. */
export interface ChannelRoundsStore {
  find(channel: PlaceId): Promise<ChannelRounds | undefined>;
  /** Those that have not ended. */
  of(community: CommunityId): Promise<readonly ChannelRounds[]>;
  /** Version 0 is new. Gives back what was saved (one version on). @throws StaleWrite when somebody else saved first */
  save(rounds: ChannelRounds, dueAt: Instant | undefined): Promise<ChannelRounds>;
  due(now: Instant, limit: number): Promise<readonly PlaceId[]>;
}

export interface ParticipantStore {
  find(channel: PlaceId, member: MemberId): Promise<Participant | undefined>;
  in(channel: PlaceId): Promise<readonly Participant[]>;
  of(member: MemberId): Promise<readonly Participant[]>;
  counts(channels: readonly PlaceId[]): Promise<ReadonlyMap<PlaceId, number>>;
  /** Version 0 is new. Gives back what was saved. @throws StaleWrite when somebody else saved first */
  save(participant: Participant): Promise<Participant>;
  /** False: was none. */
  remove(channel: PlaceId, member: MemberId): Promise<boolean>;
  /**
   * Counts one round for each of these, once however often it is called for that round: one more silent round, or none
   * any more.
   */
  countRound(
    channel: PlaceId,
    round: RoundId,
    counted: { readonly silent: readonly MemberId[]; readonly answered: readonly MemberId[] },
  ): Promise<void>;
  /** Those who were left out in this round go first in the next; those who were not no longer do. */
  noteLeftOut(channel: PlaceId, round: RoundId, left: readonly MemberId[]): Promise<void>;
}

export interface RoundStore {
  find(id: RoundId): Promise<Round | undefined>;
  /** False: it is there already, and nothing is changed. */
  insert(round: Round, dueAt: Instant | undefined): Promise<boolean>;
  /** Gives back what was saved (one version on). @throws StaleWrite when somebody else saved first */
  save(round: Round, dueAt: Instant | undefined): Promise<Round>;
  /** Neither closed nor dropped; oldest first. */
  unfinished(channel: PlaceId): Promise<readonly Round[]>;
  /** The newest, whatever its state. */
  latest(channel: PlaceId): Promise<Round | undefined>;
  due(now: Instant, limit: number): Promise<readonly RoundId[]>;
}

/** "In this time?" where each round is asked; the last word counts. */
export interface RoundAnswerStore {
  put(round: RoundId, member: MemberId, answer: 'in' | 'out'): Promise<void>;
  of(round: RoundId): Promise<ReadonlyMap<MemberId, 'in' | 'out'>>;
}

export interface PlanStore {
  /** Keeps the first plan of this wave and attempt, and gives back the one that is kept. */
  keep(plan: StoredPlan): Promise<StoredPlan>;
  find(round: RoundId, wave: 0 | 1, attempt: number): Promise<StoredPlan | undefined>;
}

/** No member is in two matches of one round that are alive. */
export interface MatchStore {
  find(id: MatchId): Promise<Match | undefined>;
  /** Those that are there already are left as they are. */
  insertAll(matches: readonly Match[], dueAt: (match: Match) => Instant | undefined): Promise<void>;
  /** Gives back what was saved (one version on). @throws StaleWrite when somebody else saved first */
  save(match: Match, dueAt: Instant | undefined): Promise<Match>;
  of(round: RoundId): Promise<readonly Match[]>;
  /** Alive ones with this member. */
  aliveWith(member: MemberId): Promise<readonly Match[]>;
  /** The newest that led exactly these people into a room. */
  metAmong(community: CommunityId, members: readonly MemberId[]): Promise<Match | undefined>;
  due(now: Instant, limit: number): Promise<readonly MatchId[]>;
  /** For the time of the lease, nobody else opens this room. False: somebody else is at it. */
  leaseRoom(id: MatchId, now: Instant, until: Instant): Promise<boolean>;
  /** Whoever holds the lease could not open the room: it is due again then, for anybody. */
  postponeRoom(id: MatchId, until: Instant): Promise<void>;
}

/** Two people who were matched, in one round. A group of three writes three of these. */
export interface PastPair {
  readonly members: readonly [MemberId, MemberId];
  readonly round: RoundId;
  readonly at: Instant;
  readonly went: 'met' | 'not-met' | 'unknown';
}

export interface PairHistoryStore {
  /** Once for each pair and round, however often it is called. */
  note(community: CommunityId, pairs: readonly PastPair[]): Promise<void>;
  /** What these people say of how it went; `met` is not taken back by somebody who says otherwise. */
  wentFor(round: RoundId, members: readonly MemberId[], went: 'met' | 'not-met'): Promise<void>;
  /** All among these people. */
  among(community: CommunityId, members: readonly MemberId[]): Promise<readonly PastPair[]>;
}
