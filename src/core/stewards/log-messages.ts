import type { Message } from '../conversation/message.js';
import { member, type Text, time } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import type { LogEntry } from './change.js';
import { BACK_TO_SETUP } from './steward-messages.js';

const { say, text } = ENGLISH;

const WHAT_LETTERS = 50;
const NAME_LETTERS = 32;
const VALUE_LETTERS = 36;

/** Who changed what, newest first. */
export const logMessage = (entries: readonly LogEntry[], nameOf: (id: MemberId) => string): Message => ({
  summary: say(entries.length === 0 ? 'steward.log.empty' : 'steward.log.summary'),
  blocks: [
    { kind: 'heading', text: say('steward.log.title') },
    entries.length === 0
      ? { kind: 'paragraph', text: text('steward.log.empty') }
      : { kind: 'list', items: entries.map((entry) => line(entry, nameOf)) },
    { kind: 'buttons', buttons: [BACK_TO_SETUP] },
  ],
});

function line({ at, by, what, before, after }: LogEntry, nameOf: (id: MemberId) => string): Text {
  const said = {
    time: time(at),
    what: inShort(what, WHAT_LETTERS),
    before: shown(before),
    after: shown(after),
  };
  if (by === undefined) return text('steward.log.line-seen', said);
  return text('steward.log.line', { ...said, who: member(by, inShort(nameOf(by), NAME_LETTERS)) });
}

const shown = (value: string): string =>
  value === '' ? say('steward.log.nothing') : inShort(value, VALUE_LETTERS);

const LETTERS = new Intl.Segmenter('en');

/** One line of at most so many letters. */
export function inShort(words: string, letters: number): string {
  const one = words
    .slice(0, letters * 8)
    .replace(/\s+/g, ' ')
    .trim();
  if (one.length <= letters) return one;
  const parts = [...LETTERS.segment(one)].map(({ segment }) => segment);
  return parts.length <= letters ? one : `${parts.slice(0, letters - 1).join('')}…`;
}
