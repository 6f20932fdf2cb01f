import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { ServicePrompt, ServicePromptStore } from '../../../core/service-projects/index.js';
import type { PlaceId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { cadence, occurrence } from '../standing-chats/cadence.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, place, version } from '../stored/fields.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';
import { asking, type Due, dueField, dueIndex, idsOf, isDue, type Question } from '../stored/question.js';
import { saveNextVersion } from '../stored/versioned.js';
import { wholeCodec } from '../stored/whole-codec.js';

const SERVICE_PROMPTS = 'service_prompts';

/** The channel is the id: one prompt for each at most. */
const codec = wholeCodec<Omit<ServicePrompt, 'channel'> & { readonly id: PlaceId }>()(
  z.object({
    id: place,
    community,
    cadence: cadence.exactOptional(),
    phrase: z.string(),
    setBy: member,
    next: occurrence.exactOptional(),
    last: z.object({ date: z.string(), at: instant, answered: z.boolean() }).exactOptional(),
    events: z
      .array(z.object({ kind: z.enum(['asked', 'held-back']), number: z.string(), date: z.string() }))
      .readonly(),
    version,
  }),
);

type PromptDocument = Stored<PlaceId> & Omit<z.input<typeof codec>, 'id'> & Due;

const schema = new Schema<PromptDocument>(
  {
    _id: String,
    community: String,
    cadence: Mixed,
    phrase: String,
    setBy: String,
    next: Mixed,
    last: Mixed,
    events: [Mixed],
    version: Number,
    dueAt: Date,
  },
  plainDocument,
);

export const servicePromptIndexes: readonly IndexSpec[] = [
  byCommunity(SERVICE_PROMPTS),
  dueIndex(SERVICE_PROMPTS),
];

export const servicePromptQueries = {
  due: (now: Instant): Question<PromptDocument> => isDue(now),
};

export function createServicePromptStore(connection: Connection): ServicePromptStore {
  const model = connection.model<PromptDocument>('ServicePrompt', schema, SERVICE_PROMPTS, {
    overwriteModels: true,
  });
  const ask = asking(model, toPrompt);
  return {
    find: ask.byId,
    async save(prompt, dueAt) {
      const { channel: id, ...rest } = prompt;
      const { id: _id, ...fields } = z.encode(codec, { id, ...rest });
      await saveNextVersion(model, { _id, ...fields, ...dueField(dueAt) });
      return { ...prompt, version: prompt.version + 1 };
    },
    due: (now, limit) => idsOf(model, servicePromptQueries.due(now), limit),
  };
}

function toPrompt(document: Stored): ServicePrompt {
  const { id: channel, ...rest } = readDocument(SERVICE_PROMPTS, codec, document);
  return { channel, ...rest };
}
