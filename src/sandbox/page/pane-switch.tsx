import { Badge } from './pane/badge.js';
import { NAMES, PLATFORMS, type Platform } from './state/address.js';
import type { Page } from './state/page.js';
import type { Pane } from './state/pane.js';
import { useStore } from './state/store.js';

/** Where there is room for one pane only: which one, and where something is new. */
export function PaneSwitch({ page }: { readonly page: Page }) {
  const { front } = useStore(page);
  return (
    <nav class="pane-switch" aria-label="Platforms">
      {PLATFORMS.map((platform) => (
        <Choice key={platform} page={page} pane={page.panes[platform]} current={platform === front} />
      ))}
    </nav>
  );
}

function Choice({
  page,
  pane,
  current,
}: {
  readonly page: Page;
  readonly pane: Pane;
  readonly current: boolean;
}) {
  const { view } = useStore(pane);
  const platform: Platform = pane.platform;
  return (
    <button type="button" aria-pressed={current} onClick={() => page.bringForward(platform)}>
      {NAMES[platform]}
      <Badge count={view?.me.unread ?? 0} />
    </button>
  );
}
