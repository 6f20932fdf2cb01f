import { type Address, hashOf, PLATFORMS, type Platform, readAddress } from './address.js';
import { type Clock, createClock } from './clock.js';
import { listenLive } from './live.js';
import { createPane, type Pane } from './pane.js';
import { createStore, type Store } from './store.js';

export interface PageState {
  /** The pane that was used last; where there is room for one only, the one that is seen. */
  readonly front: Platform;
  readonly away: boolean;
  /** Counts what was heard from the server. */
  readonly heard: number;
}

export interface Page extends Pick<Store<PageState>, 'get' | 'listen'> {
  readonly panes: Readonly<Record<Platform, Pane>>;
  readonly clock: Clock;
  bringForward(platform: Platform): void;
}

/** Room for both panes; the stylesheet says the same. */
const WIDE = '(min-width: 1100px)';

export function openPage(): Page {
  const first = readAddress(location.hash);
  const store = createStore<PageState>({ front: first.front, away: false, heard: 0 });
  const wide = matchMedia(WIDE);
  const inSight = (platform: Platform) => () =>
    !document.hidden && (wide.matches || store.get().front === platform);
  const panes = {
    slack: createPane('slack', first.slack, inSight('slack')),
    discord: createPane('discord', first.discord, inSight('discord')),
  };
  const clock = createClock(panes);

  const address = (): Address => {
    const of = (platform: Platform) => {
      const { view, place } = panes[platform].get();
      return view === undefined ? first[platform] : { person: view.me.name, place };
    };
    return { slack: of('slack'), discord: of('discord'), front: store.get().front };
  };
  const note = () => {
    const hash = hashOf(address());
    if (hash !== location.hash) history.replaceState(null, '', hash);
  };
  for (const one of [store, ...Object.values(panes)]) one.listen(note);
  addEventListener('hashchange', () => {
    const to = readAddress(location.hash);
    store.set({ front: to.front });
    for (const platform of PLATFORMS) panes[platform].go(to[platform]);
  });

  const refresh = () => Promise.all(PLATFORMS.map((platform) => panes[platform].refresh()));
  void refresh();
  void clock.refresh();
  let begun = false;
  listenLive(
    (news) => {
      store.set({ away: false, heard: store.get().heard + 1 });
      // The first "hello" says nothing that was not asked for already.
      if (news !== 'clock' && (begun || news !== 'hello')) void refresh();
      if (news !== 'changed' && (begun || news !== 'hello')) void clock.refresh();
      begun = true;
    },
    () => store.set({ away: true }),
  );
  wide.addEventListener('change', () => panes[store.get().front].look());

  return {
    panes,
    clock,
    get: store.get,
    listen: store.listen,
    bringForward(platform) {
      if (store.get().front === platform) return;
      store.set({ front: platform });
      panes[platform].look();
    },
  };
}
