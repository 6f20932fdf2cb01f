import type { types as slack } from '@slack/bolt';
import type { Span, Text, TimeStyle } from '../../core/conversation/text.js';
import { communityOf, type MemberId, nativeOf } from '../../core/shared/ids.js';
import type { Instant } from '../../core/shared/time.js';
import { RICH_TEXT } from './limits.js';
import { shorten } from './shorten.js';

/** Whom a mention may reach: in a shared conversation Slack notifies everybody who is mentioned there. */
export type MayMention = (member: MemberId) => boolean;

type Marked = Exclude<Span, string>;
type Inlines = {
  [K in Marked['kind']]: (span: Extract<Marked, { kind: K }>, may: MayMention) => slack.RichTextElement;
};

const plain = (text: string): slack.RichTextElement => ({ type: 'text', text: shorten(text, RICH_TEXT) });

const INLINE: Inlines = {
  strong: (span) => ({ type: 'text', text: shorten(span.text, RICH_TEXT), style: { bold: true } }),
  emphasis: (span) => ({ type: 'text', text: shorten(span.text, RICH_TEXT), style: { italic: true } }),
  code: (span) => ({ type: 'text', text: shorten(span.text, RICH_TEXT), style: { code: true } }),
  member: (span, may) =>
    may(span.member) ? { type: 'user', user_id: nativeOf(span.member) } : plain(span.name),
  // A link and not a channel mention: a mention of a group conversation shows no readable name.
  place: (span) => ({
    type: 'link',
    url: `https://slack.com/app_redirect?team=${nativeOf(communityOf(span.place))}&channel=${nativeOf(span.place)}`,
    text: shorten(span.name, RICH_TEXT),
  }),
  time: (span) => ({
    type: 'date',
    timestamp: Math.floor(span.at / 1_000),
    format: DATE_FORMAT[span.style],
    fallback: inUtc(span.at, span.style),
  }),
  link: (span) =>
    /^(https?:\/\/|mailto:)/.test(span.url)
      ? { type: 'link', url: span.url, text: shorten(span.text || span.url, RICH_TEXT) }
      : plain(span.text),
};

const DATE_FORMAT: Record<TimeStyle, string> = {
  date: '{date_short_pretty}',
  'date-and-time': '{date_short_pretty} at {time}',
  'time-of-day': '{time}',
  relative: '{date_pretty}',
};

/** Spans as rich-text elements: what a person typed arrives as data and can neither format nor mention anything. */
export function renderText(text: Text, may: MayMention): slack.RichTextElement[] {
  return text.filter(hasWords).map((span) => renderSpan(span, may));
}

function renderSpan(span: Span, may: MayMention): slack.RichTextElement {
  if (typeof span === 'string') return plain(span);
  const render = INLINE[span.kind] as (span: Marked, may: MayMention) => slack.RichTextElement;
  return render(span, may);
}

/** Slack refuses empty text elements. */
const hasWords = (span: Span): boolean =>
  typeof span === 'string' ? span !== '' : !('text' in span) || span.text !== '' || span.kind === 'link';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** For the few readers whose Slack cannot show a date in their own zone. */
function inUtc(at: Instant, style: TimeStyle): string {
  const day = DAY.format(at);
  if (style === 'time-of-day') return `${TIME.format(at)} UTC`;
  if (style !== 'date-and-time') return day;
  return `${day} at ${TIME.format(at)} UTC`;
}
