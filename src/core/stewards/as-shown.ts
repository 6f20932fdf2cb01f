const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * What a form showed, in a few letters that fit on its key: when it comes back and something else holds by then,
 * somebody else was faster, and whoever sent it decides anew (FNV-1a, 32 bits).
 */
export const asShown = (shown: unknown): string => smallHash(JSON.stringify(shown) ?? '').toString(36);

/** A number from 0 to 2³² − 1 that depends on the text only. */
export function smallHash(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}
