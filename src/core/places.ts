import type { CommunityId, MemberId, PlaceId } from './shared/ids.js';

/** A channel as its platform knows it now. */
export interface Place {
  readonly place: PlaceId;
  readonly name: string;
  readonly standing: PlaceStanding;
  /** Not everybody in the community can see it. */
  readonly private: boolean;
}

/** `outside`: it is there, and Kith is not in it or cannot see it; `gone`: there is no such channel (any more). */
export type PlaceStanding = 'well' | 'archived' | 'outside' | 'gone';

/** What Kith wants to do in a channel. */
export type Purpose =
  /** Posts with threads under them: standing chats. */
  | 'chats'
  /** Posts with threads under them, or posts of a forum: service projects and needs. */
  | 'service'
  /** Rooms for introduced people; on Discord they hang on a channel. */
  | 'rooms'
  /** Entries in the platform's list of events, where it has one. */
  | 'events';

/** A right that Kith does not have, in the platform's own words, and how somebody gives it. */
export interface Lack {
  readonly right: string;
  readonly how: string;
}

/** Looks channels up on their platform. Every call throws DeliveryFailure when the platform cannot be asked. */
export interface Places {
  find(place: PlaceId): Promise<Place>;
  /** Goes in where Kith may do so by itself; `must-be-invited` where somebody in there has to let it in. */
  enter(place: PlaceId): Promise<'in' | 'must-be-invited'>;
  /** What Kith lacks in this channel for these purposes; empty when all is well. */
  lacks(place: PlaceId, purposes: readonly Purpose[]): Promise<readonly Lack[]>;
  /** Everybody who is in the channel, page by page; undefined where the platform does not tell without special rights. */
  membersOf(place: PlaceId): AsyncIterable<readonly MemberId[]> | undefined;
  /** Whether introductions' rooms hang on a channel that stewards choose. */
  roomsHaveParent(community: CommunityId): boolean;
}

/**
 * What a platform tells unasked. Only a hint that it is worth looking: it may come twice, late, or never, and what
 * is true is asked of `Places` and `People`.
 */
export type Happening =
  /** Renamed, archived, deleted, made private, Kith invited or removed, rights changed. */
  | { readonly kind: 'place'; readonly place: PlaceId }
  /** Somebody came into a channel or left it. */
  | { readonly kind: 'came' | 'left'; readonly place: PlaceId; readonly member: MemberId }
  /** Somebody changed, or left the community. */
  | { readonly kind: 'person'; readonly member: MemberId };
