import type { BaseInteraction } from 'discord.js';
import { z } from 'zod';
import { snowflake } from './native-ids.js';

export interface Where {
  /** The channel; for a thread the one that it hangs on. */
  readonly channel: string;
  readonly thread?: string;
}

const PLACE = z.object({ id: snowflake, parent: snowflake.nullish() });

/** Where somebody did something; undefined where that is no channel of a server. */
export function whereIn(from: BaseInteraction): Where | undefined {
  const { channel } = from;
  const read = PLACE.safeParse({
    id: from.channelId,
    parent: channel?.isThread() ? channel.parentId : undefined,
  });
  if (!read.success || from.guildId === null) return undefined;
  const { id, parent } = read.data;
  if (parent) return { channel: parent, thread: id };
  // A thread whose channel is not known is no place to speak of.
  return channel?.isThread() ? undefined : { channel: id };
}
