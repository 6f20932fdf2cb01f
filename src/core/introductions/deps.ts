import type { Messenger } from '../messenger.js';
import type { Outbox } from '../outbox/index.js';
import type { ProfileDeps } from '../profiles/index.js';
import type { PromptDeps } from '../prompts/index.js';
import type { CommunityId, MemberId, PlaceId, SearchId } from '../shared/ids.js';
import type { Log } from '../shared/log.js';
import type { IntroductionPolicy } from './policy.js';
import type { AllowanceStore, DraftStore, IntroductionStore } from './ports.js';

/** What introductions need from outside. */
export interface IntroductionDeps extends ProfileDeps, PromptDeps {
  readonly introductions: IntroductionStore;
  readonly drafts: DraftStore;
  readonly allowances: AllowanceStore;
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly policy: IntroductionPolicy;
  readonly log: Log;
  /** Goes on with the work after the person has their answer; a tick would come to it anyway. */
  readonly soon: (what: string, work: () => Promise<unknown>) => void;
  /** There are new notices. */
  readonly deliverSoon: () => void;
  /** What was asked on behalf of this search has come to something, or to nothing. */
  readonly searchMovesOn: (search: SearchId) => Promise<void>;
  /** Whether there is such a search: it takes a place in the requester's budget as a request does. */
  readonly searchExists: (search: SearchId) => Promise<boolean>;
  /** The room in which something else (a round) brought exactly these people together. */
  readonly metBefore: (community: CommunityId, members: readonly MemberId[]) => Promise<PlaceId | undefined>;
}
