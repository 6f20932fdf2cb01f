import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Place } from '../../core/places.js';
import { nativeOf, type PlaceId } from '../../core/shared/ids.js';
import { slackCode } from './failures.js';

const flag = z.boolean().default(false);
const Channel = z.object({
  name: z.string().default(''),
  is_archived: flag,
  is_member: flag,
  is_private: flag,
  is_read_only: flag,
  is_non_threadable: flag,
});

/** What Slack says of a channel now. */
export interface AskedChannel {
  readonly place: Place;
  /** Whether Kith may write there, and whether there can be threads. */
  readonly open: boolean;
  /** The scopes that Kith was granted, where Slack said so. */
  readonly granted?: ReadonlySet<string>;
}

/**
 * Throws what the SDK throws.
 * @param last what was known of it before: of a channel that is gone Slack tells nothing any more
 */
export async function askChannel(client: WebClient, place: PlaceId, last?: Place): Promise<AskedChannel> {
  try {
    const answer = await client.conversations.info({ channel: nativeOf(place) });
    const channel = Channel.parse(answer.channel);
    const granted = answer.response_metadata?.scopes;
    return {
      place: describe(place, channel),
      open: !channel.is_read_only && !channel.is_non_threadable,
      ...(granted === undefined ? {} : { granted: new Set(granted) }),
    };
  } catch (error) {
    if (slackCode(error) !== 'channel_not_found') throw error;
    const { name = '', private: hidden = false } = last ?? {};
    return { place: { place, name, standing: 'gone', private: hidden }, open: true };
  }
}

const describe = (place: PlaceId, channel: z.infer<typeof Channel>): Place => ({
  place,
  name: channel.name,
  standing: channel.is_archived ? 'archived' : channel.is_member ? 'well' : 'outside',
  private: channel.is_private,
});
