import type { Message } from './conversation/message.js';
import type { CommunityId, MemberId, PlaceId } from './shared/ids.js';
import type { Duration, Instant } from './shared/time.js';

/** Where a sent message is, so that it can be changed later. Opaque to the core. */
export interface MessageRef {
  readonly place: PlaceId;
  readonly message: string;
}

/** Reaches people on one platform. Every call may throw DeliveryFailure, and nothing else on purpose. */
export interface Messenger {
  /**
   * Privately to one person; where their direct messages are closed, in a private place that shows it to them only.
   * @param key the same for every try at the same message; platforms that can, refuse a second copy by it.
   */
  tell(to: MemberId, message: Message, key: string): Promise<MessageRef>;
  /**
   * Into a place that Kith is in.
   * @param thread what its thread will be called, for places in which a post and its thread are made at once (forums)
   */
  post(to: PlaceId, message: Message, key: string, thread?: string): Promise<MessageRef>;
  amend(ref: MessageRef, message: Message): Promise<void>;
  /** Where people can talk under a message that Kith posted; called again it finds what it made. */
  openThread(under: MessageRef, name: string): Promise<void>;
  /** Into the thread under a message. */
  reply(under: MessageRef, message: Message, key: string): Promise<MessageRef>;
  /**
   * Shows a gathering in the platform's own list of events, or changes what it shows there.
   * @param earlier what an earlier call for the same gathering gave
   * @returns undefined where the platform has no such list
   */
  listEvent(event: ListedEvent, earlier: MessageRef | undefined): Promise<MessageRef | undefined>;
  /** Takes it from the list; nothing if it is gone already. */
  unlistEvent(ref: MessageRef): Promise<void>;
  /**
   * One room for these people. Called again with the same key it finds the room it made before.
   * @param parties 2 to 8 people
   */
  openRoom(request: RoomRequest): Promise<PlaceId>;
  /** Puts a room away; people can still read it. */
  closeRoom(room: PlaceId): Promise<void>;
  /** Whether a second copy of a message with the same key is refused by the platform itself. */
  refusesCopies(community: CommunityId): boolean;
}

export interface RoomRequest {
  readonly community: CommunityId;
  readonly key: string;
  /** What the room is called where rooms have names; at most 80 characters. */
  readonly name: string;
  readonly parties: readonly MemberId[];
}

/** A gathering as a platform's list of events can show it. */
export interface ListedEvent {
  readonly place: PlaceId;
  /** At most 100 characters. */
  readonly title: string;
  /** At most 1,000 characters, plain. */
  readonly about: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Only what such lists can repeat, counted in UTC. Absent: just this once. */
  readonly repeats?:
    | { readonly every: 'week' | 'second-week' }
    | { readonly every: 'month'; readonly nth: 1 | 2 | 3 | 4 };
}

export type FailureKind =
  /** The platform asks for patience, or is down. Nothing was done. */
  | 'try-later'
  /** This person or place cannot be reached; trying again will not help. */
  | 'undeliverable'
  /** The request left and no answer came: it may or may not have been done. */
  | 'unknown-outcome'
  /** The installation itself is broken (token revoked, scope missing): an operator must mend it. */
  | 'broken-installation';

export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure';
  constructor(
    readonly kind: FailureKind,
    /** The platform's own code, for the log. Never shown to people. */
    readonly reason: string,
    /** With `try-later`: how long the platform asked us to wait. */
    readonly after?: Duration,
  ) {
    super(`${kind}: ${reason}`);
  }
}
