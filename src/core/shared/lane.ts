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
 * then go into one load and one save together, in the order in which they came. Processes meet at the version, as ever.
 * A rule that throws fails alone.
 * Undefined: there is no such thing.
 */
export function createLane<Id, Thing>(store: LaneStore<Id, Thing>): Lane<Id, Thing> {
  const lanes = new Map<Id, Waiting<Thing>[]>();

  async function work(id: Id, waiting: Waiting<Thing>[]): Promise<void> {
    while (waiting.length > 0) await settleTogether(store, id, waiting.splice(0));
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

async function settleTogether<Id, Thing>(
  store: LaneStore<Id, Thing>,
  id: Id,
  together: readonly Waiting<Thing>[],
): Promise<void> {
  try {
    for (let tries = 1; ; tries += 1) {
      const loaded = await store.find(id);
      if (loaded === undefined) {
        for (const { settle } of together) settle(undefined);
        return;
      }
      const { thing, ends } = applied(loaded, together);
      try {
        const saved = thing === loaded ? loaded : await store.save(thing);
        for (const end of ends) end(saved);
        return;
      } catch (error) {
        if (!(error instanceof StaleWrite) || tries === TRIES) throw error;
      }
    }
  } catch (error) {
    for (const { fail } of together) fail(error);
  }
}

function applied<Thing>(loaded: Thing, together: readonly Waiting<Thing>[]) {
  let thing = loaded;
  const ends: ((saved: Thing) => void)[] = [];
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
