import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { CommunityId } from '../../../core/shared/ids.js';
import { type Community, type CommunityStore, newCommunity } from '../../../core/stewards/index.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, member, place, version } from '../stored/fields.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { asking, idsOf, type Question } from '../stored/question.js';
import { saveNextVersion } from '../stored/versioned.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { change } from './change.js';

const COMMUNITIES = 'communities';

const codec = wholeCodec<Community>()(
  z.object({
    id: community,
    stewards: z.array(member).readonly(),
    roomsParent: place.exactOptional(),
    changes: z.array(z.object(change)).readonly(),
    version,
  }),
);

type CommunityDocument = Stored<CommunityId> &
  Omit<z.input<typeof codec>, 'id'> & {
    /** Has changes that are not in the log yet. */
    readonly unlogged: boolean;
  };

const schema = new Schema<CommunityDocument>(
  {
    _id: String,
    stewards: [String],
    roomsParent: String,
    changes: [Mixed],
    version: Number,
    unlogged: Boolean,
  },
  plainDocument,
);

export const communityIndexes: readonly IndexSpec[] = [
  {
    collection: COMMUNITIES,
    name: 'unlogged',
    key: { unlogged: 1, _id: 1 },
    partialFilterExpression: { unlogged: true },
  },
];

export const communityQueries = {
  withChanges: (): Question<CommunityDocument> => ({ filter: { unlogged: true }, sort: { _id: 1 } }),
};

export function createCommunityStore(connection: Connection): CommunityStore {
  const model = connection.model<CommunityDocument>('Community', schema, COMMUNITIES, {
    overwriteModels: true,
  });
  const ask = asking(model, (document) => readDocument(COMMUNITIES, codec, document));
  return {
    get: async (id) => (await ask.byId(id)) ?? newCommunity(id),
    async save(changed) {
      const { id: _id, ...fields } = z.encode(codec, changed);
      await saveNextVersion(model, { _id, ...fields, unlogged: changed.changes.length > 0 });
      return { ...changed, version: changed.version + 1 };
    },
    withChanges: (limit) => idsOf(model, communityQueries.withChanges(), limit),
  };
}
