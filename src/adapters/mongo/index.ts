import type { Connection } from 'mongoose';
import type { ChannelMembershipStore, InterestChannelStore } from '../../core/interest-channels/index.js';
import type { AllowanceStore, DraftStore, IntroductionStore } from '../../core/introductions/index.js';
import type { MemberStore } from '../../core/members/index.js';
import type { NeedDraftStore, NeedStore } from '../../core/needs/index.js';
import type { Outbox } from '../../core/outbox/index.js';
import type { ErrandStore, ProfileStore } from '../../core/profiles/index.js';
import type { OwnPromptStore, PromptUseStore } from '../../core/prompts/index.js';
import type {
  ChannelRoundsStore,
  MatchStore,
  PairHistoryStore,
  ParticipantStore,
  PlanStore,
  RoundAnswerStore,
  RoundStore,
} from '../../core/rounds/index.js';
import type {
  ProjectDraftStore,
  ProjectStore,
  ServicePromptStore,
} from '../../core/service-projects/index.js';
import type { SessionStore } from '../../core/sessions/index.js';
import type { Clock } from '../../core/shared/time.js';
import type {
  CalendarLinkStore,
  ChatDraftStore,
  ChatMembershipStore,
  StandingChatStore,
} from '../../core/standing-chats/index.js';
import type { ChangeLog, CommunityStore } from '../../core/stewards/index.js';
import type { TopicSearchStore } from '../../core/topics/index.js';
import { createAllowanceStore } from './allowances.js';
import { createDraftStore } from './drafts.js';
import { createVault } from './encryption.js';
import { createInstallationStore, type InstallationStore } from './installations.js';
import { createChannelMembershipStore } from './interest-channels/channel-memberships.js';
import { createInterestChannelStore } from './interest-channels/channel-store.js';
import { createIntroductionStore } from './introductions/introduction-store.js';
import { createMemberStore } from './members.js';
import { createNeedDraftStore } from './needs/need-drafts.js';
import { createNeedStore } from './needs/need-store.js';
import { createOnceEventStore, type OnceEventStore } from './once-events.js';
import { createOutbox } from './outbox/outbox-store.js';
import { createPrivatePlaceStore, type PrivatePlaceStore } from './private-places.js';
import { createErrandStore } from './profiles/errands.js';
import { createProfileStore } from './profiles/profile-store.js';
import { createOwnPromptStore } from './prompts/own-prompts.js';
import { createPromptUseStore } from './prompts/prompt-use.js';
import { createChannelRoundsStore } from './rounds/channel-rounds.js';
import { createMatchStore } from './rounds/match-store.js';
import { createPairHistoryStore } from './rounds/pair-history.js';
import { createParticipantStore } from './rounds/participant-store.js';
import { createPlanStore } from './rounds/plans.js';
import { createRoundAnswerStore } from './rounds/round-answers.js';
import { createRoundStore } from './rounds/round-store.js';
import { createProjectDraftStore } from './service-projects/project-drafts.js';
import { createProjectStore } from './service-projects/project-store.js';
import { createServicePromptStore } from './service-projects/service-prompts.js';
import { createSessionStore } from './sessions/session-store.js';
import { createCalendarLinkStore } from './standing-chats/calendar-links.js';
import { createChatDraftStore } from './standing-chats/chat-drafts.js';
import { createChatMembershipStore } from './standing-chats/chat-memberships.js';
import { createStandingChatStore } from './standing-chats/chat-store.js';
import { createChangeLog } from './stewards/change-log.js';
import { createCommunityStore } from './stewards/communities.js';
import { createTopicSearchStore } from './topics/search-store.js';

export { ensureIndexes, missingIndexes } from './indexes.js';

export interface StoreOptions {
  /** 32 bytes in hex or base64. Without it nothing secret is stored, and trying to is refused with words. */
  readonly encryptionKey: string | undefined;
  readonly clock: Clock;
}

export interface Stores {
  readonly introductions: IntroductionStore;
  readonly drafts: DraftStore;
  readonly allowances: AllowanceStore;
  readonly members: MemberStore;
  readonly outbox: Outbox;
  readonly installations: InstallationStore;
  readonly onceEvents: OnceEventStore;
  readonly privatePlaces: PrivatePlaceStore;
  readonly communities: CommunityStore;
  readonly changeLog: ChangeLog;
  readonly interestChannels: InterestChannelStore;
  readonly channelMemberships: ChannelMembershipStore;
  readonly standingChats: StandingChatStore;
  readonly chatMemberships: ChatMembershipStore;
  readonly chatDrafts: ChatDraftStore;
  readonly calendarLinks: CalendarLinkStore;
  readonly sessions: SessionStore;
  readonly projects: ProjectStore;
  readonly projectDrafts: ProjectDraftStore;
  readonly servicePrompts: ServicePromptStore;
  readonly needs: NeedStore;
  readonly needDrafts: NeedDraftStore;
  readonly profiles: ProfileStore;
  readonly errands: ErrandStore;
  readonly ownPrompts: OwnPromptStore;
  readonly promptUse: PromptUseStore;
  readonly topicSearches: TopicSearchStore;
  readonly channelRounds: ChannelRoundsStore;
  readonly participants: ParticipantStore;
  readonly rounds: RoundStore;
  readonly roundAnswers: RoundAnswerStore;
  readonly plans: PlanStore;
  readonly matches: MatchStore;
  readonly pairHistory: PairHistoryStore;
}

/** Every store port on one connection. Makes no indexes: `ensureIndexes` does. */
export function createStores(connection: Connection, { encryptionKey, clock }: StoreOptions): Stores {
  const communities = createCommunityStore(connection);
  return {
    introductions: createIntroductionStore(connection),
    drafts: createDraftStore(connection, clock),
    allowances: createAllowanceStore(connection),
    members: createMemberStore(connection),
    outbox: createOutbox(connection),
    installations: createInstallationStore(connection, createVault(encryptionKey)),
    onceEvents: createOnceEventStore(connection, clock),
    privatePlaces: createPrivatePlaceStore(connection, async (id) => (await communities.get(id)).roomsParent),
    communities,
    changeLog: createChangeLog(connection),
    interestChannels: createInterestChannelStore(connection),
    channelMemberships: createChannelMembershipStore(connection),
    standingChats: createStandingChatStore(connection),
    chatMemberships: createChatMembershipStore(connection),
    chatDrafts: createChatDraftStore(connection, clock),
    calendarLinks: createCalendarLinkStore(connection),
    sessions: createSessionStore(connection),
    projects: createProjectStore(connection),
    projectDrafts: createProjectDraftStore(connection, clock),
    servicePrompts: createServicePromptStore(connection),
    needs: createNeedStore(connection),
    needDrafts: createNeedDraftStore(connection, clock),
    profiles: createProfileStore(connection),
    errands: createErrandStore(connection, clock),
    ownPrompts: createOwnPromptStore(connection),
    promptUse: createPromptUseStore(connection),
    topicSearches: createTopicSearchStore(connection),
    channelRounds: createChannelRoundsStore(connection),
    participants: createParticipantStore(connection),
    rounds: createRoundStore(connection),
    roundAnswers: createRoundAnswerStore(connection, clock),
    plans: createPlanStore(connection, clock),
    matches: createMatchStore(connection, clock),
    pairHistory: createPairHistoryStore(connection),
  };
}
