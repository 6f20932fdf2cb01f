import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { type CommunityId, communityOf, type MemberId, type PlaceId } from '../../core/shared/ids.js';
import { plainDocument, readDocument, type Stored } from './stored/documents.js';
import { member, place } from './stored/fields.js';
import { byCommunity, type IndexSpec } from './stored/index-spec.js';

const PRIVATE_PLACES = 'private_places';

/** Where people whose direct messages are closed are reached instead. */
export interface PrivatePlaceStore {
  privatePlace(member: MemberId): Promise<PlaceId | undefined>;
  /** The latest one counts. */
  rememberPrivatePlace(member: MemberId, place: PlaceId): Promise<void>;
  /** The channel that stewards chose for rooms. */
  roomsParent(community: CommunityId): Promise<PlaceId | undefined>;
}

const codec = z.object({ id: member, place });

type PrivatePlaceDocument = Stored & { readonly place: string; readonly community: string };

const schema = new Schema<PrivatePlaceDocument>(
  { _id: String, place: String, community: String },
  plainDocument,
);

export const privatePlaceIndexes: readonly IndexSpec[] = [byCommunity(PRIVATE_PLACES)];

export function createPrivatePlaceStore(
  connection: Connection,
  roomsParent: PrivatePlaceStore['roomsParent'],
): PrivatePlaceStore {
  const model = connection.model<PrivatePlaceDocument>('PrivatePlace', schema, PRIVATE_PLACES, {
    overwriteModels: true,
  });
  return {
    async privatePlace(member) {
      const found = await model.findById(member).lean();
      return found === null ? undefined : readDocument(PRIVATE_PLACES, codec, found).place;
    },
    async rememberPrivatePlace(member, place) {
      await model.updateOne({ _id: member }, { place, community: communityOf(member) }, { upsert: true });
    },
    roomsParent,
  };
}
