import type { CommunityId, IntroductionId, MemberId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { dueIndex, isDue, type Question } from '../stored/question.js';
import { TOPIC_SEARCHES as collection, type SearchDocument } from './search-document.js';

export const searchIndexes: readonly IndexSpec[] = [
  { collection, name: 'of-introduction', key: { 'asked.introduction': 1 } },
  { collection, name: 'list', key: { member: 1, startedAt: -1, _id: -1 } },
  { collection, name: 'turns', key: { community: 1, 'asked.member': 1, startedAt: 1 } },
  dueIndex(collection),
];

export const searchQueries = {
  ofIntroduction: (id: IntroductionId): Question<SearchDocument> => ({
    filter: { 'asked.introduction': id },
    sort: {},
  }),
  listFor: (member: MemberId): Question<SearchDocument> => ({
    filter: { member },
    sort: { startedAt: -1, _id: -1 },
  }),
  due: (now: Instant): Question<SearchDocument> => isDue(now),
};

export const turnsOf = (community: CommunityId, members: readonly MemberId[], since: Instant) => {
  const theirs = { 'asked.member': { $in: [...members] } };
  return [
    { $match: { community, ...theirs, startedAt: { $gte: new Date(since) } } },
    { $unwind: '$asked' },
    { $match: theirs },
    { $group: { _id: '$asked.member', times: { $sum: 1 }, last: { $max: '$startedAt' } } },
  ];
};
