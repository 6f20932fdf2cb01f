import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code, strong } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { labelWords } from './board-messages.js';
import { keyWith, pledgeKey } from './keys.js';
import { buttons, note, paragraph, short } from './message-parts.js';
import type { Need } from './need.js';

const { say, text } = ENGLISH;

const MOST_SHOWN = 20;
const LONGEST_AMOUNT = 9;

interface Asked {
  readonly words: string;
  readonly amount: string | undefined;
  readonly meant: readonly Need[];
  readonly choice: readonly Need[];
}

/** Which need is meant: one button each, or what would have been understood. */
export function whichMessage({ words, amount, meant, choice }: Asked): Message {
  if (choice.length === 0) return plain(say('need.which.nothing'));
  const shown = (meant.length === 0 ? choice : meant).slice(0, MOST_SHOWN);
  const line = say(meant.length === 0 ? 'need.which.unknown' : 'need.which.question');
  // What was typed stands in the form again, if a key can carry it.
  const typed =
    amount !== undefined && /^\d+$/.test(amount) && amount.length <= LONGEST_AMOUNT ? amount : undefined;
  return {
    summary: line,
    blocks: [
      meant.length === 0
        ? paragraph(...text('need.which.unknown-words', { words: code(short(words)) }))
        : paragraph(strong(line)),
      buttons(
        ...shown.map((need) => ({
          key: typed === undefined ? pledgeKey(need.id) : keyWith('need.pledge', need.id, typed),
          label: short(labelWords(need), 75),
          tone: 'plain' as const,
        })),
      ),
      ...(meant.length > MOST_SHOWN ? [note(say('need.which.more'))] : []),
      buttons({ key: actionKey('serve.open'), label: say('need.which.all'), tone: 'plain' }),
    ],
  };
}
