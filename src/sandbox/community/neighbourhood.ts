import type { Conversation } from '../../core/conversation/route.js';
import { type CommunityId, type PlaceId, placeId, platformOf } from '../../core/shared/ids.js';
import type { Inhabitant } from '../side.js';
import { type ChannelName, discordChannelId, slackChannelId } from '../world.js';
import { type Hand, handOf } from './hand.js';

/** One platform's community, for whoever sets its life going. */
export interface Neighbourhood {
  readonly inhabitants: readonly Inhabitant[];
  readonly now: () => number;
  /** @throws NotShown when nobody of that name acts here */
  hand(name: string): Hand;
  place(channel: ChannelName): PlaceId;
}

/** The platform's own id of a channel. */
export type ChannelIds = (channel: ChannelName) => string;

export const neighbourhood = (
  app: Pick<Conversation, 'handle'>,
  community: CommunityId,
  inhabitants: readonly Inhabitant[],
  now: () => number,
  channelId: ChannelIds = platformOf(community) === 'slack' ? slackChannelId : discordChannelId,
): Neighbourhood => ({
  inhabitants,
  now,
  hand: (name) => handOf(app, community, inhabitants, name),
  place: (channel) => placeId(community, channelId(channel)),
});

const AT_ONCE = 4;

/** Does it for everybody who is named, a few at a time: more would only wait for each other. */
export async function each(
  { hand }: Neighbourhood,
  names: readonly string[],
  act: (hand: Hand) => Promise<unknown>,
): Promise<void> {
  const waiting = names.values();
  const next = async (): Promise<void> => {
    for (const name of waiting) await act(hand(name));
  };
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, next));
  // Nobody is left half-way when one of them meets an obstacle.
  const failed = done.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
