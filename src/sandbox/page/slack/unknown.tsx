import { text } from './read.js';

/** What Slack has no word for is said, never left out. */
export const Unknown = ({ what }: { readonly what: unknown }) => (
  <span class="sl-unknown">Slack would not know this: {text(what) || 'something without a type'}</span>
);
