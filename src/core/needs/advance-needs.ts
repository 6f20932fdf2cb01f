import type { NeedId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import { changeNeed } from './keep.js';
import { endedIfOver } from './need-rules.js';
import { relayNeed } from './relay-need.js';

const AT_MOST = 500;
const AT_ONCE = 8;

/**
 * The tick: last days that are over, what raisers are to hear of an hour's pledges, and whatever somebody changed and
 * then died before showing it. At most 500 needs at a time.
 */
export async function advanceDueNeeds(deps: NeedDeps): Promise<number> {
  const due = await deps.needs.due(deps.clock(), AT_MOST);
  const left = [...due];
  const runner = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) await advance(deps, id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return due.length;
}

async function advance(deps: NeedDeps, id: NeedId): Promise<void> {
  try {
    await changeNeed(deps, id, (need) => endedIfOver(need, deps.clock()));
    await relayNeed(deps, id);
  } catch (error) {
    deps.log.warn({ need: id, err: error }, 'a need could not be advanced; it will be tried again');
  }
}
