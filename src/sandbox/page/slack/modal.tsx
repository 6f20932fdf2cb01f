import { Blocks } from './blocks.js';
import { type Dict, words } from './read.js';
import { useReading } from './reading.js';
import { Said } from './said.js';
import { plainWords } from './text-object.js';

/** A window: what it is called, what it shows, and how one leaves it. */
export function Modal({ view }: { readonly view: Dict }) {
  const { hands } = useReading();
  const foot = [
    { label: view.close, look: 'sl-button' },
    { label: view.submit, look: 'sl-button sl-primary' },
  ].filter(({ label }) => label !== undefined);
  return (
    <div class="sl-modal">
      <h3 class="sl-title" dir="auto">
        <Said words={plainWords(view.title)} />
      </h3>
      <div class="sl-modal-body">
        <Blocks blocks={view.blocks} />
      </div>
      {foot.length > 0 && (
        <div class="sl-foot">
          {foot.map(({ label, look }) => (
            <button type="button" class={look} dir="auto" onClick={() => hands.press(words(label), 0)}>
              {plainWords(label)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
