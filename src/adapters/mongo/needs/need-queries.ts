import type { CommunityId, MemberId, PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';
import { dueIndex, isDue, type Question } from '../stored/question.js';
import { NEEDS as collection, type NeedDocument } from './need-document.js';

const open = { open: true } as const;
const soonestFirst = { 'until.endsAt': 1, _id: 1 } as const;

export const needIndexes: readonly IndexSpec[] = [
  { collection, name: 'open', key: { community: 1, ...soonestFirst }, partialFilterExpression: open },
  { collection, name: 'open-in', key: { channel: 1, ...soonestFirst }, partialFilterExpression: open },
  { collection, name: 'open-raised-by', key: { raiser: 1, ...soonestFirst }, partialFilterExpression: open },
  { collection, name: 'open-with', key: { people: 1, ...soonestFirst }, partialFilterExpression: open },
  byCommunity(collection),
  dueIndex(collection),
];

export const needQueries = {
  open: (community: CommunityId): Question<NeedDocument> => ({
    filter: { community, ...open },
    sort: soonestFirst,
  }),
  openIn: (channel: PlaceId): Question<NeedDocument> => ({
    filter: { channel, ...open },
    sort: soonestFirst,
  }),
  openRaisedBy: (raiser: MemberId): Question<NeedDocument> => ({
    filter: { raiser, ...open },
    sort: soonestFirst,
  }),
  openWith: (member: MemberId): Question<NeedDocument> => ({
    filter: { people: member, ...open },
    sort: soonestFirst,
  }),
  due: (now: Instant): Question<NeedDocument> => isDue(now),
};
