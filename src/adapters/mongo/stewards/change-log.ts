import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { CommunityId } from '../../../core/shared/ids.js';
import type { ChangeLog, LogEntry } from '../../../core/stewards/index.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { wereOnlyDuplicates } from '../stored/duplicate-key.js';
import { community } from '../stored/fields.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { asking, type Question } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { logged } from './change.js';

const CHANGE_LOG = 'change_log';

const codec = wholeCodec<LogEntry>()(z.object({ id: z.string(), community, ...logged }));

type LogDocument = Stored & Omit<z.input<typeof codec>, 'id'>;

const schema = new Schema<LogDocument>(
  { _id: String, community: String, at: Date, by: String, what: String, before: String, after: String },
  plainDocument,
);

export const changeLogIndexes: readonly IndexSpec[] = [
  { collection: CHANGE_LOG, name: 'latest', key: { community: 1, at: -1, _id: -1 } },
];

export const changeLogQueries = {
  latest: (community: CommunityId): Question<LogDocument> => ({
    filter: { community },
    sort: { at: -1, _id: -1 },
  }),
};

export function createChangeLog(connection: Connection): ChangeLog {
  const model = connection.model<LogDocument>('LogEntry', schema, CHANGE_LOG, { overwriteModels: true });
  const ask = asking(model, (document) => readDocument(CHANGE_LOG, codec, document));
  return {
    async write(entries) {
      if (entries.length === 0) return;
      const upserts = entries.map((entry) => {
        const { id: _id, ...fields } = z.encode(codec, entry);
        return { updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } };
      });
      try {
        await model.bulkWrite(upserts, { ordered: false });
      } catch (error) {
        // Somebody wrote the same at the same moment: it is there, as it should be.
        if (!wereOnlyDuplicates(error)) throw error;
      }
    },
    latest: (community, limit) => ask.many(changeLogQueries.latest(community), limit),
  };
}
