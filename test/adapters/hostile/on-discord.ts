import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import { renderDelivered } from '../../../src/adapters/discord/render-delivered.js';
import type { Rendered } from '../../../src/adapters/discord/rendered.js';
import type { Message } from '../../../src/core/conversation/message.js';
import { nativeOf } from '../../../src/core/shared/ids.js';
import type { Cast } from '../../fixtures/cast.js';
import { isForm, type Page } from '../../fixtures/every-message.js';
import { onDiscord } from '../picture-book/on-discord.js';
import { dictsIn, stringsIn } from './inside.js';
import { stringsOf } from './strings-of.js';

/** What goes wrong on Discord with this page: refused, ringing, formatted, or not what was written. */
export function discordTroubles(cast: Cast): (page: Page) => readonly string[] {
  const paint = onDiscord(cast);
  return (page) => {
    const { shows } = page;
    const { problems, payload } = paint(page);
    if (isForm(shows)) {
      const shown = stringsIn(payload);
      const values = shows.fields.flatMap((field) =>
        'maxLength' in field && field.value ? [field.value] : [],
      );
      return [...problems, ...values.filter((value) => !shown.some((one) => isCutOf(one, value)))];
    }
    const bodies = [renderAnswer(shows), renderDelivered(shows)];
    return [...problems, ...bodies.flatMap((body) => [...ringing(body, shows), ...unlike(body, shows)])];
  };
}

const isCutOf = (shown: string, written: string): boolean =>
  shown === written || (shown.length > 1 && shown.endsWith('…') && written.startsWith(shown.slice(0, -1)));

/** The parts of a message that Discord reads as markdown. */
const textsOf = ({ content, embeds = [], components }: Rendered): readonly string[] => [
  ...(content === undefined || content === '' ? [] : [content]),
  ...embeds.flatMap(({ description }) => (description ? [description] : [])),
  ...dictsIn(components).flatMap((part) => (typeof part.content === 'string' ? [part.content] : [])),
];

function ringing(body: Rendered, { notify = [] }: Message): readonly string[] {
  const wanted = notify.map(nativeOf);
  const { parse, users = [], roles = [] } = body.allowed_mentions;
  const named = textsOf(body).flatMap((text) => [
    ...text.replace(CODE, '').matchAll(/(?<!\\)<(@[!&]?)(\d+)>/g),
  ]);
  return [
    ...(parse?.length === 0 && roles.length === 0 ? [] : ['lets Discord look for mentions']),
    ...users.filter((id) => !wanted.includes(id)).map((id) => `may ring ${id}`),
    ...named
      .filter(([, mark, id = '']) => mark !== '@' || !wanted.includes(id))
      .map(([sign]) => `names ${sign}`),
  ];
}

/** Nothing inside it is read as markdown. */
const CODE = /(?<!\\)`[^`]*`/g;

/** Each string stands there as it was written, in order; after a cut the rest may be missing. */
function unlike(body: Rendered, message: Message): readonly string[] {
  const parts = textsOf(body).map((text) => spaced(asRead(text)));
  const shown = parts.join(' ');
  const cuts = parts.flatMap((part) => [...part.matchAll(/…/g)].map(({ index }) => part.slice(0, index)));
  let isCut = false;
  return stringsOf(message)
    .filter((written) => {
      const text = spaced(written.replaceAll('`', BACKTICK));
      if (isCut || shown.replaceAll('`', BACKTICK).includes(text)) return false;
      isCut = cuts.some((before) => endsWithStartOf(before.replaceAll('`', BACKTICK), text));
      return !isCut;
    })
    .map(
      (text) =>
        `not as written: ${JSON.stringify(text.slice(0, 200))} in ${JSON.stringify(shown.slice(0, 400))}`,
    );
}

/** Code has no way to show a backtick, so another sign stands for it. */
const BACKTICK = '\u02cb';
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function endsWithStartOf(before: string, text: string): boolean {
  const start = text.slice(0, 8);
  for (let at = before.lastIndexOf(start); at >= 0; at = before.lastIndexOf(start, at - 1)) {
    if (text.startsWith(before.slice(at))) return true;
    if (at === 0) break;
  }
  return false;
}

/** Discord's markdown read back: what is escaped is itself, marks are gone, links are bare. */
const asRead = (markdown: string): string =>
  markdown
    .replace(/^(?:> |-# |#{1,3} |- )/gm, '')
    .replace(TOKENS, (_, plain?: string, code?: string, link?: string) => plain ?? code ?? link ?? '');

const TOKENS =
  /\\([\\*_~`|<>[\]\-+#.])|`([^`]*)(?:`|$)|<(https?:[^>]*)>|(?<=@)\u200b(?=everyone|here)|\*\*/gi;
