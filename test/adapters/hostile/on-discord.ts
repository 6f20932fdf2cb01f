import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import { renderDelivered } from '../../../src/adapters/discord/render-delivered.js';
import type { Rendered } from '../../../src/adapters/discord/rendered.js';
import { spelled } from '../../../src/adapters/discord/spell-command.js';
import type { Message } from '../../../src/core/conversation/message.js';
import { nativeOf } from '../../../src/core/shared/ids.js';
import { isForm, type Page } from '../../fixtures/book.js';
import type { Cast } from '../../fixtures/cast.js';
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
    return [
      ...problems,
      ...bodies.flatMap((body) => [
        ...ringing(body, shows),
        ...textsOf(body).flatMap(alive),
        ...unlike(body, shows),
      ]),
    ];
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
  const named = textsOf(body).flatMap((text) => [...text.replace(INERT, 'x').matchAll(/<(@[!&]?)(\d+)>/g)]);
  return [
    ...(parse?.length === 0 && roles.length === 0 ? [] : ['lets Discord look for mentions']),
    ...users.filter((id) => !wanted.includes(id)).map((id) => `may ring ${id}`),
    ...named
      .filter(([, mark, id = '']) => mark !== '@' || !wanted.includes(id))
      .map(([sign]) => `names ${sign}`),
  ];
}

/** What is escaped, and code: nothing of it is read as markdown. */
const INERT = /\\[\\*_~`|<>[\]\-+#.]|`[^`]*(?:`|$)/g;

/** Markup that Kith did not write: whatever is left once escapes, code and Kith's own marks are gone. */
function alive(markdown: string): readonly string[] {
  const rest = markdown
    .replace(INERT, 'x')
    .replace(OWN_LINKS, '$1')
    .replace(OWN_EMPHASIS, '$1')
    .replace(/<(?:https?:[^>]*|#\d+|@\d+|t:\d+:[A-Za-z])>|\*\*/g, '')
    .replace(OWN_MARKS, '');
  const found = /[*_~`|<>[\]]|@(?:everyone|here)|^\s*(?:#{1,3}\s|[-+]\s|-#\s|\d+\.\s)/im.exec(rest);
  return found === null ? [] : [`markup of its own: ${rest.slice(found.index, found.index + 60)}`];
}

const OWN_EMPHASIS =
  /\*(Perhaps for you\.|seen on the platform|\(seen (?:by everybody|by nobody|once you have both said yes)\))\*/g;
/** Names that lead to the person, and picked answers. */
const OWN_LINKS = /\[([^[\]]*)\]\(<https:\/\/(?:discord\.com\/users|answers\.example)\/\d+>\)/g;

/** Each string stands there as it was written, in order; after a cut the rest may be missing. */
function unlike(body: Rendered, message: Message): readonly string[] {
  const read = (text: string) => spaced(text.replaceAll('`', BACKTICK));
  const parts = textsOf(body).map((text) => read(asRead(text)));
  const shown = parts.join(' ');
  const kept = parts.flatMap((part) =>
    [...part.matchAll(/…/g)].map(({ index }) => spaced(part.slice(0, index)).replace(/ -$/, '')),
  );
  let [at, before, isCut] = [0, '', false];
  return stringsOf(message, undefined, (command) => spelled(spaced(command))).filter((written) => {
    const text = read(written);
    const found = shown.indexOf(text, at);
    if (isCut || found >= 0) {
      if (found >= 0) [at, before] = [found + text.length, text];
      return false;
    }
    isCut = kept.some((part) => endsIn(part, text, before));
    return !isCut;
  });
}

/** Code has no way to show a backtick, so another sign stands for it. */
const BACKTICK = '\u02cb';
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether what was kept ends within this text, or just before it. */
function endsIn(kept: string, text: string, before: string): boolean {
  if (before !== '' && kept.endsWith(before)) return true;
  for (let length = Math.min(text.length, kept.length); length > 0; length -= 1)
    if (kept.endsWith(text.slice(0, length).trimEnd())) return true;
  return false;
}

/** Discord's markdown read back: what is escaped is itself, marks are gone, links are bare. */
const asRead = (markdown: string): string =>
  markdown
    .replace(OWN_MARKS, '')
    .replace(TOKENS, (_, plain?: string, code?: string, link?: string) => plain ?? code ?? link ?? '');

/** What Kith itself puts before a line. */
const OWN_MARKS = /^(?:> |-# |#{1,3} |- )/gm;
const TOKENS =
  /\\([\\*_~`|<>[\]\-+#.])|\[|\]\(<https:\/\/(?:discord\.com\/users|answers\.example)\/\d+>\)|`([^`]*)(?:`|$)|<(https?:[^>]*)>|(?<=@)\u200b(?=everyone|here)|\*\*/gi;
