import { Schema } from 'mongoose';
import { z } from 'zod';
import type { ChatId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import type { StandingChat } from '../../../core/standing-chats/index.js';
import { change } from '../stewards/change.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { chat, community, instant, member, place, version } from '../stored/fields.js';
import { type Due, dueField } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { cadence, occurrence } from './cadence.js';

export const STANDING_CHATS = 'standing_chats';

const suggestion = z.object({ words: z.string(), by: member.exactOptional() });
const why = z.enum(['steward', 'channel', 'host-left']);

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running') }),
  z.object({ kind: z.literal('paused'), why, at: instant }),
  z.object({ kind: z.literal('ended'), at: instant }),
]);

const date = z.string();
const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['begun', 'edited']), ...change }),
  z.object({ kind: z.literal('rescheduled'), ...change }),
  z.object({ kind: z.literal('cancelled'), date, wasAt: instant, ...change }),
  z.object({ kind: z.literal('moved'), date, wasAt: instant, toAt: instant, ...change }),
  z.object({ kind: z.literal('restored'), date, isAt: instant, ...change }),
  z.object({ kind: z.literal('handed-over'), from: member, ...change }),
  z.object({ kind: z.literal('paused'), why, ...change }),
  z.object({ kind: z.literal(['resumed', 'ended']), ...change }),
]);

const codec = wholeCodec<StandingChat>()(
  z.object({
    id: chat,
    community,
    channel: place,
    title: z.string(),
    hashtag: z.string(),
    host: member,
    hostName: z.string(),
    cadence,
    phrase: z.string(),
    minutes: z.number(),
    topics: z.array(suggestion).readonly(),
    questions: z.array(suggestion).readonly(),
    asked: z.array(z.string()).readonly(),
    state,
    next: occurrence.exactOptional(),
    sequence: z.int().nonnegative(),
    listed: z.string().exactOptional(),
    createdAt: instant,
    events: z.array(event).readonly(),
    version,
  }),
);

export type ChatDocument = Stored<ChatId> &
  Omit<z.input<typeof codec>, 'id'> &
  Due & {
    /** Not ended: its hashtag is its own. */
    readonly live: boolean;
  };

export const chatSchema = new Schema<ChatDocument>(
  {
    _id: String,
    community: String,
    channel: String,
    title: String,
    hashtag: String,
    host: String,
    hostName: String,
    cadence: Mixed,
    phrase: String,
    minutes: Number,
    topics: [Mixed],
    questions: [Mixed],
    asked: [String],
    state: Mixed,
    next: Mixed,
    sequence: Number,
    listed: String,
    createdAt: Date,
    events: [Mixed],
    version: Number,
    live: Boolean,
    dueAt: Date,
  },
  plainDocument,
);

export const toChat = (document: Stored): StandingChat => readDocument(STANDING_CHATS, codec, document);

export function toDocument(chat: StandingChat, dueAt: Instant | undefined): ChatDocument {
  const { id: _id, ...fields } = z.encode(codec, chat);
  return { _id, ...fields, live: chat.state.kind !== 'ended', ...dueField(dueAt) };
}
