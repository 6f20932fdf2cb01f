import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { RoundAnswerStore } from '../../../core/rounds/index.js';
import { communityOf, type RoundId } from '../../../core/shared/ids.js';
import { type Clock, DAY } from '../../../core/shared/time.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { duplicateOf } from '../stored/duplicate-key.js';
import { member, round } from '../stored/fields.js';
import { byCommunity, type IndexSpec, removal } from '../stored/index-spec.js';
import { membershipId } from '../stored/membership.js';
import { asking, type Question } from '../stored/question.js';
import { removalDate } from '../stored/retention.js';

const ROUND_ANSWERS = 'round_answers';
/** Longer than any round takes. */
const KEEP = 90 * DAY;

const codec = z.object({ round, member, answer: z.enum(['in', 'out']) });

type AnswerDocument = Stored &
  z.input<typeof codec> & { readonly community: string; readonly removeAt: Date };

const schema = new Schema<AnswerDocument>(
  { _id: String, community: String, round: String, member: String, answer: String, removeAt: Date },
  plainDocument,
);

export const roundAnswerIndexes: readonly IndexSpec[] = [
  { collection: ROUND_ANSWERS, name: 'of', key: { round: 1, _id: 1 } },
  byCommunity(ROUND_ANSWERS),
  removal(ROUND_ANSWERS),
];

export const roundAnswerQueries = {
  of: (round: RoundId): Question<AnswerDocument> => ({ filter: { round }, sort: { _id: 1 } }),
};

export function createRoundAnswerStore(connection: Connection, clock: Clock): RoundAnswerStore {
  const model = connection.model<AnswerDocument>('RoundAnswer', schema, ROUND_ANSWERS, {
    overwriteModels: true,
  });
  const ask = asking(model, (document) => readDocument(ROUND_ANSWERS, codec, document));
  return {
    async put(round, member, answer) {
      const _id = membershipId(round, member);
      const fields = { community: communityOf(round), round, member, answer };
      const put = () =>
        model.replaceOne({ _id }, { ...fields, removeAt: removalDate(clock(), KEEP) }, { upsert: true });
      try {
        await put();
      } catch (error) {
        // Two first answers met: now there is one, and this one takes its place.
        if (duplicateOf(error) === undefined) throw error;
        await put();
      }
    },
    async of(round) {
      const answers = await ask.all(roundAnswerQueries.of(round));
      return new Map(answers.map(({ member, answer }) => [member, answer]));
    },
  };
}
