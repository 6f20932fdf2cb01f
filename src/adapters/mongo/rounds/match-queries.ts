import { setOf } from '../../../core/introductions/index.js';
import type { CommunityId, MemberId, RoundId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { byCommunity, type IndexSpec, removal } from '../stored/index-spec.js';
import { dueIndex, isDue, type Question } from '../stored/question.js';
import { MATCHES as collection, type MatchDocument } from './match-document.js';

const met = { 'state.kind': 'met' } as const;

export const matchIndexes: readonly IndexSpec[] = [
  {
    collection,
    name: 'one-seat-per-round',
    key: { seats: 1 },
    unique: true,
    partialFilterExpression: { seats: { $exists: true } },
  },
  { collection, name: 'of', key: { round: 1, _id: 1 } },
  {
    collection,
    name: 'alive-with',
    key: { people: 1, _id: 1 },
    partialFilterExpression: { alive: true },
  },
  {
    collection,
    name: 'met-among',
    key: { community: 1, set: 1, 'state.at': -1 },
    partialFilterExpression: met,
  },
  byCommunity(collection),
  dueIndex(collection),
  removal(collection),
];

export const matchQueries = {
  of: (round: RoundId): Question<MatchDocument> => ({ filter: { round }, sort: { _id: 1 } }),
  aliveWith: (member: MemberId): Question<MatchDocument> => ({
    filter: { people: member, alive: true },
    sort: { _id: 1 },
  }),
  metAmong: (community: CommunityId, members: readonly MemberId[]): Question<MatchDocument> => ({
    filter: { community, set: setOf(members), ...met },
    sort: { 'state.at': -1 },
  }),
  due: (now: Instant): Question<MatchDocument> => isDue(now),
};
