import type { CommunityId, MemberId, PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';
import { dueIndex, isDue, type Question } from '../stored/question.js';
import { PROJECTS as collection, type ProjectDocument } from './project-document.js';

const alive = { alive: true } as const;
const soonestFirst = { 'lastDay.endsAt': 1, _id: 1 } as const;

export const projectIndexes: readonly IndexSpec[] = [
  {
    collection,
    name: 'alive',
    key: { community: 1, ...soonestFirst },
    partialFilterExpression: alive,
  },
  {
    collection,
    name: 'alive-in',
    key: { channel: 1, ...soonestFirst },
    partialFilterExpression: alive,
  },
  {
    collection,
    name: 'alive-hosted-by',
    key: { host: 1, ...soonestFirst },
    partialFilterExpression: alive,
  },
  {
    collection,
    name: 'alive-with',
    key: { people: 1, ...soonestFirst },
    partialFilterExpression: alive,
  },
  byCommunity(collection),
  dueIndex(collection),
];

export const projectQueries = {
  alive: (community: CommunityId): Question<ProjectDocument> => ({
    filter: { community, ...alive },
    sort: soonestFirst,
  }),
  aliveIn: (channel: PlaceId): Question<ProjectDocument> => ({
    filter: { channel, ...alive },
    sort: soonestFirst,
  }),
  aliveHostedBy: (host: MemberId): Question<ProjectDocument> => ({
    filter: { host, ...alive },
    sort: soonestFirst,
  }),
  aliveWith: (member: MemberId): Question<ProjectDocument> => ({
    filter: { people: member, ...alive },
    sort: soonestFirst,
  }),
  due: (now: Instant): Question<ProjectDocument> => isDue(now),
};
