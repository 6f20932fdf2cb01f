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

export const neighbourhood = (
  app: Pick<Conversation, 'handle'>,
  community: CommunityId,
  inhabitants: readonly Inhabitant[],
  now: () => number,
): Neighbourhood => ({
  inhabitants,
  now,
  hand: (name) => handOf(app, community, inhabitants, name),
  place: (channel) =>
    placeId(
      community,
      platformOf(community) === 'slack' ? slackChannelId(channel) : discordChannelId(channel),
    ),
});

/** Does it for everybody who is named, all at once. */
export const each = async (
  { hand }: Neighbourhood,
  names: readonly string[],
  act: (hand: Hand) => Promise<unknown>,
): Promise<void> => void (await Promise.all(names.map((name) => act(hand(name)))));
