import type { InChannelsDeps, InterestChannelStore } from '../interest-channels/index.js';
import type { MemberStore, People } from '../members/index.js';
import type { Outbox } from '../outbox/index.js';
import type { Log } from '../shared/log.js';
import type { Clock, RandomText } from '../shared/time.js';
import type { ChangeLog, CommunityStore } from '../stewards/index.js';
import type { CalendarLinkStore, ChatDraftStore, ChatMembershipStore, StandingChatStore } from './ports.js';
import type { StandingChat } from './standing-chat.js';

/** What standing chats need from outside. */
export interface StandingChatDeps {
  readonly standingChats: StandingChatStore;
  readonly chatMemberships: ChatMembershipStore;
  readonly chatDrafts: ChatDraftStore;
  readonly calendarLinks: CalendarLinkStore;
  readonly interestChannels: InterestChannelStore;
  readonly communities: CommunityStore;
  readonly changeLog: ChangeLog;
  readonly members: MemberStore;
  readonly people: People;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly random: RandomText;
  readonly log: Log;
  /** Goes on with the work after the person has their answer; a tick would come to it anyway. */
  readonly soon: (what: string, work: () => Promise<unknown>) => void;
  /** There are new notices. */
  readonly deliverSoon: () => void;
  /** Where Kith can be reached from outside, without a slash at the end; undefined where the operator has not said. */
  readonly publicUrl: () => string | undefined;
  /** Those of these channels whose name, and what is in them, this person may know. @param typedIn where they asked */
  readonly channelsSeenBy: InChannelsDeps['channelsSeenBy'];
  /** The dates, the length or the state of a chat changed: its unfinished sessions follow. */
  readonly replanned: (chat: StandingChat) => Promise<void>;
}
