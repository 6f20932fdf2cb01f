import type { Span, Text, TimeStyle } from '../../core/conversation/text.js';
import { type MemberId, nativeOf } from '../../core/shared/ids.js';
import { SECOND } from '../../core/shared/time.js';
import { clip } from './clip.js';
import { escaped, escapeWords, oneLine } from './escape.js';
import { spelled } from './spell-command.js';

type Marked = Exclude<Span, string>;
type Of<K extends Marked['kind']> = Marked & { readonly kind: K };
type Writers<K extends Marked['kind']> = { readonly [P in K]: (span: Of<P>) => string };

/** Writes running text as Discord markdown. Members in `notify` become mentions, all others a link to who they are. */
export function renderText(text: Text, notify: readonly MemberId[] = []): string {
  const writers: Writers<Marked['kind']> = {
    strong: (span) => wrapped('**', escaped(span.text)),
    emphasis: (span) => wrapped('*', escaped(span.text)),
    code: (span) => wrapped('`', spelled(oneLine(span.text)).replaceAll('`', '\u02cb')),
    member: (span) => (notify.includes(span.member) ? mention(span.member) : named(span.member, span.name)),
    place: (span) => `<#${nativeOf(span.place)}>`,
    time: (span) => `<t:${Math.floor(span.at / SECOND)}:${TIME_STYLES[span.style]}>`,
    link: (span) => masked(span.text, span.url),
  };
  return text.map((span) => (typeof span === 'string' ? escaped(span) : write(writers, span))).join('');
}

export const mention = (member: MemberId): string => `<@${nativeOf(member)}>`;

/** An un-notified mention often reads "unknown-user" on a reader's screen; a link to the person always reads their name. */
const named = (member: MemberId, name: string): string =>
  masked(name, `https://discord.com/users/${nativeOf(member)}`);

const TIME_STYLES: Readonly<Record<TimeStyle, string>> = {
  date: 'D',
  'date-and-time': 'F',
  'time-of-day': 't',
  relative: 'R',
};

const write = <K extends Marked['kind']>(writers: Writers<K>, span: Of<K>): string =>
  writers[span.kind](span);

const wrapped = (mark: string, text: string): string => (text.trim() === '' ? text : `${mark}${text}${mark}`);

/** Short enough never to be cut in its middle; names are far shorter. */
const LINK_WORDS = 300;

function masked(text: string, url: string): string {
  const shown = escapeWords(clip(oneLine(text), LINK_WORDS));
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (!target || !['https:', 'http:'].includes(target.protocol) || shown === '') return shown;
  const quiet = target.href.replace(/[()<>*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `[${shown}](<${quiet}>)`;
}
