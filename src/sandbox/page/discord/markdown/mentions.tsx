import type { VNode } from 'preact';
import { type Json, number, text } from '../read.js';
import { momentWords } from './moment.js';
import type { Reading } from './reading.js';

const pill = (words: string, look = 'dc-mention') => <bdi class={look}>{words}</bdi>;

type Mention = (node: Json, reading: Reading) => VNode | string;

/** What stands for somebody, something or some moment. */
export const MENTIONS: Readonly<Record<string, Mention>> = {
  user: ({ id }, { known }) => pill(`@${known.person(text(id)) ?? 'unknown-user'}`),
  role: () => pill('@unknown-role'),
  channel: ({ id }, { known }) => pill(`#${known.channel(text(id)) ?? 'unknown'}`),
  everyone: () => pill('@everyone'),
  here: () => pill('@here'),
  slashCommand: ({ fullName }) => pill(`/${text(fullName)}`),
  guildNavigation: ({ navigation }) => pill(NAVIGATION[text(navigation)] ?? text(navigation)),
  emoji: ({ name }) => `:${text(name)}:`,
  twemoji: ({ name }) => text(name),
  timestamp: timestampWords,
};

const NAVIGATION: Readonly<Record<string, string>> = {
  customize: 'Channels & Roles',
  browse: 'Browse Channels',
  guide: 'Server Guide',
  'linked-roles': 'Linked Roles',
};

function timestampWords({ timestamp, format }: Json, { known }: Reading) {
  const seconds = number(Number(timestamp)) ?? 0;
  const style = text(format) || 'f';
  const words = momentWords(seconds * 1000, style, known);
  if (words === undefined) return `<t:${text(timestamp)}${format === undefined ? '' : `:${style}`}>`;
  return (
    <time
      class="dc-time"
      dateTime={new Date(seconds * 1000).toISOString()}
      title={momentWords(seconds * 1000, 'F', known)}
    >
      {words}
    </time>
  );
}
