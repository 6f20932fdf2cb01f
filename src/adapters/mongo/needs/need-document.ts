import { Schema } from 'mongoose';
import { z } from 'zod';
import type { Need } from '../../../core/needs/index.js';
import type { MemberId, NeedId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, need, place, version } from '../stored/fields.js';
import { type Due, dueField } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

export const NEEDS = 'needs';

const amount = z.int().positive();

const pledge = z.object({
  member,
  name: z.string(),
  amount,
  state: z.enum(['promised', 'delivered']),
  at: instant,
});

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal(['reached', 'ended', 'withdrawn']), at: instant }),
  z.object({ kind: z.literal('closed'), at: instant, because: z.string() }),
]);

const number = z.string();
const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['raised', 'reached', 'ended', 'withdrawn', 'closed']), number }),
  z.object({ kind: z.literal('pledged'), number, member, amount }),
  z.object({ kind: z.literal('amplified'), number, place, by: member }),
  z.object({ kind: z.literal('reported'), number, by: member }),
]);

const codec = wholeCodec<Need>()(
  z.object({
    id: need,
    community,
    channel: place,
    raiser: member,
    raiserName: z.string(),
    what: z.string(),
    unit: z.string(),
    target: amount,
    forWhom: z.string(),
    until: z.object({ date: z.string(), endsAt: instant }),
    pledges: z.array(pledge).readonly(),
    amplified: z.array(z.object({ place, by: member, byName: z.string() })).readonly(),
    reportedBy: z.array(member).readonly(),
    state,
    createdAt: instant,
    events: z.array(event).readonly(),
    version,
  }),
);

export type NeedDocument = Stored<NeedId> &
  Omit<z.input<typeof codec>, 'id'> &
  Due & {
    readonly open: boolean;
    /** The raiser and all who have pledged. */
    readonly people: readonly MemberId[];
  };

export const needSchema = new Schema<NeedDocument>(
  {
    _id: String,
    community: String,
    channel: String,
    raiser: String,
    raiserName: String,
    what: String,
    unit: String,
    target: Number,
    forWhom: String,
    until: Mixed,
    pledges: [Mixed],
    amplified: [Mixed],
    reportedBy: [String],
    state: Mixed,
    createdAt: Date,
    events: [Mixed],
    version: Number,
    open: Boolean,
    people: [String],
    dueAt: Date,
  },
  plainDocument,
);

export const toNeed = (document: Stored): Need => readDocument(NEEDS, codec, document);

export function toDocument(need: Need, dueAt: Instant | undefined): NeedDocument {
  const { id: _id, ...fields } = z.encode(codec, need);
  const people = [...new Set([need.raiser, ...need.pledges.map(({ member }) => member)])];
  return { _id, ...fields, open: need.state.kind === 'open', people, ...dueField(dueAt) };
}
