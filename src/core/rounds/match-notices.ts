import type { Notice } from '../outbox/index.js';
import type { Instant } from '../shared/time.js';
import type { Match } from './match.js';
import type { Reach } from './match-reach.js';

/** What those owe to hear who are asked; nothing where each round was asked. Always the same keys. */
export function askNotices(_match: Match, _at: Instant, _reach: Reach): readonly Notice[] {
  return [];
}
