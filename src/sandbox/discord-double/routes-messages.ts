import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { botMay, channelFor, mayEmbed, messageFor } from './access.js';
import { apiError } from './api-error.js';
import { type Json, text } from './json.js';
import { editMessage, postMessage } from './posting.js';
import { nothing, ok, type Route, type Stage } from './rest-types.js';
import { channelJson, messageJson } from './wire.js';
import type { Channel, Message, World } from './world.js';

const nonceLife = 5 * 60_000;
const noText: ReadonlySet<number> = new Set([ChannelType.GuildForum, ChannelType.GuildCategory]);

/** Messages sent with the bot's own token: to channels, threads and direct messages. */
export function messageRoutes({ world, gateway }: Stage): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      handle({ param, body }) {
        const channel = channelFor(world, param('channel'));
        mayPost(world, channel);
        mayEmbed(world, channel, body);
        const earlier = sameNonce(world, body);
        if (earlier) return ok(messageJson(world, earlier));
        const message = postMessage(world, { channel, authorId: world.botUserId, body });
        if (channel.thread?.archived) {
          channel.thread.archived = false;
          gateway.toAll('THREAD_UPDATE', channelJson(world, channel));
        }
        return ok(messageJson(world, message));
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      handle({ param, query }) {
        const channel = channelFor(world, param('channel'), Bits.ReadMessageHistory);
        const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? 50)));
        const before = BigInt(query.get('before') ?? '9223372036854775807');
        const found = [...world.messages.values()].filter(
          (one) => one.channelId === channel.id && one.onlyFor === undefined && BigInt(one.id) < before,
        );
        return ok(
          found
            .reverse()
            .slice(0, limit)
            .map((one) => readable(world, channel, one)),
        );
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      handle({ param }) {
        const channel = channelFor(world, param('channel'), Bits.ReadMessageHistory);
        return ok(readable(world, channel, messageFor(world, channel, param('message'))));
      },
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      handle({ param, body }) {
        const message = ownMessage(world, channelFor(world, param('channel')), param('message'));
        return ok(messageJson(world, editMessage(world, message, body)));
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      handle({ param }) {
        const channel = channelFor(world, param('channel'));
        if (channel.thread?.archived) throw apiError(50083);
        const message = messageFor(world, channel, param('message'));
        if (message.authorId !== world.botUserId && !botMay(world, channel, Bits.ManageMessages)) {
          throw apiError(50013);
        }
        world.messages.delete(message.id);
        world.changed();
        return nothing;
      },
    },
  ];
}

function mayPost(world: World, channel: Channel): void {
  if (noText.has(channel.type)) throw apiError(40058);
  if (channel.recipientId !== undefined) {
    mayWriteTo(world, channel.recipientId);
    return;
  }
  const need = channel.thread ? Bits.SendMessagesInThreads : Bits.SendMessages;
  if (!botMay(world, channel, need)) throw apiError(50013);
  if (channel.thread?.locked && !botMay(world, channel, Bits.ManageThreads)) throw apiError(160005);
}

function mayWriteTo(world: World, userId: string): void {
  const user = world.users.get(userId);
  if (!user || user.bot || user.closedDms) throw apiError(50007);
  const shared = [...world.guilds.values()].some(
    (guild) => guild.members.has(userId) && guild.members.has(world.botUserId),
  );
  if (!shared) throw apiError(50278);
}

function ownMessage(world: World, channel: Channel, id: string): Message {
  if (channel.thread?.archived) throw apiError(50083);
  const message = messageFor(world, channel, id);
  if (message.authorId !== world.botUserId) throw apiError(50005);
  return message;
}

/** The earlier message with this nonce, if the app asked for that and it was sent within five minutes. */
function sameNonce(world: World, body: Json): Message | undefined {
  const nonce = body.nonce;
  if (body.enforce_nonce !== true || nonce === undefined || nonce === null) return undefined;
  return [...world.messages.values()].find(
    (one) =>
      one.authorId === world.botUserId &&
      one.nonce !== undefined &&
      String(one.nonce) === String(nonce) &&
      world.now() - one.createdAt < nonceLife,
  );
}

/** Without the message content intent, other people's words come empty unless they are meant for the app. */
function readable(world: World, channel: Channel, message: Message): Json {
  const whole = messageJson(world, message);
  const meant =
    message.authorId === world.botUserId ||
    channel.recipientId !== undefined ||
    text(message.content).includes(`<@${world.botUserId}>`);
  return meant ? whole : { ...whole, content: '', embeds: [], components: [] };
}
