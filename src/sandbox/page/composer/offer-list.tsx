import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Offer } from './offers.js';

interface OfferListProps {
  readonly id: string;
  readonly offers: readonly Offer[];
  readonly active: number;
  readonly take: (offer: Offer) => void;
}

/** What may be typed next; the keyboard stays in the line, and the active one is named there. */
export function OfferList({ id, offers, active, take }: OfferListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="offers" id={id} role="listbox" aria-label="What may follow" ref={list} tabIndex={-1}>
      {offers.map((offer, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter work in the line itself
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the line, as the combobox pattern asks
        <div
          key={offer.line}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          <b>{offer.name}</b> <span>{offer.about}</span>
        </div>
      ))}
    </div>
  );
}
