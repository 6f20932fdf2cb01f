import { Schema } from 'mongoose';
import { z } from 'zod';
import type { SearchId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import type { TopicSearch } from '../../../core/topics/index.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, introduction, member, search, version } from '../stored/fields.js';
import { type Due, dueField } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

export const TOPIC_SEARCHES = 'topic_searches';

const state = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('looking'),
    asking: z.object({ introduction, until: instant }).exactOptional(),
  }),
  z.object({ kind: z.literal('made'), at: instant, introduction }),
  z.object({ kind: z.literal('ended'), at: instant, why: z.enum(['not-this-time', 'taken-back']) }),
]);

const codec = wholeCodec<TopicSearch>()(
  z.object({
    id: search,
    community,
    member,
    words: z.string(),
    hope: z.string(),
    offer: z.string().exactOptional(),
    startedAt: instant,
    endsAt: instant,
    state,
    asked: z.array(z.object({ member, introduction })).readonly(),
    version,
  }),
);

export type SearchDocument = Stored<SearchId> & Omit<z.input<typeof codec>, 'id'> & Due;

export const searchSchema = new Schema<SearchDocument>(
  {
    _id: String,
    community: String,
    member: String,
    words: String,
    hope: String,
    offer: String,
    startedAt: Date,
    endsAt: Date,
    state: Mixed,
    asked: [Mixed],
    version: Number,
    dueAt: Date,
  },
  plainDocument,
);

export const toSearch = (document: Stored): TopicSearch => readDocument(TOPIC_SEARCHES, codec, document);

export function toDocument(search: TopicSearch, dueAt: Instant | undefined): SearchDocument {
  const { id: _id, ...fields } = z.encode(codec, search);
  return { _id, ...fields, ...dueField(dueAt) };
}
