import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { botMay, channelFor, mayEmbed, messageFor, threadFor } from './access.js';
import { ApiError, apiError } from './api-error.js';
import { tagsFor } from './forum.js';
import { record } from './json.js';
import { checkThread, openThread } from './open-thread.js';
import { canView } from './permissions.js';
import { postMessage } from './posting.js';
import { created, nothing, ok, type Route, type Stage } from './rest-types.js';
import { channelJson, messageJson, threadMemberJson } from './wire.js';
import type { Channel } from './world.js';

const parents: ReadonlySet<number> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);
/** In an announcement channel the threads under messages are of a kind of their own. */
const underMessage = (parent: Channel): number =>
  parent.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
const mostMembers = 1000;

/** Opening threads and forum posts, and who is in them. */
export function threadRoutes({ world, gateway }: Stage): readonly Route[] {
  const announce = (channel: Channel) => {
    const json = channelJson(world, channel);
    gateway.toAll('THREAD_CREATE', { ...json, newly_created: true });
    return json;
  };

  function start(parent: Channel, type: number, body: Parameters<typeof checkThread>[0]) {
    if (!parents.has(parent.type)) throw apiError(50024);
    if (type === ChannelType.PrivateThread && parent.type !== ChannelType.GuildText) throw apiError(50024);
    const need = type === ChannelType.PrivateThread ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads;
    if (!botMay(world, parent, need)) throw apiError(50013);
    checkThread(body, true);
    return openThread(world, parent, type, body, world.newId());
  }

  function forumPost(parent: Channel, body: Parameters<typeof checkThread>[0]) {
    if (!botMay(world, parent, Bits.SendMessages)) throw apiError(50013);
    checkThread(body, true);
    const tags = tagsFor(parent, body, botMay(world, parent, Bits.ManageThreads));
    const first = record(body.message);
    mayEmbed(world, parent, first);
    const channel = openThread(world, parent, ChannelType.PublicThread, body, world.newId(), tags);
    try {
      const posted = { channel, id: channel.id, authorId: world.botUserId, body: first };
      const message = postMessage(world, posted);
      return created({ ...announce(channel), message: messageJson(world, message) });
    } catch (error) {
      world.channels.delete(channel.id);
      throw error;
    }
  }

  return [
    {
      method: 'POST',
      path: '/channels/:channel/threads',
      handle({ param, body }) {
        const parent = channelFor(world, param('channel'));
        if (parent.type === ChannelType.GuildForum) return forumPost(parent, body);
        const type = body.type ?? ChannelType.PrivateThread;
        if (type !== ChannelType.PrivateThread && type !== ChannelType.PublicThread) {
          throw new ApiError(400, 50035, 'Invalid Form Body: type must be 11 or 12');
        }
        return created(announce(start(parent, type, body)));
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      handle({ param, body }) {
        const parent = channelFor(world, param('channel'));
        const message = messageFor(world, parent, param('message'));
        if (!parents.has(parent.type)) throw apiError(50024);
        if (!botMay(world, parent, Bits.CreatePublicThreads)) throw apiError(50013);
        if (world.channels.has(message.id)) throw apiError(160004);
        checkThread(body, true);
        return created(announce(openThread(world, parent, underMessage(parent), body, message.id)));
      },
    },
    {
      method: 'PUT',
      path: '/channels/:channel/thread-members/:user',
      handle({ param }) {
        const { channel, thread } = threadFor(world, param('channel'));
        const parent = world.channels.get(channel.parentId ?? '');
        const userId = param('user') === '@me' ? world.botUserId : param('user');
        if (thread.archived) throw apiError(50083);
        if (!world.users.has(userId)) throw apiError(10013);
        if (!parent || !canView(world, userId, parent)) throw apiError(50001);
        if (!botMay(world, channel, Bits.SendMessagesInThreads)) throw apiError(50013);
        if (thread.members.size >= mostMembers) throw apiError(30033);
        thread.members.add(userId);
        world.changed();
        return nothing;
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/thread-members/:user',
      handle({ param }) {
        const { channel, thread } = threadFor(world, param('channel'));
        const userId = param('user') === '@me' ? world.botUserId : param('user');
        if (thread.archived) throw apiError(50083);
        const own = thread.private && thread.ownerId === world.botUserId;
        if (userId !== world.botUserId && !own && !botMay(world, channel, Bits.ManageThreads)) {
          throw apiError(50013);
        }
        thread.members.delete(userId);
        world.changed();
        return nothing;
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/thread-members',
      handle({ param }) {
        const { channel, thread } = threadFor(world, param('channel'));
        return ok([...thread.members].map((id) => threadMemberJson(channel, id)));
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/thread-members/:user',
      handle({ param }) {
        const { channel, thread } = threadFor(world, param('channel'));
        if (!thread.members.has(param('user'))) throw apiError(10007);
        return ok(threadMemberJson(channel, param('user')));
      },
    },
  ];
}
