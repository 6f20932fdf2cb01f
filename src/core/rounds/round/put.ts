import type { Notice } from '../../outbox/index.js';
import type { RoundsDeps } from '../deps.js';

export const CHUNK = 500;

/** Many notices at once, with room for other work in between: every `put` waits for the database. */
export async function putInChunks(
  { outbox, deliverSoon }: Pick<RoundsDeps, 'outbox' | 'deliverSoon'>,
  notices: readonly Notice[],
): Promise<void> {
  for (let from = 0; from < notices.length; from += CHUNK) {
    await outbox.put(notices.slice(from, from + CHUNK));
  }
  if (notices.length > 0) deliverSoon();
}
