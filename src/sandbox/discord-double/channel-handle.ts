import { PermissionFlagsBits as Bits } from 'discord.js';
import type { Stage } from './rest-types.js';
import { channelJson } from './wire.js';
import type { Channel } from './world.js';

/** What people who look after a server do to one of its channels or threads. Each is told to the app as in life. */
export interface ChannelHandle {
  readonly id: string;
  readonly name: string;
  rename(to: string): void;
  /** Deletes it, and the threads in it. */
  remove(): void;
  /** Takes View Channel away from the app here. */
  hideFromApp(): void;
  showToApp(): void;
  /** Only these people, and the app, can see it from now on. */
  makePrivate(members?: readonly { readonly id: string }[]): void;
  makePublic(): void;
  /** Takes permissions away from the app here, or gives them back. */
  deny(permissions: bigint): void;
  allow(permissions: bigint): void;
  /** Threads only: nobody but moderators can write any more. */
  lock(): void;
  /** Threads only: puts it away; writing in it brings it back. */
  archive(): void;
}

export function channelHandle({ world, gateway }: Stage, idOrName: string): ChannelHandle {
  const id = find()?.id;
  if (id === undefined) throw new Error(`There is no channel "${idOrName}"`);

  function find(): Channel | undefined {
    const bare = idOrName.replace(/^#/, '');
    const known = world.channels.get(bare);
    return known ?? [...world.channels.values()].find((one) => one.name === bare && !one.thread);
  }

  function own(): Channel {
    const channel = world.channels.get(id ?? '');
    if (!channel) throw new Error(`The channel "${idOrName}" has been deleted`);
    return channel;
  }

  function change(apply: (channel: Channel) => void): void {
    const channel = own();
    apply(channel);
    world.changed();
    gateway.toAll(channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channelJson(world, channel));
  }

  function changeThread(apply: (thread: NonNullable<Channel['thread']>) => void): void {
    change(({ thread }) => {
      if (!thread) throw new Error(`"${idOrName}" is no thread`);
      apply(thread);
    });
  }

  const deny = (permissions: bigint) =>
    change((channel) => {
      channel.takenFromBot |= permissions;
    });
  const allow = (permissions: bigint) =>
    change((channel) => {
      channel.takenFromBot &= ~permissions;
    });

  return {
    id,
    get name() {
      return own().name;
    },
    rename: (to) =>
      change((channel) => {
        channel.name = to;
      }),
    remove: () => removeChannel({ world, gateway }, own().id),
    hideFromApp: () => deny(Bits.ViewChannel),
    showToApp: () => allow(Bits.ViewChannel),
    makePrivate: (members = []) =>
      change((channel) => {
        channel.visibleTo = new Set(members.map((member) => member.id));
      }),
    makePublic: () =>
      change((channel) => {
        channel.visibleTo = 'everyone';
      }),
    deny,
    allow,
    lock: () =>
      changeThread((thread) => {
        thread.locked = true;
      }),
    archive: () =>
      changeThread((thread) => {
        thread.archived = true;
        thread.archivedAt = world.now();
      }),
  };
}

/** Takes a channel or thread away, and what hangs on it. */
export function removeChannel({ world, gateway }: Pick<Stage, 'world' | 'gateway'>, id: string): void {
  const channel = world.channels.get(id);
  if (!channel) return;
  const gone = channelJson(world, channel);
  world.channels.delete(id);
  for (const one of world.channels.values()) if (one.parentId === id) world.channels.delete(one.id);
  world.changed();
  const { guildId: guild_id, parentId: parent_id, type } = channel;
  if (channel.thread) gateway.toAll('THREAD_DELETE', { id, guild_id, parent_id, type });
  else gateway.toAll('CHANNEL_DELETE', gone);
}
