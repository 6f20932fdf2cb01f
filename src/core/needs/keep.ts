import type { NeedId } from '../shared/ids.js';
import { type Changed, createLane, type Lane } from '../shared/lane.js';
import type { Clock } from '../shared/time.js';
import { dueAt, NET } from './due.js';
import type { Need, NeedEvent } from './need.js';
import type { NeedStore } from './ports.js';

/** A need under way to its save, and whether its boards show it like that already. */
interface Held {
  readonly need: Need;
  readonly boards: 'as-loaded' | 'changed' | 'shown';
}

interface Keeping {
  readonly needs: NeedStore;
  readonly clock: Clock;
  readonly othersTurn: () => Promise<void>;
}

/** One for each store, so that routes and ticks of a process share it. */
const lanes = new WeakMap<NeedStore, Lane<NeedId, Held>>();

/**
 * Lets a rule decide on a need and saves it with its events; many at once on the same need go together. Until its
 * boards are shown and its events are told it falls due again soon, in case whoever saved it died.
 * `after` is not yet one version on. Undefined: there is no such need.
 */
export async function changeNeed(
  deps: Keeping,
  id: NeedId,
  rule: (need: Need) => Need,
): Promise<Changed<Need> | undefined> {
  const changed = await laneOf(deps)(id, (held) => {
    const need = rule(held.need);
    return need === held.need ? held : { need, boards: 'changed' };
  });
  return changed && { before: changed.before.need, after: changed.after.need };
}

/**
 * These events are told, and the boards show what was loaded. If somebody changed it meanwhile it stays due: their
 * change is still to be shown.
 */
export async function settleNeed(
  deps: Keeping,
  { id, version }: Need,
  told: readonly NeedEvent[],
): Promise<void> {
  const numbers = new Set(told.map(({ number }) => number));
  await laneOf(deps)(id, ({ need, boards }) => ({
    need: { ...need, events: need.events.filter(({ number }) => !numbers.has(number)) },
    boards: boards === 'as-loaded' && need.version === version ? 'shown' : 'changed',
  }));
}

function laneOf({ needs, clock, othersTurn }: Keeping): Lane<NeedId, Held> {
  const known = lanes.get(needs);
  if (known !== undefined) return known;
  const lane = createLane<NeedId, Held>(
    {
      async find(id) {
        const need = await needs.find(id);
        return need && { need, boards: 'as-loaded' };
      },
      async save({ need, boards }) {
        const now = clock();
        const saved = await needs.save(need, boards === 'shown' ? dueAt(need, now) : now + NET);
        return { need: saved, boards: 'as-loaded' };
      },
    },
    othersTurn,
  );
  lanes.set(needs, lane);
  return lane;
}
