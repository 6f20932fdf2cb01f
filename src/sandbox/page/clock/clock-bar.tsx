import type { Clock } from '../state/clock.js';
import type { Pane } from '../state/pane.js';
import type { WalkTo } from '../state/server.js';
import { useStore } from '../state/store.js';

const WALKS: readonly (readonly [WalkTo, string])[] = [
  ['next-hour', 'Next hour'],
  ['tomorrow', 'Tomorrow 9:00'],
  ['next-due', 'Next due thing'],
];

/** What time it is for the person of the pane that was used last, and the ways to let time pass. */
export function ClockBar({ clock, pane }: { readonly clock: Clock; readonly pane: Pane }) {
  const { now, walking, outcome } = useStore(clock);
  const { view } = useStore(pane);
  const zone = view?.me.zone ?? 'Etc/UTC';
  return (
    <section class="clock" aria-label="Clock" data-tour="clock">
      <p class="now">
        <time dateTime={new Date(now).toISOString()}>{dateIn(zone, now)}</time>{' '}
        <small>{view === undefined ? '' : `where ${view.me.name} is (${zone.replaceAll('_', ' ')})`}</small>
      </p>
      <div class="buttons">
        {WALKS.map(([to, words]) => (
          <button key={to} type="button" aria-disabled={walking} onClick={() => void clock.walk(pane, to)}>
            {words}
          </button>
        ))}
      </div>
      <p class="outcome" role="status">
        {walking ? 'Time is passing…' : outcome}
      </p>
    </section>
  );
}

const dateIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
