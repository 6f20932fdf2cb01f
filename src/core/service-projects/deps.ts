import type { InterestChannel, InterestChannelStore } from '../interest-channels/index.js';
import type { MemberStore, People } from '../members/index.js';
import type { Outbox } from '../outbox/index.js';
import type { MemberId, PlaceId } from '../shared/ids.js';
import type { Log } from '../shared/log.js';
import type { Clock, RandomText } from '../shared/time.js';
import type { ChangeLog, CommunityStore } from '../stewards/index.js';
import type { ProjectDraftStore, ProjectStore, ServicePromptStore } from './ports.js';

/** What service projects need from outside. */
export interface ProjectDeps {
  readonly projects: ProjectStore;
  readonly projectDrafts: ProjectDraftStore;
  readonly servicePrompts: ServicePromptStore;
  readonly interestChannels: InterestChannelStore;
  readonly communities: CommunityStore;
  readonly changeLog: ChangeLog;
  readonly members: MemberStore;
  readonly people: People;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly random: RandomText;
  /** Waits a moment, so that another process gets its turn at something that many people press on. */
  readonly othersTurn: () => Promise<void>;
  readonly log: Log;
  /** Goes on with the work after the person has their answer; a tick would come to it anyway. */
  readonly soon: (what: string, work: () => Promise<unknown>) => void;
  /** There are new notices. */
  readonly deliverSoon: () => void;
  /** Those of these channels whose name, and what is in them, this person may know. @param typedIn where they asked */
  readonly channelsSeenBy: (
    channels: readonly InterestChannel[],
    by: { readonly member: MemberId },
    typedIn?: PlaceId,
  ) => Promise<readonly InterestChannel[]>;
  /** Whether stewards look at a proposal before it is posted in this channel. */
  readonly needsReview: (channel: PlaceId) => Promise<boolean>;
  readonly policy: ProjectPolicy;
}

export interface ProjectPolicy {
  /** How many projects one member may host at once, in review or open. */
  readonly openProposals: number;
}

export const DEFAULT_PROJECT_POLICY: ProjectPolicy = { openProposals: 2 };
