import { useState } from 'preact/hooks';
import type { WireEntry } from '../../page-view.js';
import { NAMES, type Platform } from '../state/address.js';

const REFUSED = /^[45]\d\d|refused|error|fail|late/i;

/** One thing that crossed the wire; what it said is unfolded on demand. */
export function WireRow({ entry, platform }: { readonly entry: WireEntry; readonly platform: Platform }) {
  const [open, setOpen] = useState(false);
  const { direction, what, outcome, ms, body, answer, at } = entry;
  const isOut = direction === 'from-kith';
  const way = isOut ? `Kith to ${NAMES[platform]}` : `${NAMES[platform]} to Kith`;
  return (
    <div class={`wire-row ${direction} ${REFUSED.test(outcome) ? 'refused' : ''}`}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="way">
          <span aria-hidden="true">{isOut ? '→' : '←'}</span>
          <span class="hidden">{way}: </span>
        </span>
        <code>{what}</code> <span class="result">{outcome}</span>
        {ms !== undefined && <span class="ms">{Math.round(ms)} ms</span>}
      </button>
      {open && (
        <div class="wire-body">
          <p>
            {way}, {new Date(at).toISOString()}
          </p>
          <pre>{written(body)}</pre>
          {answer !== undefined && (
            <>
              <p>Answer</p>
              <pre>{written(answer)}</pre>
            </>
          )}
        </div>
      )}
    </div>
  );
}

const written = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '');
