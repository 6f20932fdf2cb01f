import { Schema } from 'mongoose';
import { z } from 'zod';
import type { Participant } from '../../../core/rounds/index.js';
import type { MemberId, PlaceId, RoundId } from '../../../core/shared/ids.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, place, round, version } from '../stored/fields.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { byJoining, membershipId, membershipIndexes } from '../stored/membership.js';
import type { Question } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

export const PARTICIPANTS = 'round_participants';

const rest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('until'), at: instant }),
  z.object({ kind: z.literal(['until-back', 'silent']) }),
]);

const codec = wholeCodec<Participant>()(
  z.object({
    channel: place,
    member,
    community,
    joinedAt: instant,
    skips: z.string().exactOptional(),
    rest: rest.exactOptional(),
    silent: z.int().nonnegative(),
    counted: round.exactOptional(),
    leftOut: round.exactOptional(),
    version,
  }),
);

export type ParticipantDocument = Stored & z.input<typeof codec>;

export const participantSchema = new Schema<ParticipantDocument>(
  {
    _id: String,
    channel: String,
    member: String,
    community: String,
    joinedAt: Date,
    skips: String,
    rest: Mixed,
    silent: Number,
    counted: String,
    leftOut: String,
    version: Number,
  },
  plainDocument,
);

export const participantIndexes: readonly IndexSpec[] = [
  ...membershipIndexes(PARTICIPANTS, 'channel'),
  {
    collection: PARTICIPANTS,
    name: 'left-out',
    key: { channel: 1, leftOut: 1 },
    partialFilterExpression: { leftOut: { $exists: true } },
  },
];

export const participantQueries = {
  in: (channel: PlaceId): Question<ParticipantDocument> => ({ filter: { channel }, sort: byJoining }),
  of: (member: MemberId): Question<ParticipantDocument> => ({ filter: { member }, sort: byJoining }),
  /** Who goes first because of this round or an earlier one. */
  leftOutUpTo: (channel: PlaceId, round: RoundId): Question<ParticipantDocument> => ({
    filter: { channel, leftOut: { $lte: round } },
    sort: { leftOut: 1 },
  }),
};

export const toParticipant = (document: Stored): Participant => readDocument(PARTICIPANTS, codec, document);

export const toDocument = (participant: Participant): ParticipantDocument => ({
  _id: membershipId(participant.channel, participant.member),
  ...z.encode(codec, participant),
});
