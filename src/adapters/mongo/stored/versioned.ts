import type { Model } from 'mongoose';
import { StaleWrite } from '../../../core/shared/stale-write.js';
import type { Stored } from './documents.js';
import { duplicateOf } from './duplicate-key.js';

export interface Versioned extends Stored {
  readonly version: number;
}

/**
 * Puts the next version of a document in place of the one it was made from; version 0 was never stored.
 * @throws StaleWrite when somebody else saved first
 */
export async function saveNextVersion<Document extends Versioned, Next extends Versioned>(
  model: Model<Document>,
  document: Next,
): Promise<void> {
  const { _id, version } = document;
  try {
    const next = { ...document, version: version + 1 };
    const saved = await model.collection.replaceOne(byIdAndVersion(_id, version), next, {
      upsert: version === 0,
    });
    if (saved.matchedCount + saved.upsertedCount > 0) return;
  } catch (error) {
    if (duplicateOf(error) === undefined) throw error;
  }
  throw new StaleWrite(`${model.collection.name} ${_id} has moved on from version ${version}`);
}

/**
 * Puts the next version of a document that was inserted in place of the one it was made from.
 * @throws StaleWrite when somebody else saved first; what mongod throws when a unique value is taken
 */
export async function replaceVersion<Document extends Versioned, Next extends Versioned>(
  model: Model<Document>,
  next: Next,
): Promise<void> {
  const { _id, version } = next;
  const { matchedCount } = await model.collection.replaceOne(byIdAndVersion(_id, version - 1), { ...next });
  if (matchedCount === 0)
    throw new StaleWrite(`${model.collection.name} ${_id} has moved on from version ${version - 1}`);
}

const byIdAndVersion = (_id: string, version: number): Record<string, unknown> => ({ _id, version });
