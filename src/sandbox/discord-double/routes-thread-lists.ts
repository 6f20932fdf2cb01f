import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { channelFor, guildFor } from './access.js';
import { canView } from './permissions.js';
import { type Incoming, type Outgoing, ok, type Route, type Stage } from './rest-types.js';
import { channelJson, threadMemberJson } from './wire.js';
import type { Channel } from './world.js';

/** Active threads of a server (never paged, as in life) and archived ones of a channel (paged). */
export function threadListRoutes({ world, threadsPageSize }: Stage): readonly Route[] {
  const listed = (threads: readonly Channel[]) => ({
    threads: threads.map((one) => channelJson(world, one)),
    members: threads
      .filter((one) => one.thread?.members.has(world.botUserId))
      .map((one) => threadMemberJson(one, world.botUserId)),
  });

  const archivedIn = (channelId: string, type: number, mine: boolean) =>
    [...world.channels.values()].filter(
      ({ parentId, thread, type: own }) =>
        parentId === channelId &&
        own === type &&
        thread?.archived === true &&
        (!mine || thread.members.has(world.botUserId)),
    );

  function page(incoming: Incoming, sorted: readonly Channel[]): Outgoing {
    const asked = Number(incoming.query.get('limit') ?? 50);
    const size = Math.min(asked, 100, threadsPageSize);
    return ok({ ...listed(sorted.slice(0, size)), has_more: sorted.length > size });
  }

  const byArchiveTime = (incoming: Incoming, threads: readonly Channel[]) => {
    const before = incoming.query.get('before');
    const end = before === null ? Number.POSITIVE_INFINITY : Date.parse(before);
    const at = (one: Channel) => one.thread?.archivedAt ?? 0;
    return page(
      incoming,
      threads.filter((one) => at(one) < end).sort((one, other) => at(other) - at(one)),
    );
  };

  return [
    {
      method: 'GET',
      path: '/guilds/:guild/threads/active',
      handle({ param }) {
        const guild = guildFor(world, param('guild'));
        const active = [...world.channels.values()].filter(
          (one) =>
            one.guildId === guild.id &&
            one.thread?.archived === false &&
            canView(world, world.botUserId, one),
        );
        return ok(listed(active.reverse()));
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/users/@me/threads/archived/private',
      handle(incoming) {
        const channel = channelFor(world, incoming.param('channel'), Bits.ReadMessageHistory);
        const before = BigInt(incoming.query.get('before') ?? '9223372036854775807');
        const mine = archivedIn(channel.id, ChannelType.PrivateThread, true);
        return page(
          incoming,
          mine
            .filter((one) => BigInt(one.id) < before)
            .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1)),
        );
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/threads/archived/private',
      handle(incoming) {
        const channel = channelFor(
          world,
          incoming.param('channel'),
          Bits.ReadMessageHistory,
          Bits.ManageThreads,
        );
        return byArchiveTime(incoming, archivedIn(channel.id, ChannelType.PrivateThread, false));
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/threads/archived/public',
      handle(incoming) {
        const channel = channelFor(world, incoming.param('channel'), Bits.ReadMessageHistory);
        return byArchiveTime(incoming, archivedIn(channel.id, ChannelType.PublicThread, false));
      },
    },
  ];
}
