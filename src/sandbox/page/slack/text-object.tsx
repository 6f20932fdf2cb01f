import { withEmoji } from './emoji.js';
import { Mrkdwn } from './mrkdwn/mrkdwn.js';
import { dict, text } from './read.js';
import { Said } from './said.js';
import { Unknown } from './unknown.js';

/** What is plain is shown as it stands; only `mrkdwn` is read. */
export function TextObject({ value }: { readonly value: unknown }) {
  const object = dict(value);
  if (object.type === 'mrkdwn') return <Mrkdwn source={text(object.text)} />;
  if (object.type !== 'plain_text') return <Unknown what={object.type} />;
  return <Said words={plainWords(value)} />;
}

/** Slack turns `:wave:` into a sign, unless told not to. */
export function plainWords(value: unknown): string {
  const object = dict(value);
  return object.emoji === false ? text(object.text) : withEmoji(text(object.text));
}
