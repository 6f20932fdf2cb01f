import type { Model } from 'mongoose';
import type { Stored } from './documents.js';
import { duplicateOf, wereOnlyDuplicates } from './duplicate-key.js';
import { inHelpings } from './helpings.js';

/** @returns false where one is there already that has the same id, or another value that must be unique */
export async function insertOnce<Document extends Stored, New extends Stored>(
  model: Model<Document>,
  document: New,
): Promise<boolean> {
  const { _id, ...fields } = document;
  try {
    await model.collection.insertOne(withTextId(_id, fields));
    return true;
  } catch (error) {
    if (duplicateOf(error) === undefined) throw error;
    return false;
  }
}

const withTextId = (_id: string, fields: object): Record<string, unknown> => ({ _id, ...fields });

/**
 * Inserts many at once, each as if it were alone: one that is there already, or has a value that must be unique and is
 * taken, is passed over.
 */
export async function insertMissing<Document extends Stored, Item>(
  model: Model<Document>,
  items: readonly Item[],
  toDocument: (item: Item) => Stored,
): Promise<void> {
  for (const some of inHelpings(items)) {
    const documents = some.map((item) => {
      const { _id, ...fields } = toDocument(item);
      return withTextId(_id, fields);
    });
    try {
      await model.collection.insertMany(documents, { ordered: false, ignoreUndefined: true });
    } catch (error) {
      if (!wereOnlyDuplicates(error)) throw error;
    }
  }
}
