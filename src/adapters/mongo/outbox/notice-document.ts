import { Schema } from 'mongoose';
import { z } from 'zod';
import type { ClaimedNotice, NoticeStatus } from '../../../core/outbox/index.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, place } from '../stored/fields.js';
import { byCommunity, type IndexSpec, removal } from '../stored/index-spec.js';
import { message } from './message-document.js';

export const OUTBOX = 'outbox';

const event = z.object({
  place,
  title: z.string(),
  about: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  repeats: z
    .discriminatedUnion('every', [
      z.object({ every: z.literal(['week', 'second-week']) }),
      z.object({ every: z.literal('month'), nth: z.literal([1, 2, 3, 4]) }),
    ])
    .exactOptional(),
});

const delivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tell'), to: member, message }),
  z.object({ kind: z.literal('post'), to: place, message, thread: z.string().exactOptional() }),
  z.object({ kind: z.literal('board'), to: place, message, thread: z.string().exactOptional() }),
  z.object({ kind: z.literal('reply'), earlier: z.string(), message }),
  z.object({ kind: z.literal('amend'), earlier: z.string(), message }),
  z.object({ kind: z.literal('close-room'), room: place }),
  z.object({ kind: z.literal('list-event'), event, earlier: z.string().exactOptional() }),
  z.object({ kind: z.literal('unlist-event'), earlier: z.string() }),
]);

const notice = {
  id: z.string(),
  community,
  delivery,
  notBefore: instant,
  lostAnswer: z.enum(['twice', 'never']),
};

/** As it comes in. */
export const noticeCodec = z.object(notice);

const claimedCodec = z.object({
  ...notice,
  claim: z.string(),
  attempts: z.int().positive(),
  departed: z.boolean().default(false),
  ref: z.object({ place, message: z.string() }).exactOptional(),
  version: z.number().exactOptional(),
});

const statusCodec = z.object({
  state: z.enum(['waiting', 'sent', 'given-up', 'lost']),
  ref: z.object({ place, message: z.string() }).exactOptional(),
  at: instant.exactOptional(),
});

export interface NoticeDocument extends Stored, Omit<z.input<typeof noticeCodec>, 'id' | 'delivery'> {
  /** Without its message once the notice is settled. */
  readonly delivery: z.input<typeof delivery> | { readonly kind: string };
  readonly state: NoticeStatus['state'];
  /** Waiting. */
  readonly open: boolean;
  /** When it may be claimed: not before its time, nor while somebody's lease runs. */
  readonly dueAt: Date;
  /** Rises with every notice put. */
  readonly order: number;
  /** How often it was claimed. */
  readonly attempts: number;
  readonly claim?: string;
  /** A board: which picture of it is owed, or was sent last. */
  readonly version?: number;
  /** A board: at least so many ms are between two changes of it. */
  readonly apart?: number;
  /** A claim had begun to send, and nobody has told how that went. */
  readonly departed?: boolean;
  readonly ref?: NoticeStatus['ref'];
  readonly at?: Date;
  /** The platform's own code for what went wrong last. */
  readonly reason?: string;
  readonly removeAt?: Date;
}

export const noticeSchema = new Schema<NoticeDocument>(
  {
    _id: String,
    community: String,
    delivery: Mixed,
    notBefore: Date,
    lostAnswer: String,
    state: String,
    open: Boolean,
    dueAt: Date,
    order: Number,
    attempts: Number,
    claim: String,
    version: Number,
    apart: Number,
    departed: Boolean,
    ref: Mixed,
    at: Date,
    reason: String,
    removeAt: Date,
  },
  plainDocument,
);

export const outboxIndexes: readonly IndexSpec[] = [
  {
    collection: OUTBOX,
    name: 'due',
    key: { dueAt: 1, order: 1 },
    partialFilterExpression: { open: true },
  },
  removal(OUTBOX),
  byCommunity(OUTBOX),
  { collection: OUTBOX, name: 'to', key: { 'delivery.to': 1 } },
];

export function toClaimed(document: Stored): ClaimedNotice {
  const { id, attempts, departed, ...rest } = readDocument(OUTBOX, claimedCodec, document);
  return { key: id, ...rest, attempts: attempts - 1, interrupted: departed };
}

export const toStatus = (document: Stored): NoticeStatus => readDocument(OUTBOX, statusCodec, document);
