import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { PromptUseStore } from '../../../core/prompts/index.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { duplicateOf } from '../stored/duplicate-key.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';

const PROMPT_USE = 'prompt_use';

const codec = z.object({ id: z.string(), words: z.array(z.string()).readonly() });

type UseDocument = Stored & { readonly community: string; readonly words: readonly string[] };

const schema = new Schema<UseDocument>({ _id: String, community: String, words: [String] }, plainDocument);

export const promptUseIndexes: readonly IndexSpec[] = [byCommunity(PROMPT_USE)];

export function createPromptUseStore(connection: Connection): PromptUseStore {
  const model = connection.model<UseDocument>('PromptUse', schema, PROMPT_USE, { overwriteModels: true });
  const moveToTheEnd = (scope: string, words: readonly string[]) =>
    model.collection.updateOne(
      withId(scope),
      // Within a pipeline, words that begin with a $ would be taken for the name of a field.
      [
        {
          $set: {
            community: { $literal: communityOfScope(scope) },
            words: withAtTheEnd({ $literal: words }),
          },
        },
      ],
      { upsert: true },
    );
  return {
    async askedOf(scope) {
      const found = await model.findById(scope).lean();
      return found === null ? [] : readDocument(PROMPT_USE, codec, found).words;
    },
    async note(scope, asked) {
      const words = [...new Set(asked)];
      if (words.length === 0) return;
      try {
        await moveToTheEnd(scope, words);
      } catch (error) {
        // Somebody noted the first one at the same moment: now it is there.
        if (duplicateOf(error) === undefined) throw error;
        await moveToTheEnd(scope, words);
      }
    },
  };
}

const withId = (_id: string): Record<string, unknown> => ({ _id });

const withAtTheEnd = (words: object) => {
  const before = { $ifNull: ['$words', []] };
  const others = { $filter: { input: before, cond: { $not: { $in: ['$$this', words] } } } };
  return { $concatArrays: [others, words] };
};

/** A scope begins with the id of a member or a place. */
const communityOfScope = (scope: string): string => scope.split(':', 2).join(':');
