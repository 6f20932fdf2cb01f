import type { Connection } from 'mongoose';
import type { RoundStore } from '../../../core/rounds/index.js';
import type { PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, dueIndex, idsOf, isDue, type Question } from '../stored/question.js';
import { replaceVersion } from '../stored/versioned.js';
import { ROUNDS, type RoundDocument, roundSchema, toDocument, toRound } from './round-document.js';

export const roundIndexes: readonly IndexSpec[] = [
  { collection: ROUNDS, name: 'latest', key: { channel: 1, at: -1, _id: -1 } },
  {
    collection: ROUNDS,
    name: 'unfinished',
    key: { channel: 1, at: 1, _id: 1 },
    partialFilterExpression: { unfinished: true },
  },
  byCommunity(ROUNDS),
  dueIndex(ROUNDS),
];

export const roundQueries = {
  unfinished: (channel: PlaceId): Question<RoundDocument> => ({
    filter: { channel, unfinished: true },
    sort: { at: 1, _id: 1 },
  }),
  latest: (channel: PlaceId): Question<RoundDocument> => ({ filter: { channel }, sort: { at: -1, _id: -1 } }),
  due: (now: Instant): Question<RoundDocument> => isDue(now),
};

export function createRoundStore(connection: Connection): RoundStore {
  const model = connection.model<RoundDocument>('Round', roundSchema, ROUNDS, { overwriteModels: true });
  const ask = asking(model, toRound);
  return {
    find: ask.byId,
    insert: (round, dueAt) => insertOnce(model, toDocument(round, dueAt)),
    async save(round, dueAt) {
      const saved = { ...round, version: round.version + 1 };
      await replaceVersion(model, toDocument(saved, dueAt));
      return saved;
    },
    unfinished: (channel) => ask.many(roundQueries.unfinished(channel)),
    latest: (channel) => ask.first(roundQueries.latest(channel)),
    due: (now, limit) => idsOf(model, roundQueries.due(now), limit),
  };
}
