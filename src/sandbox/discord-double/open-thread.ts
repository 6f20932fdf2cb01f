import { ChannelType } from 'discord.js';
import { type Json, number, text } from './json.js';
import { problems } from './problems.js';
import type { Channel, World } from './world.js';

const durations: ReadonlySet<unknown> = new Set([60, 1440, 4320, 10_080]);

/** Throws 50035 unless these words and settings can make or change a thread. */
export function checkThread(body: Json, fresh: boolean): void {
  const found = problems();
  if (fresh || 'name' in body) found.length(body.name, 'name', 1, 100);
  const after = body.auto_archive_duration;
  const fits = after === undefined || after === null || durations.has(after);
  found.require(fits, 'auto_archive_duration', 'Value must be one of (60, 1440, 4320, 10080).');
  found.throwIfAny();
}

/** Stores a thread made by the bot, which is its first member. */
export function openThread(
  world: World,
  parent: Channel,
  type: number,
  body: Json,
  id: string,
  tags: readonly string[] = [],
): Channel {
  const now = world.now();
  const channel: Channel = {
    id,
    type,
    guildId: parent.guildId,
    parentId: parent.id,
    recipientId: undefined,
    name: text(body.name),
    topic: undefined,
    visibleTo: 'everyone',
    takenFromBot: 0n,
    lastMessageId: undefined,
    thread: {
      ownerId: world.botUserId,
      private: type === ChannelType.PrivateThread,
      archived: false,
      locked: false,
      invitable: body.invitable !== false,
      autoArchive: number(body.auto_archive_duration) ?? 4320,
      archivedAt: now,
      createdAt: now,
      members: new Set([world.botUserId]),
      tags,
    },
  };
  world.channels.set(id, channel);
  world.changed();
  return channel;
}
