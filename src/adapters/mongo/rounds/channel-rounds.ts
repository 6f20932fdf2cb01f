import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { type ChannelRounds, type ChannelRoundsStore, CONSENTS } from '../../../core/rounds/index.js';
import type { CommunityId, PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { cadence } from '../standing-chats/cadence.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, place, version } from '../stored/fields.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';
import { asking, type Due, dueField, dueIndex, idsOf, isDue, type Question } from '../stored/question.js';
import { saveNextVersion } from '../stored/versioned.js';
import { wholeCodec } from '../stored/whole-codec.js';

const CHANNEL_ROUNDS = 'channel_rounds';

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on') }),
  z.object({ kind: z.literal('resting'), why: z.enum(['steward', 'channel']), at: instant }),
  z.object({ kind: z.literal('ended'), at: instant }),
]);

const codec = wholeCodec<ChannelRounds>()(
  z.object({
    id: place,
    community,
    cadence,
    size: z.int(),
    consent: z.enum(CONSENTS),
    acrossOrganisations: z.boolean(),
    preview: z.boolean(),
    caretaker: member,
    state,
    version,
  }),
);

type RoundsDocument = Stored<PlaceId> &
  Omit<z.input<typeof codec>, 'id'> &
  Due & {
    /** Not ended. */
    readonly live: boolean;
  };

const schema = new Schema<RoundsDocument>(
  {
    _id: String,
    community: String,
    cadence: Mixed,
    size: Number,
    consent: String,
    acrossOrganisations: Boolean,
    preview: Boolean,
    caretaker: String,
    state: Mixed,
    version: Number,
    live: Boolean,
    dueAt: Date,
  },
  plainDocument,
);

export const channelRoundsIndexes: readonly IndexSpec[] = [
  {
    collection: CHANNEL_ROUNDS,
    name: 'live',
    key: { community: 1, _id: 1 },
    partialFilterExpression: { live: true },
  },
  byCommunity(CHANNEL_ROUNDS),
  dueIndex(CHANNEL_ROUNDS),
];

export const channelRoundsQueries = {
  of: (community: CommunityId): Question<RoundsDocument> => ({
    filter: { community, live: true },
    sort: { _id: 1 },
  }),
  due: (now: Instant): Question<RoundsDocument> => isDue(now),
};

export function createChannelRoundsStore(connection: Connection): ChannelRoundsStore {
  const model = connection.model<RoundsDocument>('ChannelRounds', schema, CHANNEL_ROUNDS, {
    overwriteModels: true,
  });
  const ask = asking(model, (document) => readDocument(CHANNEL_ROUNDS, codec, document));
  return {
    find: ask.byId,
    of: (community) => ask.many(channelRoundsQueries.of(community)),
    async save(rounds, dueAt) {
      const { id: _id, ...fields } = z.encode(codec, rounds);
      await saveNextVersion(model, {
        _id,
        ...fields,
        live: rounds.state.kind !== 'ended',
        ...dueField(dueAt),
      });
      return { ...rounds, version: rounds.version + 1 };
    },
    due: (now, limit) => idsOf(model, channelRoundsQueries.due(now), limit),
  };
}
