import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { OwnPrompt, OwnPromptStore } from '../../../core/prompts/index.js';
import type { CommunityId } from '../../../core/shared/ids.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member } from '../stored/fields.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, type Question } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

const OWN_PROMPTS = 'own_prompts';

const codec = wholeCodec<OwnPrompt>()(
  z.object({
    id: z.string(),
    community,
    words: z.string(),
    topic: z.string(),
    depth: z.literal([1, 2, 3]),
    addedBy: member,
    at: instant,
  }),
);

type PromptDocument = Stored & Omit<z.input<typeof codec>, 'id'>;

const schema = new Schema<PromptDocument>(
  {
    _id: String,
    community: String,
    words: String,
    topic: String,
    depth: Number,
    addedBy: String,
    at: Date,
  },
  plainDocument,
);

export const ownPromptIndexes: readonly IndexSpec[] = [
  { collection: OWN_PROMPTS, name: 'of', key: { community: 1, at: 1, _id: 1 } },
];

export const ownPromptQueries = {
  of: (community: CommunityId): Question<PromptDocument> => ({
    filter: { community },
    sort: { at: 1, _id: 1 },
  }),
};

export function createOwnPromptStore(connection: Connection): OwnPromptStore {
  const model = connection.model<PromptDocument>('OwnPrompt', schema, OWN_PROMPTS, { overwriteModels: true });
  const ask = asking(model, (document) => readDocument(OWN_PROMPTS, codec, document));
  return {
    of: (community) => ask.many(ownPromptQueries.of(community)),
    async add(prompt) {
      const { id: _id, ...fields } = z.encode(codec, prompt);
      await insertOnce(model, { _id, ...fields });
    },
    remove: async (community, id) => (await model.deleteOne({ _id: id, community })).deletedCount === 1,
  };
}
