import type { Known } from '../known.js';
import { type Json, json, list, text } from './read.js';

/** Kith puts these into forms only; in a message one can be seen, but not used here. */
export function Select({ select, known }: { readonly select: Json; readonly known: Known }) {
  const chosen = [
    ...list(select.options)
      .map(json)
      .filter((option) => option.default === true)
      .map(({ label }) => text(label)),
    ...list(select.default_values)
      .map(json)
      .map(({ id, type }) =>
        type === 'channel'
          ? `#${known.channel(text(id)) ?? 'unknown'}`
          : `@${known.person(text(id)) ?? 'unknown-user'}`,
      ),
  ];
  return (
    <button type="button" class="dc-select" disabled>
      {chosen.join(', ') || text(select.placeholder) || 'Make a selection'}
    </button>
  );
}
