import { Schema } from 'mongoose';
import { z } from 'zod';
import { CONSENTS, type Round } from '../../../core/rounds/index.js';
import type { RoundId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, place, round, version } from '../stored/fields.js';
import { type Due, dueField } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

export const ROUNDS = 'rounds';

export const wave = z.literal([0, 1]);
export const attempt = z.int().nonnegative();

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('gathering') }),
  z.object({ kind: z.literal('preview'), attempt, until: instant }),
  z.object({ kind: z.literal(['sending', 'meeting']), wave, attempt, until: instant }),
  z.object({ kind: z.literal('closed'), at: instant }),
  z.object({ kind: z.literal('dropped'), at: instant, why: z.enum(['nobody', 'skipped', 'channel']) }),
]);

const codec = wholeCodec<Round>()(
  z.object({
    id: round,
    channel: place,
    community,
    date: z.string(),
    at: instant,
    size: z.int(),
    consent: z.enum(CONSENTS),
    acrossOrganisations: z.boolean(),
    preview: z.boolean(),
    seed: z.number(),
    state,
    version,
  }),
);

export type RoundDocument = Stored<RoundId> &
  Omit<z.input<typeof codec>, 'id'> &
  Due & {
    /** Neither closed nor dropped. */
    readonly unfinished: boolean;
  };

export const roundSchema = new Schema<RoundDocument>(
  {
    _id: String,
    channel: String,
    community: String,
    date: String,
    at: Date,
    size: Number,
    consent: String,
    acrossOrganisations: Boolean,
    preview: Boolean,
    seed: Number,
    state: Mixed,
    version: Number,
    unfinished: Boolean,
    dueAt: Date,
  },
  plainDocument,
);

export const toRound = (document: Stored): Round => readDocument(ROUNDS, codec, document);

export function toDocument(round: Round, dueAt: Instant | undefined): RoundDocument {
  const { id: _id, ...fields } = z.encode(codec, round);
  const unfinished = round.state.kind !== 'closed' && round.state.kind !== 'dropped';
  return { _id, ...fields, unfinished, ...dueField(dueAt) };
}
