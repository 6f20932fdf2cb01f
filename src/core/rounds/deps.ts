import type { ChannelMembershipStore, InChannelsDeps } from '../interest-channels/index.js';
import type { Messenger } from '../messenger.js';
import type { DrawPlan } from '../pairing/index.js';
import type { ProfileDeps } from '../profiles/index.js';
import type { PromptDeps } from '../prompts/index.js';
import type {
  ChannelRoundsStore,
  MatchStore,
  PairHistoryStore,
  ParticipantStore,
  PlanStore,
  RoundAnswerStore,
  RoundStore,
} from './ports.js';

/** What rounds need from outside. */
export interface RoundsDeps extends InChannelsDeps, ProfileDeps, PromptDeps {
  readonly channelMemberships: ChannelMembershipStore;
  readonly channelRounds: ChannelRoundsStore;
  readonly participants: ParticipantStore;
  readonly rounds: RoundStore;
  readonly roundAnswers: RoundAnswerStore;
  readonly plans: PlanStore;
  readonly matches: MatchStore;
  readonly pairHistory: PairHistoryStore;
  readonly messenger: Messenger;
  readonly drawPlan: DrawPlan;
  /** Lets whatever waits have its turn, in the middle of long work. */
  readonly breath: () => Promise<void>;
}
