import type { CommunityId, MemberId, NeedId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** Something that is wanted in a number: "500 tins of dog food for the dogs' home, until Friday". */
export interface Need {
  readonly id: NeedId;
  readonly community: CommunityId;
  /** The interest channel in which it was raised. */
  readonly channel: PlaceId;
  readonly raiser: MemberId;
  readonly raiserName: string;
  readonly what: string;
  /** "tins", "hours", "places to sleep". */
  readonly unit: string;
  /** 1 to 1,000,000. */
  readonly target: number;
  readonly forWhom: string;
  readonly until: { readonly date: string; readonly endsAt: Instant };
  readonly pledges: readonly Pledge[];
  /** Into which further channels it was carried, and by whom. */
  readonly amplified: readonly { readonly place: PlaceId; readonly by: MemberId; readonly byName: string }[];
  readonly reportedBy: readonly MemberId[];
  readonly state: NeedState;
  readonly createdAt: Instant;
  /** What happened and is not yet told. */
  readonly events: readonly NeedEvent[];
  readonly version: number;
}

/** At most one of each member; raising or lowering it keeps its place. */
export interface Pledge {
  readonly member: MemberId;
  readonly name: string;
  /** A whole number above zero. */
  readonly amount: number;
  readonly state: 'promised' | 'delivered';
  readonly at: Instant;
}

export type NeedState =
  | { readonly kind: 'open' }
  /** All that was wanted is promised or delivered. */
  | { readonly kind: 'reached'; readonly at: Instant }
  | { readonly kind: 'ended'; readonly at: Instant }
  | { readonly kind: 'withdrawn'; readonly at: Instant }
  /** By a steward. */
  | { readonly kind: 'closed'; readonly at: Instant; readonly because: string };

export type NeedEvent = { readonly number: string } & (
  | { readonly kind: 'raised' | 'reached' | 'ended' | 'withdrawn' | 'closed' }
  | { readonly kind: 'pledged'; readonly member: MemberId; readonly amount: number }
  | { readonly kind: 'amplified'; readonly place: PlaceId; readonly by: MemberId }
  | { readonly kind: 'reported'; readonly by: MemberId }
);

export const promised = ({ pledges }: Need): number => sum(pledges, 'promised');
export const delivered = ({ pledges }: Need): number => sum(pledges, 'delivered');

const sum = (pledges: readonly Pledge[], state: Pledge['state']): number =>
  pledges.filter((pledge) => pledge.state === state).reduce((total, { amount }) => total + amount, 0);

export const isOpen = ({ state }: Pick<Need, 'state'>): boolean => state.kind === 'open';

/** What was promised can still be brought, or taken back: until its raiser or a steward has put an end to it. */
export const isAlive = ({ state }: Pick<Need, 'state'>): boolean =>
  state.kind === 'open' || state.kind === 'reached' || state.kind === 'ended';

/** Promised and delivered together. */
export const total = (need: Need): number => promised(need) + delivered(need);

export const pledgeOf = ({ pledges }: Pick<Need, 'pledges'>, member: MemberId): Pledge | undefined =>
  pledges.find((pledge) => pledge.member === member);
