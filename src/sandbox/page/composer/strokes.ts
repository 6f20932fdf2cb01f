import type { Offer } from './offers.js';

/** What a key means in the line, after the combobox pattern. */
export type Stroke =
  | { readonly do: 'take'; readonly offer: Offer }
  | { readonly do: 'send' }
  | { readonly do: 'close' }
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'remember'; readonly by: -1 | 1 };

/** @param at the active offer; -1 where none is */
export function strokeOf(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  text: string,
  offers: readonly Offer[],
  at: number,
): Stroke | undefined {
  switch (key) {
    case 'Enter':
      return taking(offers[at], text) ?? { do: 'send' };
    case 'Tab':
      return shiftKey ? undefined : taking(offers[Math.max(at, 0)], text);
    case 'Escape':
      return offers.length > 0 ? { do: 'close' } : undefined;
    case 'ArrowDown':
      return offers.length > 0 ? { do: 'move', to: (at + 1) % offers.length } : { do: 'remember', by: 1 };
    case 'ArrowUp':
      return offers.length > 0
        ? { do: 'move', to: (Math.max(at, 0) + offers.length - 1) % offers.length }
        : { do: 'remember', by: -1 };
    default:
      return undefined;
  }
}

const taking = (offer: Offer | undefined, text: string): Stroke | undefined =>
  offer === undefined || offer.line === text ? undefined : { do: 'take', offer };
