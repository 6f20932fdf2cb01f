import type { Message } from '../../../src/core/conversation/message.js';
import { nativeOf } from '../../../src/core/shared/ids.js';
import { isForm, type Page } from '../../fixtures/book.js';
import type { Cast } from '../../fixtures/cast.js';
import { answerUrl } from '../../fixtures/session-stories.js';
import { onSlack } from '../picture-book/on-slack.js';
import { type Dict, dictsIn, stringsIn } from './inside.js';
import { stringsOf } from './strings-of.js';

/** What goes wrong on Slack with this page: refused, ringing, formatted, or not what was written. */
export function slackTroubles(cast: Cast): (page: Page) => readonly string[] {
  const paint = onSlack(cast);
  return (page) => {
    const { shows } = page;
    const { problems, payload } = paint(page);
    if (isForm(shows)) {
      const values = shows.fields.flatMap((field) => ('maxLength' in field ? [field.value ?? ''] : []));
      return [...problems, ...armed(payload, () => false), ...unlike(values, stringsIn(payload))];
    }
    const mayName = (id: string) =>
      !SHARED.has(page.place) || (shows.notify ?? []).map(nativeOf).includes(id);
    return [
      ...problems,
      ...armed(payload, mayName),
      ...unlike(
        stringsOf(shows, (member) => mayName(nativeOf(member))),
        stringsIn(payload),
      ),
      ...('text' in payload && typeof payload.text === 'string' ? spoken(payload.text, shows) : []),
    ];
  };
}

/** Where whoever is mentioned is notified; in private nobody is but its reader. */
const SHARED: ReadonlySet<Page['place']> = new Set(['room', 'channel', 'thread']);

/** Whatever could ring, run or be read as markup. */
function armed(body: object, mayName: (id: string) => boolean): readonly string[] {
  return dictsIn(body).flatMap((part) => {
    const { type } = part;
    if (type === 'broadcast' || type === 'usergroup' || type === 'channel' || type === 'emoji')
      return [`a ${type}`];
    if (type === 'mrkdwn' || type === 'markdown') return [`markup: ${JSON.stringify(part)}`];
    if (type === 'user' && !mayName(String(part.user_id))) return [`names ${part.user_id}`];
    return type === 'link' && !isOurs(part) ? [`a link to ${part.url}`] : [];
  });
}

const OURS = [answerUrl(''), 'https://slack.com/app_redirect?team=T1&channel='];
const isOurs = ({ url }: Dict) => OURS.some((ours) => String(url).startsWith(ours));

/** Each string stands there as it was written, or cut at the end. */
function unlike(written: readonly string[], shown: readonly string[]): readonly string[] {
  const whole = new Set(shown.map((leaf) => leaf.replace(/^\n/, '')));
  const cut = [...whole].flatMap((leaf) =>
    leaf.length > 1 && leaf.endsWith('…') ? [leaf.slice(0, -1)] : [],
  );
  const together = [...whole].join('\u0000');
  return written
    .map((text) => text.replace(/^\n/, ''))
    .filter(
      (text) => !whole.has(text) && !cut.some((leaf) => text.startsWith(leaf)) && !together.includes(text),
    )
    .map((text) => `not as written: ${JSON.stringify(text.slice(0, 200))}`);
}

/** The line for notifications is the one place with markup: escaped once, and nothing else. */
function spoken(text: string, message: Message): readonly string[] {
  const bare = text.replace(/&(amp|lt|gt);/g, '');
  const plain = text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return [
    ...(/[<>&]/.test(bare) ? [`unescaped: ${text.slice(0, 200)}`] : []),
    ...(plain === message.summary || (plain.endsWith('…') && message.summary.startsWith(plain.slice(0, -1)))
      ? []
      : [`summary not as written: ${text.slice(0, 200)}`]),
  ];
}
