import { Schema } from 'mongoose';
import { z } from 'zod';
import { setOf } from '../../../core/introductions/index.js';
import { CHECK_IN_OUTCOMES, isAlive, type Match } from '../../../core/rounds/index.js';
import type { MatchId } from '../../../core/shared/ids.js';
import { card } from '../profiles/card.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, match, member, place, round, version } from '../stored/fields.js';
import type { Due } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { wave } from './round-document.js';

export const MATCHES = 'matches';

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asked') }),
  z.object({ kind: z.literal(['yes', 'not-this-time', 'never']), at: instant }),
]);

const words = z.array(z.string()).readonly();
const seat = z.int().nonnegative();
const why = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['interests', 'languages']), words }),
  z.object({ kind: z.literal('offers'), from: seat, to: seat, offer: z.string() }),
]);

const checkIn = z.object({
  member,
  askAt: instant.exactOptional(),
  timesAsked: z.int().nonnegative(),
  outcome: z.enum(CHECK_IN_OUTCOMES).exactOptional(),
});

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asking'), until: instant }),
  z.object({ kind: z.literal('agreed'), at: instant, until: instant }),
  z.object({ kind: z.literal('met'), at: instant, room: place, checkIns: z.array(checkIn).readonly() }),
  z.object({ kind: z.literal('ended'), at: instant }),
]);

const number = z.string();
const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['answered', 'reminded']), member, number }),
  z.object({ kind: z.literal('check-in'), member, time: z.int(), number }),
  z.object({ kind: z.literal(['met', 'ended']), number }),
]);

const codec = wholeCodec<Match>()(
  z.object({
    id: match,
    round,
    channel: place,
    community,
    wave,
    members: z
      .array(z.object({ member, card, answer, reminded: z.literal(true).exactOptional() }))
      .readonly(),
    why: z.array(why).readonly(),
    metBefore: z.int().nonnegative(),
    state,
    events: z.array(event).readonly(),
    version,
  }),
);

type Written = Omit<z.input<typeof codec>, 'id'> & {
  readonly set: string;
  readonly people: readonly string[];
  readonly alive: boolean;
};
export type MatchDocument = Stored<MatchId> &
  Written &
  Due & {
    /** The places that its people take in the round, while it is alive: each is there once. */
    readonly seats?: readonly string[];
    /** Nothing came of it. */
    readonly removeAt?: Date;
    readonly roomLeasedUntil?: Date;
  };

export const matchSchema = new Schema<MatchDocument>(
  {
    _id: String,
    round: String,
    channel: String,
    community: String,
    wave: Number,
    members: [Mixed],
    why: [Mixed],
    metBefore: Number,
    state: Mixed,
    events: [Mixed],
    version: Number,
    set: String,
    people: [String],
    alive: Boolean,
    seats: { type: [String], default: undefined },
    dueAt: Date,
    removeAt: Date,
    roomLeasedUntil: Date,
  },
  plainDocument,
);

export const toMatch = (document: Stored): Match => readDocument(MATCHES, codec, document);

/** Everything but the seats, the times and the room's lease. */
export function toFields(match: Match): Written & { readonly _id: MatchId } {
  const { id: _id, ...fields } = z.encode(codec, match);
  const people = match.members.map(({ member }) => member);
  return { _id, ...fields, set: setOf(people), people, alive: isAlive(match) };
}

export const seatsOf = ({ round, members }: Match): readonly string[] =>
  members.map(({ member }) => `${round}|${member}`);
