import { actionKey } from '../conversation/action-key.js';
import { type Button, type Message, plain } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { buttons, note, paragraph, short } from './message-parts.js';
import type { Project } from './project.js';

const MOST_SHOWN = 20;

/** Privately: who took part, each with a way to ask to meet them. */
export function meetMessage(
  { title }: Project,
  others: readonly { readonly member: MemberId; readonly name: string }[],
): Message {
  const shown = others.slice(0, MOST_SHOWN);
  const more = others.length - shown.length;
  const line = 'Whom from this project would you like to meet?';
  return {
    summary: `${line} (${title})`,
    blocks: [
      paragraph(strong(line)),
      buttons(
        ...shown.map(
          ({ member, name }): Button => ({
            key: actionKey('introduction.ask', member),
            label: short(name),
            tone: 'plain',
            spoken: `Ask to meet ${short(name)}`,
          }),
        ),
      ),
      ...(more === 0 ? [] : [note(`And ${more} more; /intro lets you ask anybody.`)]),
      note('They are asked privately, and nothing happens unless you both say yes.'),
    ],
  };
}

export const meetWords = {
  notYours: plain('This is for those who took part in the project. /intro lets you ask anybody.'),
  nobodyElse: plain('Nobody else from this project can be asked just now.'),
} as const;
