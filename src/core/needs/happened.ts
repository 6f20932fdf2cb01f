import type { Need, NeedEvent } from './need.js';

type WithoutNumber<E> = E extends unknown ? Omit<E, 'number'> : never;
export type Unnumbered = WithoutNumber<NeedEvent>;

/**
 * Numbered by the version that it comes with, so that the same event is told once. Counted on from the highest of that
 * version: earlier ones may be told, or taken back, and forgotten in the same save.
 */
export function happened(need: Need, event: Unnumbered): Need {
  const before = `${need.version}.`;
  const own = need.events.flatMap(({ number }) =>
    number.startsWith(before) ? [Number(number.slice(before.length))] : [],
  );
  return { ...need, events: [...need.events, { ...event, number: `${before}${Math.max(-1, ...own) + 1}` }] };
}
