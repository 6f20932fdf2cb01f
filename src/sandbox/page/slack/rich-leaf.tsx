import type { ComponentChildren } from 'preact';
import { emojiOf } from './emoji.js';
import { FollowLink } from './follow-link.js';
import { Broadcast, ChannelMention, GroupMention, Mention, Moment } from './mentions.js';
import { address, type Dict, dict, text } from './read.js';
import { Said } from './said.js';
import { Unknown } from './unknown.js';

const DRAW: ReadonlyMap<unknown, (leaf: Dict) => ComponentChildren> = new Map<
  string,
  (leaf: Dict) => ComponentChildren
>([
  ['text', (leaf) => <Said words={text(leaf.text)} />],
  ['link', (leaf) => <RichLink leaf={leaf} />],
  ['user', (leaf) => <Mention id={text(leaf.user_id)} />],
  ['usergroup', (leaf) => <GroupMention id={text(leaf.usergroup_id)} />],
  ['channel', (leaf) => <ChannelMention id={text(leaf.channel_id)} />],
  ['broadcast', (leaf) => <Broadcast range={text(leaf.range)} />],
  ['emoji', (leaf) => emojiOf(text(leaf.name), text(leaf.unicode))],
  ['color', (leaf) => <bdi>{text(leaf.value)}</bdi>],
  [
    'date',
    (leaf) => (
      <Moment
        seconds={Number(leaf.timestamp)}
        format={text(leaf.format)}
        url={text(leaf.url)}
        fallback={text(leaf.fallback)}
      />
    ),
  ],
]);

function RichLink({ leaf }: { readonly leaf: Dict }) {
  const shown = text(leaf.text) || text(leaf.url).replace(/^mailto:/, '');
  const to = address(leaf.url);
  return to === undefined ? <Said words={shown} /> : <FollowLink to={to}>{shown}</FollowLink>;
}

const STYLES = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['strike', 's'],
  ['underline', 'u'],
] as const;

/** One run of words, or one name, moment, link or sign. */
export function RichLeaf({ leaf }: { readonly leaf: Dict }) {
  const draw = DRAW.get(leaf.type);
  if (draw === undefined) return <Unknown what={leaf.type} />;
  const style = dict(leaf.style);
  const drawn = style.code === true ? <code class="sl-code">{draw(leaf)}</code> : draw(leaf);
  return (
    <>
      {STYLES.reduce<ComponentChildren>(
        (inside, [name, Tag]) => (style[name] === true ? <Tag>{inside}</Tag> : inside),
        drawn,
      )}
    </>
  );
}
