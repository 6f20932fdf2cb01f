import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Message } from '../../core/conversation/message.js';
import { DeliveryFailure, type MessageRef, type Messenger } from '../../core/messenger.js';
import {
  type CommunityId,
  communityOf,
  type MemberId,
  nativeOf,
  type PlaceId,
  placeId,
} from '../../core/shared/ids.js';
import { delivering, slackCode } from './failures.js';
import { ROOM_PARTIES } from './limits.js';
import { createOpenPacing, createPostPacing } from './pacing.js';
import { renderMessage } from './render-message.js';
import { inConversation } from './rendering.js';
import type { Workspaces } from './workspaces.js';

/** The message is gone or closed to edits: what it said no longer matters. */
const PAST_AMENDING = new Set(
  'message_not_found cant_update_message edit_window_closed channel_not_found is_archived is_inactive not_in_channel'.split(
    ' ',
  ),
);
const QUIET = { unfurl_links: false, unfurl_media: false };

/** Reaches people on Slack. Rooms are group direct messages, which Slack finds again by who is in them. */
export function createMessenger(workspaces: Workspaces): Messenger {
  const directMessages = new LRUCache<MemberId, PlaceId>({ max: 5_000 });
  const postPacing = createPostPacing();
  const openPacing = createOpenPacing();

  const bulk = async (community: CommunityId): Promise<WebClient> =>
    (await workspaces.clients(community)).bulk;

  const open = async (community: CommunityId, people: readonly MemberId[]): Promise<PlaceId> => {
    const client = await bulk(community);
    openPacing(community);
    const opened = await delivering('safe', () =>
      client.conversations.open({ users: people.map(nativeOf).join(',') }),
    );
    if (opened.channel?.id === undefined) throw new DeliveryFailure('try-later', 'no_channel_in_answer');
    return placeId(community, opened.channel.id);
  };

  const send = async (to: PlaceId, message: Message, key: string, thread?: string): Promise<MessageRef> => {
    const client = await bulk(communityOf(to));
    const channel = nativeOf(to);
    await postPacing(channel);
    const sent = await delivering('send', () =>
      client.chat.postMessage({
        channel,
        ...renderMessage(message, inConversation(channel, message)),
        ...QUIET,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        metadata: { event_type: 'kith_notice', event_payload: { key } },
      }),
    );
    if (sent.ts === undefined) throw new DeliveryFailure('unknown-outcome', 'no_ts_in_answer');
    return { place: to, message: sent.ts };
  };

  return {
    tell: async (to, message, key) => {
      const place = directMessages.get(to) ?? (await open(communityOf(to), [to]));
      directMessages.set(to, place);
      return send(place, message, key);
    },
    post: (to, message, key) => send(to, message, key),
    amend: async (ref, message) => {
      const client = await bulk(communityOf(ref.place));
      const channel = nativeOf(ref.place);
      await delivering('safe', async () => {
        try {
          await client.chat.update({
            channel,
            ts: ref.message,
            ...renderMessage(message, inConversation(channel, message)),
          });
        } catch (error) {
          if (!PAST_AMENDING.has(slackCode(error) ?? '')) throw error;
        }
      });
    },
    // Every message on Slack can have a thread; the first answer begins it.
    openThread: async () => {},
    reply: (under, message, key) => send(under.place, message, key, under.message),
    // Slack has no list of events.
    listEvent: async () => undefined,
    unlistEvent: async () => {},
    openRoom: async ({ community, parties }) => {
      if (parties.length > ROOM_PARTIES) throw new DeliveryFailure('undeliverable', 'too_many_users');
      return open(community, parties);
    },
    // A group direct message cannot be closed for others; its last message says goodbye.
    closeRoom: async () => {},
    refusesCopies: () => false,
  };
}
