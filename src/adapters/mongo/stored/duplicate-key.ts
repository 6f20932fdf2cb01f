import { z } from 'zod';

const DUPLICATE = 11_000;
const Duplicate = z.object({
  code: z.literal(DUPLICATE),
  keyPattern: z.record(z.string(), z.unknown()).optional(),
});
const Bulk = z.object({ writeErrors: z.array(z.object({ code: z.number() })) });

/** Which fields were to be unique; undefined when this is another failure. */
export function duplicateOf(error: unknown): readonly string[] | undefined {
  const duplicate = Duplicate.safeParse(error);
  return duplicate.success ? Object.keys(duplicate.data.keyPattern ?? {}) : undefined;
}

/** Whether all that went wrong in an unordered bulk is that some were there already. */
export function wereOnlyDuplicates(error: unknown): boolean {
  const bulk = Bulk.safeParse(error);
  if (!bulk.success) return duplicateOf(error) !== undefined;
  return bulk.data.writeErrors.length > 0 && bulk.data.writeErrors.every(({ code }) => code === DUPLICATE);
}
