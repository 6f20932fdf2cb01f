import type { Actor } from '../conversation/interaction.js';
import { DeliveryFailure } from '../messenger.js';
import type { MemberId, PlaceId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { InterestChannelDeps } from './deps.js';
import type { InterestChannel } from './interest-channel.js';

/** Somebody who is about to be shown a list. */
export interface Beholder {
  /** The channels that count them in, or in which something does. */
  readonly memberOf: ReadonlySet<PlaceId>;
  readonly steward: boolean;
  /** Where they asked for it: whoever types there is in there. */
  readonly typedIn?: PlaceId | undefined;
}

/**
 * A private channel is private for a reason: its name, and what is called, hosted and planned in it, is only for
 * those who are in it and for stewards. This is about lists, choices and names that are typed; a button works for
 * whoever was shown it.
 */
export const maySee = (
  channel: Pick<InterestChannel, 'id' | 'private'>,
  { memberOf, steward, typedIn }: Beholder,
): boolean => !channel.private || steward || memberOf.has(channel.id) || channel.id === typedIn;

type Asking = Pick<InterestChannelDeps, 'channelMemberships' | 'people' | 'communities' | 'takesPartIn'>;

/** Those of these channels that this person may see. @param typedIn where they asked */
export async function channelsSeenBy(
  deps: Asking,
  channels: readonly InterestChannel[],
  { member }: Pick<Actor, 'member'>,
  typedIn?: PlaceId,
): Promise<readonly InterestChannel[]> {
  if (channels.every((channel) => !channel.private)) return channels;
  const [memberships, elsewhere, steward] = await Promise.all([
    deps.channelMemberships.of(member),
    deps.takesPartIn(member),
    isSurelySteward(deps, member),
  ]);
  const memberOf = new Set([...memberships.map(({ channel }) => channel), ...elsewhere]);
  return channels.filter((channel) => maySee(channel, { memberOf, steward, typedIn }));
}

/** A platform that can't be asked just now keeps nobody from the rest of a list. */
export const isSurelySteward = (
  deps: Pick<Asking, 'people' | 'communities'>,
  member: MemberId,
): Promise<boolean> =>
  isSteward(deps, member).catch((error: unknown) => {
    if (error instanceof DeliveryFailure) return false;
    throw error;
  });
