import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { CommunityId } from '../../../core/shared/ids.js';
import { type Clock, DAY } from '../../../core/shared/time.js';
import { readDocument, type Stored } from './documents.js';
import { byCommunity, type IndexSpec, removal } from './index-spec.js';
import { removalDate } from './retention.js';

const KEEP = DAY;

interface KeptDocument extends Stored {
  readonly community: string;
  readonly writtenAt: Date;
  readonly removeAt: Date;
}

export const keptIndexes = (collection: string): readonly IndexSpec[] => [
  removal(collection),
  byCommunity(collection),
];

/** What somebody has begun and not sent yet: it may be written anew, and is forgotten after a day. */
export function keptForADay<Codec extends z.ZodType<{ readonly id: string }, { readonly id: string }>>(
  connection: Connection,
  clock: Clock,
  collection: string,
  codec: Codec,
  communityOf: (kept: z.output<Codec>) => CommunityId,
) {
  const documents = connection.collection<KeptDocument>(collection);
  return {
    async find(_id: string): Promise<z.output<Codec> | undefined> {
      const found = await documents.findOne({ _id, writtenAt: { $gt: new Date(clock() - KEEP) } });
      return found === null ? undefined : readDocument(collection, codec, found);
    },
    async save(kept: z.output<Codec>): Promise<void> {
      const now = clock();
      const { id: _id, ...fields } = z.encode(codec, kept);
      const beside = {
        community: communityOf(kept),
        writtenAt: new Date(now),
        removeAt: removalDate(now, KEEP),
      };
      await documents.replaceOne({ _id }, { ...beside, ...fields }, { upsert: true });
    },
    async remove(_id: string): Promise<void> {
      await documents.deleteOne({ _id });
    },
  };
}
