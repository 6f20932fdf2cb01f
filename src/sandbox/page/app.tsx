import { ClockBar } from './clock/clock-bar.js';
import { Header } from './header.js';
import { PaneView } from './pane/pane-view.js';
import { PaneSwitch } from './pane-switch.js';
import { PLATFORMS } from './state/address.js';
import type { Page } from './state/page.js';
import { useStore } from './state/store.js';
import { Tour } from './tour/tour.js';
import { useTour } from './tour/use-tour.js';

/** The whole page. */
export function App({ page }: { readonly page: Page }) {
  const { front, away } = useStore(page);
  const tour = useTour(page);
  return (
    <div class="page">
      <Header tour={tour}>
        <ClockBar clock={page.clock} pane={page.panes[front]} />
      </Header>
      <p class={away ? 'away' : 'away hidden'} role="status">
        {away ? 'The sandbox is not answering. It is tried again until it is back; nothing is lost.' : ''}
      </p>
      <Tour tour={tour} />
      <PaneSwitch page={page} />
      <main class="panes" data-front={front}>
        {PLATFORMS.map((platform) => (
          <PaneView key={platform} page={page} pane={page.panes[platform]} />
        ))}
      </main>
    </div>
  );
}
