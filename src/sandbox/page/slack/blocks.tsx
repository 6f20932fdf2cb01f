import type { ComponentChildren } from 'preact';
import { Element } from './element.js';
import { InputBlock } from './input-block.js';
import { Picture } from './picture.js';
import { type Dict, dicts, list, text } from './read.js';
import { RichText } from './rich-text.js';
import { Said } from './said.js';
import { TextObject } from './text-object.js';
import { Unknown } from './unknown.js';

const header = (block: Dict) => (
  <h4 class="sl-header" dir="auto">
    <TextObject value={block.text} />
  </h4>
);

const section = (block: Dict) => (
  <div class="sl-section">
    <div class="sl-section-text">
      {block.text !== undefined && <TextObject value={block.text} />}
      {list(block.fields).length > 0 && (
        <div class="sl-fields">
          {list(block.fields).map((field) => (
            <div class="sl-lines">
              <TextObject value={field} />
            </div>
          ))}
        </div>
      )}
    </div>
    {block.accessory !== undefined && <Element value={block.accessory} />}
  </div>
);

const context = (block: Dict) => (
  <div class="sl-context">
    {dicts(block.elements).map((element) =>
      element.type === 'image' ? (
        <Picture picture={element} />
      ) : (
        <div class="sl-lines" dir="auto">
          <TextObject value={element} />
        </div>
      ),
    )}
  </div>
);

const actions = (block: Dict) => (
  <div class="sl-actions">
    {list(block.elements).map((element) => (
      <Element value={element} />
    ))}
  </div>
);

/** The one block of usual Markdown. Kith never sends it, so its marks are shown as they stand. */
const markdown = (block: Dict) => (
  <div class="sl-lines" dir="auto">
    <Said words={text(block.text)} />
  </div>
);

const DRAW: ReadonlyMap<unknown, (block: Dict) => ComponentChildren> = new Map([
  ['header', header],
  ['section', section],
  ['context', context],
  ['divider', () => <hr class="sl-divider" />],
  ['actions', actions],
  ['image', (block) => <Picture picture={block} />],
  ['rich_text', (block) => <RichText block={block} />],
  ['input', (block) => <InputBlock block={block} />],
  ['markdown', markdown],
]);

/** Block Kit, block by block. */
export function Blocks({ blocks }: { readonly blocks: unknown }) {
  return <>{dicts(blocks).map((block) => DRAW.get(block.type)?.(block) ?? <Unknown what={block.type} />)}</>;
}
