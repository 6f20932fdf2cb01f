import type { Model } from 'mongoose';
import type { Stored } from './documents.js';
import { duplicateOf } from './duplicate-key.js';

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
