import { type Json, json, text } from './read.js';
import { Covered } from './spoiler.js';

/** A file by its name: nothing is fetched. */
export const Attachment = ({ name }: { readonly name: string }) => (
  <div class="dc-file">
    <bdi>{name === '' ? 'A file' : name}</bdi>
  </div>
);

/** A picture or a file within components, as a plain placeholder. */
export function Media({ item }: { readonly item: Json }) {
  const { media, file, description, name, spoiler } = item;
  const url = text(json(media ?? file).url);
  const words = text(description) || text(name) || url.split('/').at(-1) || '';
  return (
    <Covered when={spoiler === true}>
      <Attachment name={words} />
    </Covered>
  );
}
