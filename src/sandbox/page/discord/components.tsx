import { Fragment, type VNode } from 'preact';
import { Button } from './button.js';
import type { PlacedButton } from './buttons.js';
import { Media } from './files.js';
import { KIND } from './kinds.js';
import { Markdown } from './markdown/markdown.js';
import type { Reading } from './markdown/reading.js';
import { colour, type Json, json, list, number, text } from './read.js';
import { Select } from './select.js';
import { Covered } from './spoiler.js';

export interface Drawing extends Reading {
  readonly buttons: ReadonlyMap<Json, PlacedButton>;
}

/** What a message is built of, from top to bottom. */
export function Components({ components, ...drawing }: Drawing & { readonly components: unknown }) {
  return (
    <>
      {list(components)
        .map(json)
        .map((component, at) => {
          const draw = DRAWN[number(component.type) ?? 0] ?? unknown;
          return <Fragment key={at}>{draw(component, drawing)}</Fragment>;
        })}
    </>
  );
}

type Draw = (component: Json, drawing: Drawing) => VNode;

const select: Draw = (component, { known }) => <Select select={component} known={known} />;
const unknown: Draw = ({ type }) => (
  <p class="dc-unknown">Discord would not know this: {String(type ?? 'nothing')}</p>
);

const DRAWN: Readonly<Record<number, Draw>> = {
  [KIND.ActionRow]: ({ components }, drawing) => (
    <div class="dc-row">
      <Components components={components} {...drawing} />
    </div>
  ),
  [KIND.Button]: (component, { buttons, hands }) => (
    <Button placed={buttons.get(component) ?? { button: component, nth: 0 }} hands={hands} />
  ),
  [KIND.StringSelect]: select,
  [KIND.UserSelect]: select,
  [KIND.RoleSelect]: select,
  [KIND.MentionableSelect]: select,
  [KIND.ChannelSelect]: select,
  [KIND.Section]: ({ components, accessory }, drawing) => (
    <div class="dc-section">
      <div class="dc-beside">
        <Components components={components} {...drawing} />
      </div>
      <Components components={[accessory]} {...drawing} />
    </div>
  ),
  [KIND.TextDisplay]: ({ content }, { known, hands }) => (
    <div class="dc-text">
      <Markdown source={text(content)} known={known} hands={hands} />
    </div>
  ),
  [KIND.Thumbnail]: (component) => <Media item={component} />,
  [KIND.MediaGallery]: ({ items }) => (
    <div class="dc-gallery">
      {list(items).map((item, at) => (
        <Media key={at} item={json(item)} />
      ))}
    </div>
  ),
  [KIND.File]: (component) => <Media item={component} />,
  [KIND.Separator]: ({ divider, spacing }) => (
    <hr class={`dc-gap${divider === false ? ' dc-no-line' : ''}${spacing === 2 ? ' dc-wide' : ''}`} />
  ),
  [KIND.Container]: ({ components, accent_color, spoiler }, drawing) => {
    const edge = colour(accent_color);
    return (
      <Covered when={spoiler === true}>
        <div
          class={edge === undefined ? 'dc-box' : 'dc-box dc-edged'}
          style={edge === undefined ? {} : { '--dc-edge': edge }}
        >
          <Components components={components} {...drawing} />
        </div>
      </Covered>
    );
  },
};
