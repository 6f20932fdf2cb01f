import { type Dict, dict } from './read.js';
import { Said } from './said.js';
import { isControl, StillControl } from './still-control.js';
import { plainWords } from './text-object.js';
import { Unknown } from './unknown.js';

/** A question of a modal, as it looks before anybody has answered. */
export function InputBlock({ block }: { readonly block: Dict }) {
  const element = dict(block.element);
  return (
    <div class="sl-input">
      <div class="sl-label" dir="auto">
        <Said words={plainWords(block.label)} />
        {block.optional === true && <span class="sl-optional"> (optional)</span>}
      </div>
      {isControl(element) ? <StillControl element={element} /> : <Unknown what={element.type} />}
      {block.hint !== undefined && (
        <div class="sl-hint" dir="auto">
          <Said words={plainWords(block.hint)} />
        </div>
      )}
    </div>
  );
}
