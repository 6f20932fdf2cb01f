import type { Actor } from '../conversation/interaction.js';
import type { PlaceId } from '../shared/ids.js';
import type { InterestChannelDeps } from './deps.js';
import type { Listed, ListPage } from './list-messages.js';
import type { Page } from './page-key.js';
import { perhapsFor } from './perhaps-for-you.js';
import { isListed } from './runs-in.js';
import { channelsSeenBy } from './who-sees.js';

const PAGE_LENGTH = 8;

/**
 * The interest channels that this person may see, first those that have something to do with what this person says about themselves.
 * @param where a page, or a channel whose page it is to be; a page that is not there is the last one
 */
export async function listChannels(
  deps: InterestChannelDeps,
  by: Actor,
  where: Page | PlaceId,
): Promise<ListPage> {
  const { interestChannels, channelMemberships, profiles } = deps;
  const [all, memberships, { who, aim, interests }] = await Promise.all([
    interestChannels.all(by.community),
    channelMemberships.of(by.member),
    profiles.get(by.member),
  ]);
  const isFor = perhapsFor([who, aim, ...interests].filter((said) => said !== undefined).join('. '));
  const typedIn = typeof where === 'string' ? undefined : where.typedIn;
  const listed = await channelsSeenBy(deps, all.filter(isListed), by, typedIn);
  // Joining does not move a channel in the list: whoever presses finds it where it was.
  const inOrder = [...listed.filter(isFor), ...listed.filter((channel) => !isFor(channel))];
  const last = Math.max(0, Math.ceil(inOrder.length / PAGE_LENGTH) - 1);
  const wanted =
    typeof where !== 'string'
      ? where.number
      : pageOf(
          inOrder.map(({ id }) => id),
          where,
        );
  const number = Math.min(Math.max(0, wanted), last);
  const shown = inOrder.slice(number * PAGE_LENGTH, (number + 1) * PAGE_LENGTH);
  const counts = await channelMemberships.counts(shown.map(({ id }) => id));
  const joined = new Set(memberships.map(({ channel }) => channel));
  const entries = shown.map(
    (channel): Listed => ({
      channel,
      joined: joined.has(channel.id),
      people: counts.get(channel.id) ?? 0,
      perhaps: isFor(channel),
    }),
  );
  return { entries, number, isLast: number === last, typedIn };
}

const pageOf = (ids: readonly PlaceId[], place: PlaceId): number =>
  Math.floor(Math.max(0, ids.indexOf(place)) / PAGE_LENGTH);
