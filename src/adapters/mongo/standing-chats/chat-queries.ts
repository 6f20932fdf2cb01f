import type { ChatId, CommunityId, MemberId, PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { dueIndex, isDue, type Question } from '../stored/question.js';
import { type ChatDocument, STANDING_CHATS as collection } from './chat-document.js';

const live = { live: true } as const;
const byHashtag = { hashtag: 1 } as const;

export const chatIndexes: readonly IndexSpec[] = [
  {
    collection,
    name: 'one-per-hashtag',
    key: { community: 1, hashtag: 1 },
    unique: true,
    partialFilterExpression: live,
  },
  { collection, name: 'in-channel', key: { channel: 1, hashtag: 1 }, partialFilterExpression: live },
  { collection, name: 'hosted-by', key: { host: 1, hashtag: 1 }, partialFilterExpression: live },
  // To find everything of a community when it leaves, ended ones too.
  { collection, name: 'community', key: { community: 1 } },
  dueIndex(collection),
];

export const chatQueries = {
  byHashtag: (community: CommunityId, hashtag: string): Question<ChatDocument> => ({
    filter: { community, hashtag, ...live },
    sort: byHashtag,
  }),
  all: (community: CommunityId): Question<ChatDocument> => ({
    filter: { community, ...live },
    sort: byHashtag,
  }),
  inChannel: (channel: PlaceId): Question<ChatDocument> => ({
    filter: { channel, ...live },
    sort: byHashtag,
  }),
  hostedBy: (host: MemberId): Question<ChatDocument> => ({ filter: { host, ...live }, sort: byHashtag }),
  findAll: (ids: readonly ChatId[]): Question<ChatDocument> => ({
    filter: { _id: { $in: ids } },
    sort: { _id: 1 },
  }),
  due: (now: Instant): Question<ChatDocument> => isDue(now),
};
