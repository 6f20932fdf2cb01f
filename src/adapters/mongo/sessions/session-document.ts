import { Schema } from 'mongoose';
import { z } from 'zod';
import type { Session } from '../../../core/sessions/index.js';
import type { SessionId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { chat, community, instant, member, place, session, version } from '../stored/fields.js';
import { type Due, dueField } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

export const SESSIONS = 'sessions';

const reminder = z.enum(['day-before', 'quarter-before']);
const attendee = z.object({ member, name: z.string() });

const opened = {
  openedAt: instant,
  title: z.string(),
  hashtag: z.string(),
  host: member,
  hostName: z.string(),
  topic: z.string().exactOptional(),
  questions: z.array(z.string()).readonly(),
  asked: z.int().nonnegative(),
  nextQuestionAt: instant.exactOptional(),
  here: z.array(attendee).readonly(),
  picks: z
    .array(z.object({ url: z.string(), message: z.string(), author: attendee.exactOptional() }))
    .readonly(),
};

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pending') }),
  z.object({ kind: z.literal('open'), ...opened }),
  z.object({ kind: z.literal('closed'), at: instant, ...opened }),
  z.object({ kind: z.literal(['missed', 'dropped']), at: instant }),
]);

const number = z.string();
const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), number, late: z.boolean() }),
  z.object({ kind: z.literal('question'), number, index: z.int().nonnegative() }),
  z.object({ kind: z.literal(['skipped', 'closed', 'picked', 'missed']), number }),
]);

const codec = wholeCodec<Session>()(
  z.object({
    id: session,
    chat,
    community,
    channel: place,
    startsAt: instant,
    endsAt: instant,
    state,
    reminded: z.array(reminder).readonly(),
    events: z.array(event).readonly(),
    version,
  }),
);

export type SessionDocument = Stored<SessionId> &
  Omit<z.input<typeof codec>, 'id'> &
  Due & {
    /** Pending or open. */
    readonly unfinished: boolean;
  };

export const sessionSchema = new Schema<SessionDocument>(
  {
    _id: String,
    chat: String,
    community: String,
    channel: String,
    startsAt: Date,
    endsAt: Date,
    state: Mixed,
    reminded: [String],
    events: [Mixed],
    version: Number,
    unfinished: Boolean,
    dueAt: Date,
  },
  plainDocument,
);

export const toSession = (document: Stored): Session => readDocument(SESSIONS, codec, document);

export function toDocument(session: Session, dueAt: Instant | undefined): SessionDocument {
  const { id: _id, ...fields } = z.encode(codec, session);
  const unfinished = session.state.kind === 'pending' || session.state.kind === 'open';
  return { _id, ...fields, unfinished, ...dueField(dueAt) };
}
