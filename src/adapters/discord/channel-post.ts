import { RESTJSONErrorCodes as Codes, type REST } from 'discord.js';
import type { Message } from '../../core/conversation/message.js';
import type { MessageRef } from '../../core/messenger.js';
import { nativeOf, type PlaceId } from '../../core/shared/ids.js';
import type { Clock } from '../../core/shared/time.js';
import { codeOf } from './failures.js';
import { createForumPosts, isForum } from './forum-post.js';
import { guildOf, placeOfGuild } from './native-ids.js';
import { renderDelivered } from './render-delivered.js';
import { sendMessage } from './send-message.js';
import type { Looked, ServerFacts } from './server-facts.js';

/** Discord says both of forums. */
const TAKES_NO_MESSAGES: readonly number[] = [
  Codes.CannotSendAMessageInAForumChannel,
  Codes.CannotSendMessagesInNonTextChannel,
];

export type PostInChannel = (
  to: PlaceId,
  message: Message,
  key: string,
  thread?: string,
) => Promise<MessageRef>;

/** Posts as the channel takes it: as a message, or in a forum as a post of its own, in which the message comes first. */
export function createChannelPosts(rest: REST, facts: ServerFacts, clock: Clock): PostInChannel {
  const forums = createForumPosts(rest, facts, clock);

  return async (to, message, key, thread) => {
    const [guild, channel, body] = [guildOf(to), nativeOf(to), renderDelivered(message)];
    const inForum = async (looked: Looked): Promise<MessageRef | undefined> => {
      if (!isForum(looked)) return undefined;
      const id = await forums.post(looked, guild, thread ?? message.summary, body);
      return { place: placeOfGuild(guild, id), message: id };
    };
    const made = thread === undefined ? undefined : await inForum(await facts.channel(guild, channel));
    if (made) return made;
    try {
      return { place: to, message: await sendMessage(rest, channel, body, key) };
    } catch (error) {
      if (!TAKES_NO_MESSAGES.includes(codeOf(error) ?? 0)) throw error;
      facts.forgetChannel(guild, channel);
      const late = await inForum(await facts.channel(guild, channel));
      if (late) return late;
      throw error;
    }
  };
}

/** A post of a forum is its own thread. */
export const isForumPost = ({ place, message }: MessageRef): boolean => nativeOf(place) === message;
