import type { CommunityId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** Something that a steward or host decided, or that happened to a channel: one line of the log. */
export interface Change {
  /** Counts up within what was changed, so that the same change is written down once. */
  readonly number: string;
  readonly at: Instant;
  /** Undefined where nobody did it: the platform told. */
  readonly by?: MemberId;
  /** What was changed, in plain words: "time zone of #general". */
  readonly what: string;
  /** In plain words; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

export interface LogEntry extends Omit<Change, 'number'> {
  /** Made from what was changed and the change's number: writing it twice is writing it once. */
  readonly id: string;
  readonly community: CommunityId;
}
