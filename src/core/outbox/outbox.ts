import type { Duration, Instant } from '../shared/time.js';
import type { BoardNotice, ClaimedNotice, Notice, NoticeStatus, Outcome } from './notice.js';

/** Where notices wait. Several processes may use it at once. */
export interface Outbox {
  /** Adds those whose key is new; a key that is there already is left as it is. */
  put(notices: readonly Notice[]): Promise<void>;
  /**
   * Owes the newest picture of a board. It takes the place of one that is still owed; after one has left, the next
   * leaves no sooner than `apart` later, so that however much happens there is one change in that time and the last
   * picture always arrives. An older version than the one owed or sent changes nothing.
   */
  show(board: BoardNotice, apart: Duration): Promise<void>;
  /**
   * Takes up to `limit` due notices, oldest first, for `lease`; whoever dies with them leaves them to be claimed
   * again when the lease is over. No two callers hold the same notice at once while both are within their lease.
   */
  claim(request: { now: Instant; lease: Duration; limit: number }): Promise<readonly ClaimedNotice[]>;
  /** Says "the request leaves now", where a second copy would do harm. False: somebody else holds the notice by now. */
  departing(notice: ClaimedNotice): Promise<boolean>;
  /** Writes down how claims ended. A claim that was lost meanwhile changes nothing. */
  settle(outcomes: ReadonlyMap<ClaimedNotice, Outcome>): Promise<void>;
  status(key: string): Promise<NoticeStatus | undefined>;
  /** Takes back what has not begun to be sent. */
  drop(keys: readonly string[]): Promise<void>;
}
