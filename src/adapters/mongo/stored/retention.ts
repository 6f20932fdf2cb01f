import type { Instant } from '../../../core/shared/time.js';

/**
 * mongod removes by its own clock. Kith's may be walked ahead or be set by a test,
 * so the later of the two counts, and nothing goes early.
 */
export const removalDate = (now: Instant, keep: number): Date => new Date(Math.max(now, Date.now()) + keep);
