import { RESTJSONErrorCodes as Codes, type REST, Routes } from 'discord.js';
import type { Message } from '../../core/conversation/message.js';
import type { MessageRef, Messenger } from '../../core/messenger.js';
import { type MemberId, nativeOf } from '../../core/shared/ids.js';
import type { Log } from '../../core/shared/log.js';
import type { Clock } from '../../core/shared/time.js';
import { createChannelPosts, isForumPost } from './channel-post.js';
import { createDirectMessages } from './direct-message.js';
import { attempt, codeOf, unless } from './failures.js';
import { createListedEvents } from './listed-events.js';
import { guildOf, placeOfGuild } from './native-ids.js';
import { createPrivatePlaces, type Remembered } from './private-place.js';
import { openPublicThread } from './public-thread.js';
import { renderDelivered } from './render-delivered.js';
import { findRoomsParent } from './rooms-parent.js';
import { amendMessage, sendMessage } from './send-message.js';
import type { ServerFacts } from './server-facts.js';
import { openThread } from './thread.js';

const OTHERWISE: readonly number[] = [Codes.MissingAccess, Codes.MissingPermissions, Codes.UnknownChannel];

export interface MessengerParts {
  /** Never the one that answers interactions: those must not queue behind deliveries. */
  readonly rest: REST;
  readonly facts: ServerFacts;
  readonly remembered: Remembered;
  readonly clock: Clock;
  readonly log: Log;
}

export function createMessenger({ rest, facts, remembered, clock, log }: MessengerParts): Messenger {
  const direct = createDirectMessages(rest, clock);
  const events = createListedEvents(rest, facts, clock);
  const places = createPrivatePlaces(rest, facts, remembered, log);

  /** In a thread nobody is told of a new message unless they are named. */
  const calling = (to: MemberId, message: Message) => renderDelivered({ ...message, notify: [to] });

  return {
    async tell(to, message, key) {
      const refIn = (channel: string, sent: string): MessageRef => ({
        place: placeOfGuild(guildOf(to), channel),
        message: sent,
      });
      const inThread = async (channel: string) =>
        refIn(channel, await sendMessage(rest, channel, calling(to, message), key));
      const known = await places.inKnown(to, inThread);
      if (known) return known;
      const sent = await direct.send(nativeOf(to), renderDelivered(message), key);
      if (sent) return refIn(sent.channel, sent.message);
      return inThread(await places.open(to));
    },

    post: createChannelPosts(rest, facts, clock),

    amend: (ref, message) => amendMessage(rest, nativeOf(ref.place), ref.message, renderDelivered(message)),

    async openThread(under, name) {
      if (isForumPost(under)) return;
      await openPublicThread(rest, nativeOf(under.place), under.message, name);
    },

    /** The thread under a message, or a forum post itself, has the message's own id. */
    async reply(under, message, key) {
      const sent = await sendMessage(rest, under.message, renderDelivered(message), key);
      return { place: placeOfGuild(guildOf(under.place), under.message), message: sent };
    },

    listEvent: (event, earlier) => events.list(event, earlier),
    unlistEvent: (ref) => events.unlist(ref),

    async openRoom({ community, key, name, parties }) {
      const guild = nativeOf(community);
      const members = parties.map(nativeOf);
      const chosen = await remembered.roomsParent(community);
      const open = async () => {
        const parent = await findRoomsParent(facts, log, guild, members, chosen && nativeOf(chosen));
        return placeOfGuild(guild, await openThread(rest, facts, { guild, parent, name, key, members }));
      };
      try {
        return await open();
      } catch (error) {
        if (!OTHERWISE.includes(codeOf(error) ?? 0)) throw error;
        // Somebody left, or a right was taken away, within the minute for which that is remembered.
        for (const user of members) facts.forgetMember(guild, user);
        facts.forgetServer(guild);
        return open();
      }
    },

    /** By nonce; Discord forgets one after some minutes. */
    refusesCopies: () => true,

    async closeRoom(room) {
      const archive = () => rest.patch(Routes.channel(nativeOf(room)), { body: { archived: true } });
      await attempt('read', () =>
        unless([Codes.UnknownChannel, Codes.InvalidActionOnArchivedThread], archive),
      );
    },
  };
}
