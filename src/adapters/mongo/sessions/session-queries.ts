import type { ChatId, PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';
import { dueIndex, isDue, type Question } from '../stored/question.js';
import { SESSIONS as collection, type SessionDocument } from './session-document.js';

export const sessionIndexes: readonly IndexSpec[] = [
  {
    collection,
    name: 'unfinished',
    key: { chat: 1, startsAt: 1, _id: 1 },
    partialFilterExpression: { unfinished: true },
  },
  { collection, name: 'begun-in', key: { channel: 1, 'state.openedAt': -1, _id: -1 } },
  byCommunity(collection),
  dueIndex(collection),
];

export const sessionQueries = {
  unfinished: (chat: ChatId): Question<SessionDocument> => ({
    filter: { chat, unfinished: true },
    sort: { startsAt: 1, _id: 1 },
  }),
  /** Only those that are open or closed have been opened. */
  begunIn: (channel: PlaceId, since: Instant): Question<SessionDocument> => ({
    filter: { channel, 'state.openedAt': { $gte: new Date(since) } },
    sort: { 'state.openedAt': -1, _id: -1 },
  }),
  due: (now: Instant): Question<SessionDocument> => isDue(now),
};
