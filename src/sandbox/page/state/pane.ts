import type { MessageView, PageView } from '../../page-view.js';
import { NAMES, type Platform, type Whereabouts } from './address.js';
import { follow } from './follow.js';
import { type Action, act, readState } from './server.js';
import { createStore, type Store } from './store.js';

/** What one pane shows. */
export interface PaneState {
  readonly view: PageView | undefined;
  readonly place: string | undefined;
  /** What could not be done, in words for people. */
  readonly problem: string | undefined;
  /** What a screen reader is told, politely. */
  readonly said: string;
  /** The first message that was new when this conversation was opened. */
  readonly newFrom: string | undefined;
  /** What was put into the line for the person, last. */
  readonly filled: { readonly line: string } | undefined;
  /** The last thing that was done here and went well: the tour looks at it. */
  readonly done: { readonly person: string; readonly action: Action } | undefined;
}

export interface Pane extends Pick<Store<PaneState>, 'get' | 'listen'> {
  readonly platform: Platform;
  /** Asks what there is now; at once again where it changed meanwhile. */
  refresh(): Promise<void>;
  /** As from the address. */
  go(to: Whereabouts): void;
  become(person: string): void;
  open(place: string): void;
  /** Does it in the person’s name; false when it could not be done, and why is in `problem`. */
  perform(action: Action): Promise<boolean>;
  followLink(message: MessageView, url: string): void;
  forgetProblem(): void;
  /** Puts words into the line, for the person to send. */
  fillIn(line: string, placeNamed?: string): void;
  /** Whatever is shown now is being looked at. */
  look(): void;
}

// After doing something, one is taken along to what comes of it; otherwise only a badge appears.
const FOLLOW_MS = 6000;

/** One pane: one person’s eyes and hands on one platform. */
export function createPane(platform: Platform, first: Whereabouts, isInSight: () => boolean): Pane {
  const store = createStore<PaneState>({
    view: undefined,
    place: first.place,
    problem: undefined,
    said: '',
    newFrom: undefined,
    filled: undefined,
    done: undefined,
  });
  let asked = first.person;
  let followUntil = 0;
  let refreshing: Promise<void> | undefined;
  let stale = false;

  async function catchUp(): Promise<void> {
    while (stale) {
      stale = false;
      const person = asked;
      const view = await readState(platform, person);
      if (person === asked) show(view);
    }
  }

  function show(view: PageView): void {
    const { view: before, place } = store.get();
    asked = view.me.name;
    const same = before?.me.id === view.me.id ? before : undefined;
    const next = follow(same, view, place, Date.now() < followUntil);
    store.set({ view, place: next, said: news(same, view) ?? store.get().said });
    if (next !== place || same === undefined) begin(view, next);
    look();
  }

  /** A conversation comes into sight: from where on it is new is remembered while it stays there. */
  function begin(view: PageView, place: string | undefined): void {
    const isAnew = (one: MessageView) => one.place === place && one.isNew;
    const isOlder = view.messages.some((one) => one.place === place && !one.isNew);
    store.set({ newFrom: isOlder ? view.messages.find(isAnew)?.id : undefined });
  }

  function look(): void {
    const { view, place } = store.get();
    const unread = view?.places.find(({ key }) => key === place)?.unread ?? 0;
    if (view === undefined || place === undefined || unread === 0 || !isInSight()) return;
    act({ platform, person: view.me.name }, { do: 'read', place }).catch(() => {});
  }

  function open(place: string): void {
    const { view } = store.get();
    followUntil = 0;
    store.set({ place, problem: undefined });
    if (view !== undefined) begin(view, place);
    look();
  }

  function change(person: string | undefined, place: string | undefined): void {
    asked = person;
    followUntil = 0;
    store.set({ place, problem: undefined, newFrom: undefined });
    void refresh();
  }

  async function refresh(): Promise<void> {
    stale = true;
    refreshing ??= catchUp().finally(() => {
      refreshing = undefined;
    });
    // Away: the line to the server says so, and asks again once it is back.
    await refreshing.catch(() => {});
  }

  return {
    platform,
    get: store.get,
    listen: store.listen,
    refresh,
    look,
    go({ person, place }) {
      if (person !== asked) change(person, place);
      else if (place !== undefined && place !== store.get().place) open(place);
    },
    become: (person) => change(person, undefined),
    open,
    async perform(action) {
      const person = store.get().view?.me.name;
      if (person === undefined) return false;
      store.set({ problem: undefined });
      followUntil = Date.now() + FOLLOW_MS;
      try {
        await act({ platform, person }, action);
        // What comes of it may take its time on a busy machine.
        followUntil = Date.now() + FOLLOW_MS;
        store.set({ done: { person, action } });
        return true;
      } catch (error) {
        store.set({ problem: error instanceof Error ? error.message : String(error) });
        return false;
      } finally {
        await refresh();
      }
    },
    followLink({ leads }, url) {
      const place = leads[url];
      if (place !== undefined) open(place);
      else store.set({ problem: `This leads out of the sandbox: ${url}` });
    },
    fillIn(line, placeNamed) {
      const there = store.get().view?.places.find(({ name }) => name === placeNamed);
      if (there !== undefined) open(there.key);
      store.set({ filled: { line } });
    },
    forgetProblem: () => store.set({ problem: undefined }),
  };

  function news(before: PageView | undefined, view: PageView): string | undefined {
    if (before === undefined) return undefined;
    const known = new Set(before.messages.map(({ id }) => id));
    const latest = view.messages.findLast(({ id, isNew }) => isNew && !known.has(id));
    if (latest === undefined) return undefined;
    const where = view.places.find(({ key }) => key === latest.place)?.name ?? NAMES[platform];
    return `${latest.author ?? 'Kith'} in ${where}: ${latest.summary.slice(0, 140)}`;
  }
}
