import type { QueryFilter } from 'mongoose';
import { setOf } from '../../../core/introductions/index.js';
import type { CommunityId, MemberId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import type { IntroductionDocument } from './introduction-document.js';

export interface Question {
  readonly filter: QueryFilter<IntroductionDocument>;
  readonly sort: Record<string, 1 | -1>;
}

/** What each question of the port asks of the collection, so that a test can let mongod explain every one of them. */
export const introductionQueries = {
  openAmong: (community: CommunityId, members: readonly MemberId[]): Question => ({
    filter: { community, set: setOf(members), open: true },
    sort: { requestedAt: -1 },
  }),
  madeAmong: (community: CommunityId, members: readonly MemberId[]): Question => ({
    filter: { community, set: setOf(members), 'state.kind': { $in: ['introduced', 'wrapped'] } },
    sort: { requestedAt: -1 },
  }),
  queuedFor: (member: MemberId): Question => ({
    filter: { queued: member, open: true },
    sort: { requestedAt: 1, _id: 1 },
  }),
  openWith: (member: MemberId): Question => ({
    filter: { people: member, open: true },
    sort: { requestedAt: 1 },
  }),
  listFor: (member: MemberId): Question => ({
    filter: { shownTo: member },
    sort: { requestedAt: -1, _id: -1 },
  }),
  due: (now: Instant): Question => ({
    filter: { dueAt: { $lte: new Date(now) } },
    sort: { dueAt: 1 },
  }),
};
