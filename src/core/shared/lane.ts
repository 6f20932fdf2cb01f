import { StaleWrite } from './stale-write.js';

/** Applies a rule to the thing with this id, and gives what it made of it. */
export type Lane<Id, Thing> = (id: Id, rule: (thing: Thing) => Thing) => Promise<Changed<Thing> | undefined>;

export interface Changed<Thing> {
  readonly before: Thing;
  /** The same object as `before` where the rule found nothing to do. */
  readonly after: Thing;
}

interface Waiting<Thing> {
  readonly rule: (thing: Thing) => Thing;
  readonly settle: (changed: Changed<Thing> | undefined) => void;
  readonly fail: (error: unknown) => void;
}

interface LaneStore<Id, Thing> {
  find(id: Id): Promise<Thing | undefined>;
  /** Gives back what was saved. @throws StaleWrite when somebody else saved first */
  save(thing: Thing): Promise<Thing>;
}

const TRIES = 50;

/**
 * Many people press on one thing at once. While one save of it is under way, the rules that come meanwhile wait, and
 * then go into one load and one save together, in the order in which they came. Processes meet at the version, as ever,
 * and take turns. A rule that throws fails alone; it may be tried more than once. When the store fails, all fail who
 * wait at that moment.
 * Undefined: there is no such thing.
 * @param othersTurn waits a moment after a save that people waited for: whoever has just saved would be first again,
 * and another process could lose every race
 */
export function createLane<Id, Thing>(
  store: LaneStore<Id, Thing>,
  othersTurn: () => Promise<void>,
): Lane<Id, Thing> {
  const lanes = new Map<Id, Waiting<Thing>[]>();

  async function work(id: Id, waiting: Waiting<Thing>[]): Promise<void> {
    do {
      const together = await settleTogether(store, id, waiting);
      if (together > 1 || waiting.length > 0) await othersTurn();
    } while (waiting.length > 0);
    lanes.delete(id);
  }

  return (id, rule) =>
    new Promise((settle, fail) => {
      const lane = lanes.get(id);
      if (lane !== undefined) {
        lane.push({ rule, settle, fail });
        return;
      }
      const fresh = [{ rule, settle, fail }];
      lanes.set(id, fresh);
      void work(id, fresh);
    });
}

/** @returns how many went together */
async function settleTogether<Id, Thing>(
  store: LaneStore<Id, Thing>,
  id: Id,
  waiting: Waiting<Thing>[],
): Promise<number> {
  const together: Waiting<Thing>[] = [];
  try {
    let lost = 0;
    while (!(await triedTogether(store, id, waiting, together))) {
      lost += 1;
      if (lost === TRIES) throw new StaleWrite(`others were faster ${TRIES} times`);
    }
  } catch (error) {
    together.push(...waiting.splice(0));
    for (const { fail } of together) fail(error);
  }
  return together.length;
}

/** @returns false when another process saved first */
async function triedTogether<Id, Thing>(
  store: LaneStore<Id, Thing>,
  id: Id,
  waiting: Waiting<Thing>[],
  together: Waiting<Thing>[],
): Promise<boolean> {
  const loaded = await store.find(id);
  // Also those who came while it was loaded, or while a race was lost.
  together.push(...waiting.splice(0));
  if (loaded === undefined) {
    for (const { settle } of together) settle(undefined);
    return true;
  }
  const { thing, ends } = applied(loaded, together);
  try {
    if (thing !== loaded) await store.save(thing);
  } catch (error) {
    if (error instanceof StaleWrite) return false;
    throw error;
  }
  for (const end of ends) end();
  return true;
}

function applied<Thing>(loaded: Thing, together: readonly Waiting<Thing>[]) {
  let thing = loaded;
  const ends: (() => void)[] = [];
  for (const { rule, settle, fail } of together) {
    const before = thing;
    try {
      thing = rule(before);
    } catch (error) {
      ends.push(() => fail(error));
      continue;
    }
    const after = thing;
    ends.push(() => settle({ before, after }));
  }
  return { thing, ends };
}
