import type { Model, QueryFilter } from 'mongoose';
import type { Instant } from '../../../core/shared/time.js';
import type { Stored } from './documents.js';
import { HELPING, inHelpings } from './helpings.js';
import type { IndexSpec } from './index-spec.js';

/** What a store asks of its collection, as a value, so that a test can let mongod explain every one of them. */
export interface Question<Document> {
  readonly filter: QueryFilter<Document>;
  readonly sort: Readonly<Record<string, 1 | -1>>;
}

/** Asks a collection, and reads what comes. */
export function asking<Document extends Stored, Read>(
  model: Model<Document>,
  read: (document: Stored) => Read,
) {
  return {
    async byId(_id: string): Promise<Read | undefined> {
      const found = await model.findById(_id).lean<Stored | null>();
      return found === null ? undefined : read(found);
    },
    async first({ filter, sort }: Question<Document>): Promise<Read | undefined> {
      const found = await model.findOne(filter).sort(sort).lean<Stored | null>();
      return found === null ? undefined : read(found);
    },
    async many({ filter, sort }: Question<Document>, limit = 0): Promise<readonly Read[]> {
      return (await model.find(filter).sort(sort).limit(limit).lean<Stored[]>()).map(read);
    },
    /**
     * Any number of them, in small helpings: whoever else waits for an answer gets it in between.
     * @param projection what is left out need not be sent
     */
    async all(
      { filter, sort }: Question<Document>,
      projection: Readonly<Record<string, 0>> = {},
      wanted: (one: Read) => boolean = () => true,
    ): Promise<readonly Read[]> {
      const documents = model.db.collection<Stored>(model.collection.name);
      const where: Record<string, unknown> = { ...filter };
      const cursor = documents.find(where, { sort, projection, batchSize: HELPING });
      const found: Read[] = [];
      while (await cursor.hasNext()) {
        for (const document of cursor.readBufferedDocuments()) {
          const one = read(document);
          if (wanted(one)) found.push(one);
        }
      }
      return found;
    },
    /** Any number of them, in no order; whoever is not there is missing. */
    async byIds(ids: readonly string[]): Promise<readonly Read[]> {
      const found: Read[] = [];
      for (const some of inHelpings(ids)) {
        const documents = await model.find({ _id: { $in: some } }).lean<Stored[]>();
        for (const one of documents) found.push(read(one));
      }
      return found;
    },
  };
}

/** The ids alone. */
export async function idsOf<Id extends string, Document extends Stored<Id>>(
  model: Model<Document>,
  { filter, sort }: Question<Document>,
  limit: number,
): Promise<readonly Id[]> {
  const found = await model.find(filter, { _id: 1 }).sort(sort).limit(limit).lean<Stored<Id>[]>();
  return found.map(({ _id }) => _id);
}

/** What a document with a time of its own carries while it has one. */
export interface Due {
  readonly dueAt?: Date;
}

export const dueField = (dueAt: Instant | undefined): Due =>
  dueAt === undefined ? {} : { dueAt: new Date(dueAt) };

export const isDue = (now: Instant) => ({
  filter: { dueAt: { $lte: new Date(now) } },
  sort: { dueAt: 1 } as const,
});

export const dueIndex = (collection: string): IndexSpec => ({
  collection,
  name: 'due',
  key: { dueAt: 1 },
  partialFilterExpression: { dueAt: { $exists: true } },
});
