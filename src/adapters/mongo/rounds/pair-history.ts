import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { PairHistoryStore, PastPair } from '../../../core/rounds/index.js';
import type { CommunityId, MemberId, RoundId } from '../../../core/shared/ids.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { instant, member, round } from '../stored/fields.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { insertMissing } from '../stored/insert-once.js';
import { asking, type Question } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

const PAIRS = 'past_pairs';
/** So many can be looked for one by one; for more it is quicker to read all of the community and pick. */
const FEW = 1_000;

const codec = wholeCodec<PastPair>()(
  z.object({
    members: z.tuple([member, member]).readonly(),
    round,
    at: instant,
    went: z.enum(['met', 'not-met', 'unknown']),
  }),
);

type PairDocument = Stored & z.input<typeof codec> & { readonly community: string };

const schema = new Schema<PairDocument>(
  { _id: String, community: String, members: [String], round: String, at: Date, went: String },
  plainDocument,
);

export const pairHistoryIndexes: readonly IndexSpec[] = [
  { collection: PAIRS, name: 'with', key: { community: 1, members: 1 } },
];

export const pairHistoryQueries = {
  all: (community: CommunityId): Question<PairDocument> => ({ filter: { community }, sort: {} }),
  withAny: (community: CommunityId, members: readonly MemberId[]): Question<PairDocument> => ({
    filter: { community, members: { $in: [...members] } },
    sort: {},
  }),
};

/** The same whichever of them is named first: a pair is in the history of a round once. */
const pairId = (round: RoundId, [one, other]: PastPair['members']): string =>
  [round, ...[one, other].sort()].join('|');

export function createPairHistoryStore(connection: Connection): PairHistoryStore {
  const model = connection.model<PairDocument>('PastPair', schema, PAIRS, { overwriteModels: true });
  const ask = asking(model, (document) => readDocument(PAIRS, codec, document));
  return {
    note: (community, pairs) =>
      insertMissing(model, pairs, (pair) => ({
        _id: pairId(pair.round, pair.members),
        community,
        ...z.encode(codec, pair),
      })),
    async wentFor(round, members, went) {
      const _id = { $in: pairsOf(members).map((pair) => pairId(round, pair)) };
      await model.updateMany({ _id, went: { $ne: 'met' } }, { $set: { went } });
    },
    async among(community, members) {
      if (members.length < 2) return [];
      const few = members.length <= FEW;
      const question = few
        ? pairHistoryQueries.withAny(community, members)
        : pairHistoryQueries.all(community);
      const wanted = new Set(members);
      const needless = { _id: 0, community: 0 } as const;
      return ask.all(question, needless, ({ members }) => members.every((one) => wanted.has(one)));
    },
  };
}

const pairsOf = (members: readonly MemberId[]): PastPair['members'][] =>
  members.flatMap((one, index) => members.slice(index + 1).map((other) => [one, other] as const));
