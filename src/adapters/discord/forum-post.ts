import {
  ChannelFlags,
  ChannelType,
  RESTJSONErrorCodes as Codes,
  type REST,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { z } from 'zod';
import { type Clock, type Duration, MINUTE } from '../../core/shared/time.js';
import { attempt, codeOf } from './failures.js';
import { THREAD_AUTO_ARCHIVE } from './limits.js';
import { snowflake } from './native-ids.js';
import { threadName } from './public-thread.js';
import type { Rendered } from './rendered.js';
import type { Channel, Looked, ServerFacts } from './server-facts.js';

/** For so long a post of the same name may be what an earlier try made. */
const EARLIER_TRY: Duration = 10 * MINUTE;
/** What is remembered of the forum's tags is too old. */
const OTHER_TAGS: readonly number[] = [Codes.TagRequiredToCreateAForumPostInThisChannel, Codes.UnknownTag];

const POST = z.object({ id: snowflake });
const ACTIVE = z.object({
  threads: z.array(
    z.object({
      id: snowflake,
      name: z.string(),
      parent_id: snowflake.nullish(),
      owner_id: snowflake.nullish(),
    }),
  ),
});
const MESSAGE = z.object({ content: z.string(), components: z.array(z.unknown()).default([]) });

export interface ForumPosts {
  /** @returns the id of the post, which is also that of its first message */
  post(forum: Channel, guild: string, name: string, body: Rendered): Promise<string>;
}

/**
 * Posts in forums. Discord refuses no second copy of them, so each try looks first whether an earlier one made it:
 * a young post of Kith with the same name, and buttons about the same thing or the same words.
 */
export function createForumPosts(rest: REST, facts: ServerFacts, clock: Clock): ForumPosts {
  async function madeEarlier(forum: Channel, guild: string, name: string, body: Rendered) {
    const self = await facts.self();
    const { threads } = ACTIVE.parse(await attempt('read', () => rest.get(Routes.guildActiveThreads(guild))));
    const young = threads.filter(
      (one) =>
        one.parent_id === forum.id &&
        one.owner_id === self &&
        one.name === name &&
        clock() - SnowflakeUtil.timestampFrom(one.id) < EARLIER_TRY,
    );
    for (const { id } of young) if (await begins(id, body)) return id;
    return undefined;
  }

  /** Whether the post begins with this message. */
  async function begins(id: string, body: Rendered): Promise<boolean> {
    const first = MESSAGE.parse(await attempt('read', () => rest.get(Routes.channelMessage(id, id))));
    const [theirs, own] = [keysIn(first.components), keysIn(body.components)];
    return own.length > 0 ? own.some((key) => theirs.includes(key)) : first.content === body.content;
  }

  async function create(forum: Channel, guild: string, name: string, body: Rendered): Promise<unknown> {
    const post = (as: Channel) =>
      rest.post(Routes.threads(forum.id), {
        body: { name, message: body, auto_archive_duration: THREAD_AUTO_ARCHIVE, applied_tags: tagsOf(as) },
      });
    try {
      return await post(forum);
    } catch (error) {
      if (!OTHER_TAGS.includes(codeOf(error) ?? 0)) throw error;
      facts.forgetChannel(guild, forum.id);
      const now = await facts.channel(guild, forum.id);
      if (!isForum(now)) throw error;
      return post(now);
    }
  }

  return {
    async post(forum, guild, called, body) {
      const name = threadName(called);
      const earlier = await madeEarlier(forum, guild, name, body);
      if (earlier !== undefined) return earlier;
      return POST.parse(await attempt('send', () => create(forum, guild, name, body))).id;
    },
  };
}

export const isForum = (looked: Looked): looked is Channel =>
  typeof looked === 'object' && looked.type === ChannelType.GuildForum;

/** One tag where the forum wants one, else none: what its tags mean only its people know. */
function tagsOf({ flags, available_tags: tags }: Channel): readonly string[] {
  if ((flags & ChannelFlags.RequireTag) === 0) return [];
  const tag = tags.find(({ moderated }) => !moderated) ?? tags[0];
  return tag === undefined ? [] : [tag.id];
}

/** What the buttons in it mean, as far as they are about one certain thing. */
const keysIn = (components: readonly unknown[]): readonly string[] =>
  [...JSON.stringify(components).matchAll(/"custom_id":"([^"|]+\|[^"]+)"/g)].map(([, key = '']) => key);
