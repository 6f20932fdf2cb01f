import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { buttons, note, paragraph, short } from './message-parts.js';
import type { Project } from './project.js';

const { say, text } = ENGLISH;

/** Which projects a command may be about: those that look for people, those one is in, those one runs. */
export type Among = 'looking' | 'mine' | 'hosted';

const MOST_SHOWN = 20;

interface Asked {
  readonly among: Among;
  /** Of the buttons. */
  readonly action: string;
  readonly words: string;
  readonly meant: readonly Project[];
  readonly choice: readonly Project[];
}

/** Which project is meant: one button each, or what would have been understood. */
export function whichMessage({ among, action, words, meant, choice }: Asked): Message {
  if (choice.length === 0) return plain(say(`project.which.none-${among}`));
  const shown = (meant.length === 0 ? choice : meant).slice(0, MOST_SHOWN);
  const line = say(meant.length === 0 ? 'project.which.unknown-summary' : 'project.which.several');
  return {
    summary: line,
    blocks: [
      meant.length === 0
        ? paragraph(text('project.which.unknown', { said: short(words) }))
        : paragraph([strong(line)]),
      buttons(
        ...shown.map(({ id, title }) => ({
          key: actionKey(action, id),
          label: short(title, 75),
          tone: 'plain' as const,
        })),
      ),
      ...(meant.length > MOST_SHOWN ? [note(text('project.which.more'))] : []),
    ],
  };
}
