import type { MemberId, RoundId } from '../shared/ids.js';

/** Who meets whom in one wave of a round; stored whole, once, before anybody hears of it. */
export interface StoredPlan {
  readonly round: RoundId;
  readonly wave: 0 | 1;
  readonly attempt: number;
  readonly seed: number;
  readonly groups: readonly (readonly MemberId[])[];
  readonly left: readonly MemberId[];
  readonly repeats: number;
  readonly weight: number;
  readonly bound: number;
  readonly exact: boolean;
}
