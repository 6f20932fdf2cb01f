import { useState } from 'preact/hooks';
import { NAMES, type Platform } from '../state/address.js';
import type { Page } from '../state/page.js';
import { useWire } from './use-wire.js';
import { WireRow } from './wire-row.js';

/** What crosses the wire between Kith and the platform; nothing is asked for while it is folded. */
export function WireLog({ page, platform }: { readonly page: Page; readonly platform: Platform }) {
  const [open, setOpen] = useState(false);
  return (
    <section class="wire">
      <h3>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          Wire log of {NAMES[platform]}
        </button>
      </h3>
      {open && <Entries page={page} platform={platform} />}
    </section>
  );
}

function Entries({ page, platform }: { readonly page: Page; readonly platform: Platform }) {
  const { entries, problem, list } = useWire(page, platform);
  if (entries.length === 0) return <p class="empty">{problem ?? 'Nothing yet.'}</p>;
  return (
    <div
      class="wire-list"
      ref={list}
      role="log"
      aria-live="off"
      aria-label={`Wire log of ${NAMES[platform]}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keyboard
      tabIndex={0}
    >
      {entries.map((entry) => (
        <WireRow key={entry.n} entry={entry} platform={platform} />
      ))}
    </div>
  );
}
