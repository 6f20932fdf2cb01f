import type { Connection } from 'mongoose';
import { z } from 'zod';
import { allowanceIndexes } from './allowances.js';
import { draftIndexes } from './drafts.js';
import { channelMembershipIndexes } from './interest-channels/channel-memberships.js';
import { channelIndexes } from './interest-channels/channel-queries.js';
import { introductionIndexes } from './introductions/introduction-indexes.js';
import { memberIndexes } from './members.js';
import { needDraftIndexes } from './needs/need-drafts.js';
import { needIndexes } from './needs/need-queries.js';
import { onceEventIndexes } from './once-events.js';
import { outboxIndexes } from './outbox/notice-document.js';
import { privatePlaceIndexes } from './private-places.js';
import { errandIndexes } from './profiles/errands.js';
import { profileIndexes } from './profiles/profile-store.js';
import { ownPromptIndexes } from './prompts/own-prompts.js';
import { promptUseIndexes } from './prompts/prompt-use.js';
import { channelRoundsIndexes } from './rounds/channel-rounds.js';
import { matchIndexes } from './rounds/match-queries.js';
import { pairHistoryIndexes } from './rounds/pair-history.js';
import { participantIndexes } from './rounds/participant-document.js';
import { planIndexes } from './rounds/plans.js';
import { roundAnswerIndexes } from './rounds/round-answers.js';
import { roundIndexes } from './rounds/round-store.js';
import { projectDraftIndexes } from './service-projects/project-drafts.js';
import { projectIndexes } from './service-projects/project-queries.js';
import { servicePromptIndexes } from './service-projects/service-prompts.js';
import { sessionIndexes } from './sessions/session-queries.js';
import { calendarLinkIndexes } from './standing-chats/calendar-links.js';
import { chatDraftIndexes } from './standing-chats/chat-drafts.js';
import { chatMembershipIndexes } from './standing-chats/chat-memberships.js';
import { chatIndexes } from './standing-chats/chat-queries.js';
import { changeLogIndexes } from './stewards/change-log.js';
import { communityIndexes } from './stewards/communities.js';
import type { IndexSpec } from './stored/index-spec.js';
import { searchIndexes } from './topics/search-queries.js';

export const INDEXES: readonly IndexSpec[] = [
  ...introductionIndexes,
  ...outboxIndexes,
  ...memberIndexes,
  ...allowanceIndexes,
  ...draftIndexes,
  ...onceEventIndexes,
  ...privatePlaceIndexes,
  ...communityIndexes,
  ...changeLogIndexes,
  ...channelIndexes,
  ...channelMembershipIndexes,
  ...chatIndexes,
  ...chatMembershipIndexes,
  ...chatDraftIndexes,
  ...calendarLinkIndexes,
  ...sessionIndexes,
  ...projectIndexes,
  ...projectDraftIndexes,
  ...servicePromptIndexes,
  ...needIndexes,
  ...needDraftIndexes,
  ...profileIndexes,
  ...errandIndexes,
  ...ownPromptIndexes,
  ...promptUseIndexes,
  ...searchIndexes,
  ...channelRoundsIndexes,
  ...participantIndexes,
  ...roundIndexes,
  ...roundAnswerIndexes,
  ...planIndexes,
  ...matchIndexes,
  ...pairHistoryIndexes,
];

/**
 * Creates what is missing and drops nothing; two processes may do it at once.
 * @returns the names of those that were missing, as `collection.index`
 */
export async function ensureIndexes(connection: Connection): Promise<readonly string[]> {
  const missing = await missingSpecs(connection);
  for (const [collection, specs] of byCollection(missing)) await makeIndexes(connection, collection, specs);
  return missing.map(nameOf);
}

function byCollection(specs: readonly IndexSpec[]): ReadonlyMap<string, readonly IndexSpec[]> {
  const grouped = new Map<string, IndexSpec[]>();
  for (const spec of specs) grouped.set(spec.collection, [...(grouped.get(spec.collection) ?? []), spec]);
  return grouped;
}

/** Those of one collection in one go: a new database is ready in half the time. */
async function makeIndexes(
  connection: Connection,
  collection: string,
  specs: readonly IndexSpec[],
): Promise<void> {
  try {
    await connection.collection(collection).createIndexes(specs.map(({ collection: _, ...spec }) => spec));
  } catch (error) {
    const names = specs.map(({ name }) => name).join(', ');
    throw new Error(
      `The indexes ${names} of ${collection} can't be made: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}

/** For `kith doctor`: the names of the indexes that are not there. */
export const missingIndexes = async (connection: Connection): Promise<readonly string[]> =>
  (await missingSpecs(connection)).map(nameOf);

async function missingSpecs(connection: Connection): Promise<readonly IndexSpec[]> {
  const collections = [...new Set(INDEXES.map(({ collection }) => collection))];
  const present = new Map(
    await Promise.all(collections.map(async (name) => [name, await indexNames(connection, name)] as const)),
  );
  return INDEXES.filter(({ collection, name }) => !present.get(collection)?.has(name));
}

const NamespaceNotFound = z.object({ code: z.literal(26) });

async function indexNames(connection: Connection, collection: string): Promise<ReadonlySet<string>> {
  try {
    const indexes = await connection.collection(collection).indexes();
    return new Set(indexes.flatMap(({ name }) => name ?? []));
  } catch (error) {
    if (!NamespaceNotFound.safeParse(error).success) throw error;
    return new Set();
  }
}

const nameOf = ({ collection, name }: IndexSpec): string => `${collection}.${name}`;
