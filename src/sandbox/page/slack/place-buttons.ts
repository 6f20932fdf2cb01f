import { type Dict, dict, words } from './read.js';

/** Every button of a message with the number of those of the same name before it, in the order of the payload. */
export function placeButtons(payload: unknown): ReadonlyMap<Dict, number> {
  const counts = new Map<string, number>();
  const places = new Map<Dict, number>();
  for (const button of buttonsIn(payload)) {
    const label = words(button.text);
    const before = counts.get(label) ?? 0;
    places.set(button, before);
    counts.set(label, before + 1);
  }
  return places;
}

function* buttonsIn(value: unknown): Generator<Dict> {
  if (typeof value !== 'object' || value === null) return;
  const one = dict(value);
  if (one.type === 'button') yield one;
  for (const child of Object.values(value)) yield* buttonsIn(child);
}
