import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Clock } from '../../../core/shared/time.js';
import type { ChatDraft, ChatDraftStore } from '../../../core/standing-chats/index.js';
import { chat, community, member, place } from '../stored/fields.js';
import { keptForADay, keptIndexes } from '../stored/kept-for-a-day.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { cadence } from './cadence.js';

const CHAT_DRAFTS = 'chat_drafts';

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

export const chatDraftIndexes = keptIndexes(CHAT_DRAFTS);

export const createChatDraftStore = (connection: Connection, clock: Clock): ChatDraftStore =>
  keptForADay(connection, clock, CHAT_DRAFTS, codec, ({ community }) => community);
