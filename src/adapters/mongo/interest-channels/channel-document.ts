import { Schema } from 'mongoose';
import { z } from 'zod';
import { FEATURES, type InterestChannel } from '../../../core/interest-channels/index.js';
import type { PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { change } from '../stewards/change.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, place, quietHours, version } from '../stored/fields.js';
import { type Due, dueField } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

export const INTEREST_CHANNELS = 'interest_channels';

const why = z.enum(['archived', 'outside', 'gone']);

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('well') }),
  z.object({ kind: z.literal('lost'), why, at: instant }),
  z.object({ kind: z.literal('removed'), at: instant }),
]);

const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), ...change }),
  z.object({ kind: z.literal('lost'), why, ...change }),
  z.object({ kind: z.literal('found'), ...change }),
  z.object({ kind: z.literal('removed'), ...change }),
]);

const codec = wholeCodec<InterestChannel>()(
  z.object({
    id: place,
    community,
    name: z.string(),
    features: z.array(z.enum(FEATURES)).readonly(),
    hashtag: z.string(),
    zone: z.string(),
    quietHours: quietHours.exactOptional(),
    topics: z.array(z.string()).readonly(),
    hosts: z.enum(['everyone', 'stewards']),
    guests: z.boolean(),
    // Stored before Kith knew: open, until the next look.
    private: z.boolean().default(false),
    caretaker: member,
    state,
    checkAt: instant,
    events: z.array(event).readonly(),
    version,
  }),
);

export type ChannelDocument = Stored<PlaceId> &
  Omit<z.input<typeof codec>, 'id'> &
  Due & {
    /** Not removed: its hashtag is its own. */
    readonly listed: boolean;
  };

export const channelSchema = new Schema<ChannelDocument>(
  {
    _id: String,
    community: String,
    name: String,
    features: [String],
    hashtag: String,
    zone: String,
    quietHours: Mixed,
    topics: [String],
    hosts: String,
    guests: Boolean,
    private: Boolean,
    caretaker: String,
    state: Mixed,
    checkAt: Date,
    events: [Mixed],
    version: Number,
    listed: Boolean,
    dueAt: Date,
  },
  plainDocument,
);

export const toChannel = (document: Stored): InterestChannel =>
  readDocument(INTEREST_CHANNELS, codec, document);

export function toDocument(channel: InterestChannel, dueAt: Instant | undefined): ChannelDocument {
  const { id: _id, ...fields } = z.encode(codec, channel);
  return { _id, ...fields, listed: channel.state.kind !== 'removed', ...dueField(dueAt) };
}
