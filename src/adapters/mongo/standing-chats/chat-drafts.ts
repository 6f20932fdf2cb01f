import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { type Clock, DAY } from '../../../core/shared/time.js';
import type { ChatDraft, ChatDraftStore } from '../../../core/standing-chats/index.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { chat, community, member, place } from '../stored/fields.js';
import { byCommunity, type IndexSpec, removal } from '../stored/index-spec.js';
import { removalDate } from '../stored/retention.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { cadence } from './cadence.js';

const CHAT_DRAFTS = 'chat_drafts';
const KEEP = DAY;

const codec = wholeCodec<ChatDraft>()(
  z.object({
    id: chat,
    community,
    author: member,
    channel: place,
    title: z.string(),
    hashtag: z.string(),
    host: member,
    cadence,
    phrase: z.string(),
    minutes: z.number(),
    changes: z.int().nonnegative().exactOptional(),
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
    title: String,
    hashtag: String,
    host: String,
    cadence: Mixed,
    phrase: String,
    minutes: Number,
    changes: Number,
    writtenAt: Date,
    removeAt: Date,
  },
  plainDocument,
);

export const chatDraftIndexes: readonly IndexSpec[] = [removal(CHAT_DRAFTS), byCommunity(CHAT_DRAFTS)];

export function createChatDraftStore(connection: Connection, clock: Clock): ChatDraftStore {
  const model = connection.model<DraftDocument>('ChatDraft', schema, CHAT_DRAFTS, { overwriteModels: true });
  return {
    async find(id) {
      const found = await model.findOne({ _id: id, writtenAt: { $gt: new Date(clock() - KEEP) } }).lean();
      return found === null ? undefined : readDocument(CHAT_DRAFTS, codec, found);
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
