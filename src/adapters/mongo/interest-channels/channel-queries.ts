import type { CommunityId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { dueIndex, isDue, type Question } from '../stored/question.js';
import { type ChannelDocument, INTEREST_CHANNELS as collection } from './channel-document.js';

export const channelIndexes: readonly IndexSpec[] = [
  {
    collection,
    name: 'one-per-hashtag',
    key: { community: 1, hashtag: 1 },
    unique: true,
    partialFilterExpression: { listed: true },
  },
  { collection, name: 'by-name', key: { community: 1, name: 1, _id: 1 } },
  dueIndex(collection),
];

export const channelQueries = {
  all: (community: CommunityId): Question<ChannelDocument> => ({
    filter: { community },
    sort: { name: 1, _id: 1 },
  }),
  due: (now: Instant): Question<ChannelDocument> => isDue(now),
};
