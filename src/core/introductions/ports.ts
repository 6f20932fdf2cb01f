import type { CommunityId, IntroductionId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Allowance } from './allowance.js';
import type { Draft } from './draft.js';
import type { Introduction } from './introduction.js';

/** Where introductions are kept. At most one open introduction (open or agreed) per set of people. */
export interface IntroductionStore {
  find(id: IntroductionId): Promise<Introduction | undefined>;
  /** `set-is-open`: these people already have an open one. `exists`: this very introduction is there already. */
  insert(
    introduction: Introduction,
    dueAt: Instant | undefined,
  ): Promise<'inserted' | 'set-is-open' | 'exists'>;
  /**
   * Saves the next state together with its events and gives back what was saved (one version on).
   * @throws StaleWrite when somebody else saved first
   */
  save(introduction: Introduction, dueAt: Instant | undefined): Promise<Introduction>;
  /** Only the due time; nothing if somebody saved meanwhile. */
  reschedule(introduction: Introduction, dueAt: Instant | undefined): Promise<void>;
  openAmong(community: CommunityId, members: readonly MemberId[]): Promise<Introduction | undefined>;
  /** The newest introduction that brought exactly these people together, wrapped up or not. */
  madeAmong(community: CommunityId, members: readonly MemberId[]): Promise<Introduction | undefined>;
  /** Open ones in which this person's turn has not come yet, oldest first. */
  queuedFor(member: MemberId): Promise<readonly Introduction[]>;
  /** Open ones with this person in them, in whatever part. */
  openWith(member: MemberId): Promise<readonly Introduction[]>;
  /** What this person may see in their list: those they asked for, were asked about or are in; newest first. */
  listFor(member: MemberId, limit: number): Promise<readonly Introduction[]>;
  due(now: Instant, limit: number): Promise<readonly IntroductionId[]>;
  /** Of the given ids those that exist. */
  existing(ids: readonly IntroductionId[]): Promise<ReadonlySet<IntroductionId>>;
  /** For the time of the lease, nobody else opens this room. False: somebody else is at it. */
  leaseRoom(id: IntroductionId, now: Instant, until: Instant): Promise<boolean>;
  /** Whoever holds the lease could not open the room: it is due again then, for anybody. */
  postponeRoom(id: IntroductionId, until: Instant): Promise<void>;
}

/** What a requester has written and not sent yet; forgotten after a day. */
export interface DraftStore {
  find(id: IntroductionId): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
  remove(id: IntroductionId): Promise<void>;
}

export interface AllowanceStore {
  /** Somebody of whom nothing is stored comes back empty (version 0). */
  get(member: MemberId): Promise<Allowance>;
  /** @throws StaleWrite when somebody else saved first */
  save(allowance: Allowance): Promise<void>;
}
