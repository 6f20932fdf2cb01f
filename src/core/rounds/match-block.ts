import type { MemberId } from '../shared/ids.js';
import type { RoundsDeps } from './deps.js';

/** Somebody blocked another: what waits for both of them comes to nothing, silently and at its own time. */
export async function roundsBlocked(
  _deps: RoundsDeps,
  _blocker: MemberId,
  _blocked: MemberId,
): Promise<void> {}
