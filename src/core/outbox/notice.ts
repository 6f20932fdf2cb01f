import type { Message } from '../conversation/message.js';
import type { ListedEvent, MessageRef } from '../messenger.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** A message owed to someone. Stored before it is sent, so that a crash can delay it but not lose it. */
export interface Notice {
  /** Made from what it is about, e.g. `slack:T1:k3f9|asked|slack:T1:U2`: the same event owes the same notice, once. */
  readonly key: string;
  readonly community: CommunityId;
  readonly delivery: Delivery;
  readonly notBefore: Instant;
  /**
   * When a send left and no answer came, on a platform that cannot refuse a second copy:
   * is it better to arrive twice, or never?
   */
  readonly lostAnswer: 'twice' | 'never';
}

export type Delivery =
  | { readonly kind: 'tell'; readonly to: MemberId; readonly message: Message }
  /** With `thread`, people can talk under it; that is what the thread is called where threads have names. */
  | { readonly kind: 'post'; readonly to: PlaceId; readonly message: Message; readonly thread?: string }
  /**
   * A post that shows how something stands, and is kept that way: posted once, changed after that.
   * Only `Outbox.show` puts such a notice.
   */
  | { readonly kind: 'board'; readonly to: PlaceId; readonly message: Message; readonly thread?: string }
  /** Into the thread under an earlier notice, once that has arrived. */
  | { readonly kind: 'reply'; readonly earlier: string; readonly message: Message }
  /** Changes what an earlier notice said, once that has arrived; if it never does, there is nothing to change. */
  | { readonly kind: 'amend'; readonly earlier: string; readonly message: Message }
  | { readonly kind: 'close-room'; readonly room: PlaceId }
  /** In the platform's list of events, in place of what an earlier notice put there. */
  | { readonly kind: 'list-event'; readonly event: ListedEvent; readonly earlier?: string }
  | { readonly kind: 'unlist-event'; readonly earlier: string };

/** The newest picture of something that stands on a board. */
export interface BoardNotice extends Notice {
  readonly delivery: Extract<Delivery, { kind: 'board' }>;
  /** Of what it shows. An older picture never takes the place of a newer one. */
  readonly version: number;
}

export interface ClaimedNotice extends Notice {
  /** Which claim this is; only its holder may settle it. */
  readonly claim: string;
  /** How often it was tried before. */
  readonly attempts: number;
  /** An earlier try had begun to send when its process died. */
  readonly interrupted: boolean;
  /** A board: where it stands, once it does, and which picture this is. */
  readonly ref?: MessageRef;
  readonly version?: number;
}

export type Outcome =
  | { readonly kind: 'sent'; readonly at: Instant; readonly ref?: MessageRef }
  | { readonly kind: 'again'; readonly notBefore: Instant; readonly reason: string }
  /** It will never arrive: the person cannot be reached, or it is about something that is no more. */
  | { readonly kind: 'given-up'; readonly at: Instant; readonly reason: string }
  /** It may have arrived, and must not arrive twice. */
  | { readonly kind: 'lost'; readonly at: Instant; readonly reason: string };

export interface NoticeStatus {
  readonly state: 'waiting' | 'sent' | 'given-up' | 'lost';
  readonly ref?: MessageRef;
  readonly at?: Instant;
}
