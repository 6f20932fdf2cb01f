import { Schema, type SchemaOptions } from 'mongoose';
import type { z } from 'zod';

/** Any document of ours: `_id` is the scoped id in plain text. */
export interface Stored<Id extends string = string> {
  readonly _id: Id;
}

/** A stored document is not what Kith writes. Names the document and the fields, never what they hold. */
class CorruptDocument extends Error {
  override readonly name = 'CorruptDocument';
  constructor(collection: string, id: unknown, issues: readonly z.core.$ZodIssue[]) {
    const faults = issues.map(({ path, code }) => `${path.join('.') || 'document'} (${code})`);
    super(`the document ${String(id)} in ${collection} can't be read: ${faults.join(', ')}`);
  }
}

/**
 * Document → model, through the codec that also writes it; `_id` becomes `id`.
 * @throws CorruptDocument
 */
export function readDocument<S extends z.ZodType>(
  collection: string,
  codec: S,
  { _id, ...rest }: Stored,
): z.output<S> {
  const read = codec.safeParse({ ...rest, id: _id });
  if (!read.success) throw new CorruptDocument(collection, _id, read.error.issues);
  return read.data;
}

/** Unknown fields are a defect of ours; ids are ours; nothing is created behind our back. */
export const plainDocument = {
  strict: 'throw',
  minimize: false,
  versionKey: false,
  id: false,
  autoIndex: false,
  autoCreate: false,
} as const satisfies SchemaOptions;

/** What zod alone looks into. */
export const { Mixed } = Schema.Types;
