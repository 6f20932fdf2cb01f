import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { NeedDraft, NeedDraftStore } from '../../../core/needs/index.js';
import { type Clock, DAY } from '../../../core/shared/time.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, need, place } from '../stored/fields.js';
import { byCommunity, type IndexSpec, removal } from '../stored/index-spec.js';
import { removalDate } from '../stored/retention.js';
import { wholeCodec } from '../stored/whole-codec.js';

const NEED_DRAFTS = 'need_drafts';
const KEEP = DAY;

const codec = wholeCodec<NeedDraft>()(
  z.object({
    id: need,
    community,
    author: member,
    channel: place,
    what: z.string(),
    unit: z.string(),
    target: z.int().positive(),
    forWhom: z.string(),
    until: z.object({ date: z.string(), endsAt: instant }),
  }),
);

type DraftDocument = Stored &
  Omit<z.input<typeof codec>, 'id'> & { readonly writtenAt: Date; readonly removeAt: Date };

const schema = new Schema<DraftDocument>(
  {
    _id: String,
    community: String,
    author: String,
    channel: String,
    what: String,
    unit: String,
    target: Number,
    forWhom: String,
    until: Mixed,
    writtenAt: Date,
    removeAt: Date,
  },
  plainDocument,
);

export const needDraftIndexes: readonly IndexSpec[] = [removal(NEED_DRAFTS), byCommunity(NEED_DRAFTS)];

export function createNeedDraftStore(connection: Connection, clock: Clock): NeedDraftStore {
  const model = connection.model<DraftDocument>('NeedDraft', schema, NEED_DRAFTS, { overwriteModels: true });
  return {
    async find(id) {
      const found = await model.findOne({ _id: id, writtenAt: { $gt: new Date(clock() - KEEP) } }).lean();
      return found === null ? undefined : readDocument(NEED_DRAFTS, codec, found);
    },
    async save(draft) {
      const now = clock();
      const { id: _id, ...fields } = z.encode(codec, draft);
      const document = { _id, ...fields, writtenAt: new Date(now), removeAt: removalDate(now, KEEP) };
      await model.replaceOne({ _id }, document, { upsert: true });
    },
    async remove(id) {
      await model.deleteOne({ _id: id });
    },
  };
}
