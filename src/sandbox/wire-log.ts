import type { Clock } from '../core/shared/time.js';
import type { Crossing, OnCrossing } from './crossing.js';
import type { WireEntry } from './page-view.js';
import { createCensor } from './wire-censor.js';

/** The last things that crossed the wire of one platform, both ways. */
export interface WireLog {
  readonly note: OnCrossing;
  /** Oldest first; only those with a higher number. */
  after(n: number): readonly WireEntry[];
}

const KEPT = 300;
const MOST_CHARACTERS = 20_000;

/** @param first begins the numbers; higher than any that an open page has heard of */
export function createWireLog(now: Clock, secrets: readonly string[], first = Date.now()): WireLog {
  const entries: WireEntry[] = [];
  const censor = createCensor(secrets);
  let n = first;
  return {
    note({ what, outcome, body, answer, ...crossing }: Crossing) {
      n += 1;
      entries.push({
        n,
        at: now(),
        ...crossing,
        what: censor.words(what),
        outcome: censor.words(outcome),
        body: clipped(censor.payload(body ?? null)),
        ...(answer !== undefined && { answer: clipped(censor.payload(answer)) }),
      });
      if (entries.length > KEPT) entries.shift();
    },
    after: (seen) => entries.filter((entry) => entry.n > seen),
  };
}

/** What is too long is cut as text; the rest stays what it is. */
function clipped(body: unknown): unknown {
  const text = JSON.stringify(body) ?? '';
  return text.length <= MOST_CHARACTERS ? body : `${text.slice(0, MOST_CHARACTERS)}…`;
}
