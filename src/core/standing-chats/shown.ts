import type { Occurrence } from '../cadence/index.js';
import type { InterestChannel } from '../interest-channels/index.js';
import type { StandingChat } from './standing-chat.js';

/** One chat as a list shows it. */
export interface Shown {
  readonly chat: StandingChat;
  readonly channel: InterestChannel | undefined;
  readonly next: Occurrence | undefined;
  readonly people: number;
  readonly joined: boolean;
}

/** One date of one chat. */
export interface Coming {
  readonly chat: StandingChat;
  readonly occurrence: Occurrence;
}
