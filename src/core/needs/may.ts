import type { MemberId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { NeedDeps } from './deps.js';
import type { Need } from './need.js';

/** A need is its raiser's and the stewards' to run. */
export const mayRun = async (
  deps: Pick<NeedDeps, 'people' | 'communities'>,
  need: Need,
  member: MemberId,
): Promise<boolean> => need.raiser === member || (await isSteward(deps, member));
