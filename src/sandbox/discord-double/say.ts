import { postMessage } from './posting.js';
import type { Stage } from './rest-types.js';
import { messageJson } from './wire.js';
import type { Message } from './world.js';

/** A person writes. The app hears of it only with a message intent, and without the words. */
export function say({ world, gateway }: Stage, userId: string, channelId: string, words: string): Message {
  const channel = world.channels.get(channelId);
  if (!channel) throw new Error(`No channel ${channelId}`);
  const body = { content: words, allowed_mentions: { parse: ['users'] } };
  const message = postMessage(world, { channel, authorId: userId, body });
  const place = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  const heard = channel.guildId === undefined ? {} : { content: '' };
  gateway.toAll('MESSAGE_CREATE', { ...messageJson(world, message), ...place, ...heard });
  return message;
}
