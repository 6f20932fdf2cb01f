import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { DraftStore } from '../../core/introductions/index.js';
import { type Clock, DAY } from '../../core/shared/time.js';
import { card, wish } from './introductions/wish-and-card.js';
import { Mixed, plainDocument, readDocument, type Stored } from './stored/documents.js';
import { community, instant, introduction, member } from './stored/fields.js';
import { byCommunity, type IndexSpec, removal } from './stored/index-spec.js';
import { removalDate } from './stored/retention.js';

const DRAFTS = 'drafts';
const KEEP = DAY;

const codec = z.object({
  id: introduction,
  community,
  requester: member,
  requesterName: z.string(),
  cards: z.array(z.object({ member, card })).readonly(),
  wish,
  writtenAt: instant,
});

type DraftDocument = Stored & Omit<z.input<typeof codec>, 'id'> & { readonly removeAt: Date };

const schema = new Schema<DraftDocument>(
  {
    _id: String,
    community: String,
    requester: String,
    requesterName: String,
    cards: [Mixed],
    wish: Mixed,
    writtenAt: Date,
    removeAt: Date,
  },
  plainDocument,
);

export const draftIndexes: readonly IndexSpec[] = [
  removal(DRAFTS),
  byCommunity(DRAFTS),
  { collection: DRAFTS, name: 'people', key: { 'cards.member': 1 } },
  { collection: DRAFTS, name: 'requester', key: { requester: 1 } },
];

export function createDraftStore(connection: Connection, clock: Clock): DraftStore {
  const model = connection.model<DraftDocument>('Draft', schema, DRAFTS, { overwriteModels: true });
  return {
    async find(id) {
      const found = await model.findOne({ _id: id, writtenAt: { $gt: new Date(clock() - KEEP) } }).lean();
      return found === null ? undefined : readDocument(DRAFTS, codec, found);
    },
    async save(draft) {
      const { id: _id, ...fields } = z.encode(codec, draft);
      const document = { _id, ...fields, removeAt: removalDate(draft.writtenAt, KEEP) };
      await model.replaceOne({ _id }, document, { upsert: true });
    },
    async remove(id) {
      await model.deleteOne({ _id: id });
    },
  };
}
