/** So many documents are read or written in one go: a few milliseconds of work. */
export const HELPING = 250;

/** A long list in parts, so that nobody has to wait while all of it is dealt with. */
export function* inHelpings<T>(all: readonly T[], size = HELPING): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
