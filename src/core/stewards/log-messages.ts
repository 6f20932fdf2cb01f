import type { Message } from '../conversation/message.js';
import { emphasis, member, type Text, time } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { LogEntry } from './change.js';
import { BACK_TO_SETUP } from './steward-messages.js';

const WHAT_LETTERS = 50;
const NAME_LETTERS = 32;
const VALUE_LETTERS = 36;

/** Who changed what, newest first. */
export const logMessage = (entries: readonly LogEntry[], nameOf: (id: MemberId) => string): Message => ({
  summary:
    entries.length === 0 ? 'Nothing has been changed here yet.' : 'This is what changed here, newest first.',
  blocks: [
    { kind: 'heading', text: 'What changed' },
    entries.length === 0
      ? { kind: 'paragraph', text: ['Nothing has been changed here yet.'] }
      : { kind: 'list', items: entries.map((entry) => line(entry, nameOf)) },
    { kind: 'buttons', buttons: [BACK_TO_SETUP] },
  ],
});

const line = ({ at, by, what, before, after }: LogEntry, nameOf: (id: MemberId) => string): Text => [
  time(at),
  ', ',
  by === undefined ? emphasis('seen on the platform') : member(by, inShort(nameOf(by), NAME_LETTERS)),
  `: ${inShort(what, WHAT_LETTERS)}: ${shown(before)} → ${shown(after)}`,
];

const shown = (value: string): string => (value === '' ? '—' : inShort(value, VALUE_LETTERS));

const LETTERS = new Intl.Segmenter('en');

/** One line of at most so many letters. */
export function inShort(text: string, letters: number): string {
  const line = text
    .slice(0, letters * 8)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= letters) return line;
  const parts = [...LETTERS.segment(line)].map(({ segment }) => segment);
  return parts.length <= letters ? line : `${parts.slice(0, letters - 1).join('')}…`;
}
