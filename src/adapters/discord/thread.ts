import { createHash } from 'node:crypto';
import { ChannelType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { clip } from './clip.js';
import { attempt } from './failures.js';
import { THREAD_AUTO_ARCHIVE, THREAD_NAME } from './limits.js';
import { snowflake } from './native-ids.js';
import type { ServerFacts } from './server-facts.js';

const THREAD = z.object({
  id: snowflake,
  name: z.string(),
  owner_id: snowflake.optional(),
  thread_metadata: z.object({ archived: z.boolean() }).optional(),
});
type Thread = z.infer<typeof THREAD>;
const PAGE = z.object({ threads: z.array(THREAD), has_more: z.boolean().default(false) });

/** A hundred threads each: far more than can be archived between two tries at one room. */
const PAGES = 10;

export interface ThreadRequest {
  readonly guild: string;
  readonly parent: string;
  readonly name: string;
  readonly key: string;
  readonly members: readonly string[];
}

/**
 * A private thread with these people in it. Its name ends in a mark made of the key: so when Kith died, or the
 * answer was lost, after the thread was made, the next try finds it instead of making a second.
 */
export async function openThread(rest: REST, facts: ServerFacts, request: ThreadRequest): Promise<string> {
  const thread = (await findThread(rest, facts, request)) ?? (await createThread(rest, request));
  if (thread.thread_metadata?.archived) await setArchived(rest, thread.id, false);
  for (const member of request.members) {
    await attempt('read', () => rest.put(Routes.threadMembers(thread.id, member)));
  }
  return thread.id;
}

export const setArchived = (rest: REST, thread: string, archived: boolean): Promise<unknown> =>
  attempt('read', () => rest.patch(Routes.channel(thread), { body: { archived } }));

const markOf = (key: string) => ` · ${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;

async function findThread(rest: REST, facts: ServerFacts, { guild, parent, key }: ThreadRequest) {
  const self = await facts.self();
  const isIt = (thread: Thread) => thread.owner_id === self && thread.name.endsWith(markOf(key));
  const active = PAGE.parse(await attempt('read', () => rest.get(Routes.guildActiveThreads(guild))));
  return active.threads.find(isIt) ?? (await findArchived(rest, parent, isIt));
}

async function findArchived(rest: REST, parent: string, isIt: (thread: Thread) => boolean) {
  let before: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ limit: '100', ...(before === undefined ? {} : { before }) });
    const route = Routes.channelJoinedArchivedThreads(parent);
    const { threads, has_more } = PAGE.parse(await attempt('read', () => rest.get(route, { query })));
    const found = threads.find(isIt);
    if (found || !has_more) return found;
    before = threads.at(-1)?.id;
  }
  return undefined;
}

async function createThread(rest: REST, { parent, name, key }: ThreadRequest): Promise<Thread> {
  const mark = markOf(key);
  const body = {
    name: clip(name, THREAD_NAME - mark.length) + mark,
    type: ChannelType.PrivateThread,
    invitable: false,
    auto_archive_duration: THREAD_AUTO_ARCHIVE,
  };
  return THREAD.parse(await attempt('send', () => rest.post(Routes.threads(parent), { body })));
}
