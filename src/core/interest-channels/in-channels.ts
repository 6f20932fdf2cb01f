import type { MemberStore, People } from '../members/index.js';
import type { Outbox } from '../outbox/index.js';
import type { MemberId, PlaceId } from '../shared/ids.js';
import type { Log } from '../shared/log.js';
import type { Clock, RandomText } from '../shared/time.js';
import type { ChangeLog, CommunityStore } from '../stewards/index.js';
import type { InterestChannel } from './interest-channel.js';
import type { InterestChannelStore } from './ports.js';

/** What everything that people start in an interest channel, and press on together, needs from outside. */
export interface InChannelsDeps {
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
}
