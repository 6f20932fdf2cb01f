import type { Block } from '../conversation/message.js';
import { ENGLISH, type Words } from '../words/index.js';
import type { Card, CardField } from './card.js';
import { clipped, clippedList } from './clip.js';
import type { ProfileField } from './profile.js';
import { inOneLine } from './texts.js';

/** What stands before each field, on cards and wherever else one's own words are shown. */
export const cardLabel = (words: Words, field: ProfileField): string => words.say(`card.${field}`);

const LISTS: readonly ProfileField[] = ['interests', 'skills', 'knowledge', 'relationships', 'languages'];
/** Below that a line says nothing any more. */
const SHORTEST = 24;
const NAME_LIMIT = 80;

/**
 * Somebody's card. Where it would be longer than `most` characters, the longest lines give way first, and then the last
 * ones; a link is shown whole or not at all.
 */
export function cardBlock({ name, fields }: Card, words: Words = ENGLISH, most = 1000): Block {
  const title = clipped(inOneLine(name), NAME_LIMIT);
  let longest = Math.max(0, ...fields.map(({ text }) => text.length));
  const said = fields.map(({ field, text }) => ({ field, text: inOneLine(text) }));
  let lines = linesOf(words, said, longest);
  while (longest > SHORTEST && title.length + sizeOf(lines) > most) {
    longest = Math.max(SHORTEST, Math.floor(longest * 0.9));
    lines = linesOf(words, said, longest);
  }
  while (lines.length > 1 && title.length + sizeOf(lines) > most) lines = lines.slice(0, -1);
  return { kind: 'card', title, lines };
}

const linesOf = (words: Words, fields: readonly CardField[], longest: number): readonly string[] =>
  fields.map(({ field, text }) =>
    words.say('card.line', { label: cardLabel(words, field), text: shortened(field, text, longest) }),
  );

function shortened(field: ProfileField, text: string, most: number): string {
  if (field === 'link') return text;
  return LISTS.includes(field) ? clippedList(text, most) : clipped(text, most);
}

const sizeOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
