import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code, strong } from '../conversation/text.js';
import { buttons, note, paragraph, short } from './message-parts.js';
import type { Project } from './project.js';

/** Which projects a command may be about: those that look for people, those one is in, those one runs. */
export type Among = 'looking' | 'mine' | 'hosted';

const NONE: Readonly<Record<Among, string>> = {
  looking: 'No project here looks for people just now. /serve propose begins one.',
  mine: 'You have no place in a project just now. /serve list shows what there is.',
  hosted: 'You host no open project. /serve propose begins one.',
};

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
  if (choice.length === 0) return plain(NONE[among]);
  const shown = (meant.length === 0 ? choice : meant).slice(0, MOST_SHOWN);
  const line = meant.length === 0 ? 'I know no project by that name.' : 'Which project do you mean?';
  return {
    summary: line,
    blocks: [
      meant.length === 0
        ? paragraph('I know no project here called ', code(short(words)), '. Did you mean one of these?')
        : paragraph(strong(line)),
      buttons(
        ...shown.map(({ id, title }) => ({
          key: actionKey(action, id),
          label: short(title, 75),
          tone: 'plain' as const,
        })),
      ),
      ...(meant.length > MOST_SHOWN ? [note('There are more: a few words of its title find it.')] : []),
    ],
  };
}
