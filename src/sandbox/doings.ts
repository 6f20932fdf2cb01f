import type { News } from './changes.js';
import type { Inside } from './inside.js';
import type { ClockView } from './page-view.js';
import { Problem } from './problem.js';
import type { Records } from './records.js';
import type { Inhabitant } from './side.js';
import type { Succession } from './succession.js';
import type { Turnstile } from './turnstile.js';
import { type Destination, SOON, walk } from './walks.js';

/** What is done to the sandbox as a whole: its clock is walked, and it begins anew. One at a time. */
export interface Doings {
  open(inside: Inside): void;
  clock(): Promise<ClockView>;
  /** Once it is there. @throws Problem */
  walk(to: Destination, who: Pick<Inhabitant, 'zone'>): Promise<void>;
  /** Once everything is there again. @throws Problem */
  reset(): Promise<void>;
  /** Ends a walk after the step that it is in; nothing can be begun any more. */
  close(): Promise<void>;
}

export interface DoingsParts {
  readonly succession: Succession;
  readonly records: Records | undefined;
  readonly turnstile: Turnstile;
  readonly tell: (news: News) => void;
  /** A new household is there, and the app not yet. */
  readonly begun: () => Promise<void>;
}

export function createDoings({ succession, records, turnstile, tell, begun }: DoingsParts): Doings {
  let host: Inside | undefined;
  let underWay: { readonly what: 'walk' | 'reset'; readonly over: Promise<unknown> } | undefined;
  let closed = false;

  async function alone(what: 'walk' | 'reset', work: (inside: Inside, written: Records) => Promise<void>) {
    if (host === undefined || records === undefined || closed)
      throw new Problem('One moment: everybody is moving in.');
    if (underWay?.what === 'walk') throw new Problem('The clock is walking already; let it arrive first.');
    if (underWay !== undefined) throw new Problem('Everything is beginning anew already; one moment.');
    const doing = work(host, records).finally(() => {
      underWay = undefined;
    });
    underWay = { what, over: doing.catch(() => undefined) };
    await doing;
  }

  return {
    open(inside) {
      host = inside;
    },
    async clock() {
      const { clock } = succession.household();
      const nextDue = await records?.nextDue(clock.now() + SOON, 'seen');
      const walking = underWay?.what === 'walk';
      return { now: clock.now(), ahead: clock.ahead(), walking, ...(nextDue !== undefined && { nextDue }) };
    },
    async walk(to, { zone }) {
      const { clock } = succession.household();
      const moved = () => {
        succession.changed();
        tell('clock');
      };
      const parts = { clock, turnstile, moved, seen: succession.changes, stopped: () => closed };
      await alone('walk', (inside, written) =>
        walk({ ...parts, inside, records: written }, to, zone),
      ).finally(() => tell('clock'));
    },
    reset: () =>
      alone('reset', async (inside) => {
        await succession.mayEnd();
        await turnstile.alone(() =>
          inside.restart(async () => {
            await succession.anew();
            await begun();
          }),
        );
        tell('reset');
      }),
    async close() {
      closed = true;
      await underWay?.over;
    },
  };
}
