import { setOf } from '../../../core/introductions/index.js';
import type { CommunityId, MemberId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { isDue, type Question } from '../stored/question.js';
import type { IntroductionDocument } from './introduction-document.js';

/** What each question of the port asks of the collection, so that a test can let mongod explain every one of them. */
export const introductionQueries = {
  openAmong: (community: CommunityId, members: readonly MemberId[]): Question<IntroductionDocument> => ({
    filter: { community, set: setOf(members), open: true },
    sort: { requestedAt: -1 },
  }),
  madeAmong: (community: CommunityId, members: readonly MemberId[]): Question<IntroductionDocument> => ({
    filter: { community, set: setOf(members), 'state.kind': { $in: ['introduced', 'wrapped'] } },
    sort: { requestedAt: -1 },
  }),
  queuedFor: (member: MemberId): Question<IntroductionDocument> => ({
    filter: { queued: member, open: true },
    sort: { requestedAt: 1, _id: 1 },
  }),
  openWith: (member: MemberId): Question<IntroductionDocument> => ({
    filter: { people: member, open: true },
    sort: { requestedAt: 1 },
  }),
  listFor: (member: MemberId): Question<IntroductionDocument> => ({
    filter: { shownTo: member },
    sort: { requestedAt: -1, _id: -1 },
  }),
  due: (now: Instant): Question<IntroductionDocument> => isDue(now),
};
