import { type Dict, text } from './read.js';
import { Said } from './said.js';
import { plainWords } from './text-object.js';

/** The sandbox fetches nothing from elsewhere, so a picture is a frame with the words that stand for it. */
export const Picture = ({ picture }: { readonly picture: Dict }) => (
  <span class="sl-picture">
    {picture.title !== undefined && (
      <span class="sl-picture-title">
        <Said words={plainWords(picture.title)} />{' '}
      </span>
    )}
    <span class="sl-picture-frame">
      <Said words={text(picture.alt_text)} />
    </span>
  </span>
);
