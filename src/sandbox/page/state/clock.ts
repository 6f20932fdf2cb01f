import type { ClockView } from '../../page-view.js';
import type { Platform } from './address.js';
import type { Pane } from './pane.js';
import { readClock, type WalkTo, walk } from './server.js';
import { createStore, type Store } from './store.js';
import { type Tally, tallyOf, whatCame } from './what-came.js';

export interface ClockState {
  readonly clock: ClockView | undefined;
  readonly walking: boolean;
  /** What came of the last walk, or why there was none. */
  readonly outcome: string;
  /** Epoch milliseconds; another one at least every minute. */
  readonly now: number;
}

export interface Clock extends Pick<Store<ClockState>, 'get' | 'listen'> {
  refresh(): Promise<void>;
  walk(pane: Pane, to: WalkTo): Promise<void>;
}

const MINUTE_MS = 60_000;

/** The sandbox’s time, which one can walk. */
export function createClock(panes: Readonly<Record<Platform, Pane>>): Clock {
  const store = createStore<ClockState>({ clock: undefined, walking: false, outcome: '', now: Date.now() });
  let asking = false;
  let before: Tally | undefined;

  const now = () => Date.now() + (store.get().clock?.ahead ?? 0);
  const tick = () => {
    store.set({ now: now() });
    setTimeout(tick, MINUTE_MS - (now() % MINUTE_MS) + 50);
  };
  tick();

  async function refresh(): Promise<void> {
    try {
      const clock = await readClock();
      const walking = asking || clock.walking;
      if (walking) before ??= tallyOf(panes);
      store.set({ clock, walking, now: Date.now() + clock.ahead });
      if (!walking) await tell();
    } catch {
      // Away: the line to the server says so, and asks again once it is back.
    }
  }

  async function tell(): Promise<void> {
    if (before === undefined) return;
    const then = before;
    before = undefined;
    await Promise.all(Object.values(panes).map((pane) => pane.refresh()));
    store.set({ outcome: whatCame(then, tallyOf(panes)) });
  }

  return {
    get: store.get,
    listen: store.listen,
    refresh,
    async walk(pane, to) {
      const person = pane.get().view?.me.name;
      if (asking || person === undefined) return;
      asking = true;
      before = tallyOf(panes);
      store.set({ walking: true, outcome: '' });
      try {
        await walk({ platform: pane.platform, person }, to);
      } catch (error) {
        before = undefined;
        store.set({ outcome: error instanceof Error ? error.message : String(error) });
      } finally {
        asking = false;
        await refresh();
        store.set({ walking: store.get().clock?.walking ?? false });
      }
    },
  };
}
