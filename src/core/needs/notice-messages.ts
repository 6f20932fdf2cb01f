import type { Message } from '../conversation/message.js';
import { code, member, place, strong, type Text } from '../conversation/text.js';
import { finalWords, overLine, titleWords } from './board-messages.js';
import {
  amountWords,
  buttons,
  note,
  paragraph,
  people,
  short,
  totalWords,
  untilText,
} from './message-parts.js';
import type { Need, Pledge } from './need.js';
import { closeButton, lookButton, pledgesButton } from './need-buttons.js';

/* What raisers, pledgers and stewards are told privately. */

const MOST_LINES = 12;

/** To the raiser, at most once an hour. */
export const digestNotice = (need: Need, pledges: readonly Pledge[]): Message => ({
  summary: short(`New pledges from ${people(pledges.length)} for ${need.what}: ${totalWords(need)}`, 200),
  blocks: [
    paragraph('New pledges for ', strong(short(need.what, 80)), ':'),
    {
      kind: 'list',
      items: [
        ...pledges
          .slice(0, MOST_LINES)
          .map(
            ({ member: id, name, amount }): Text => [
              member(id, short(name)),
              `: ${amountWords(amount, need.unit)}`,
            ],
          ),
        ...(pledges.length > MOST_LINES ? [[`and ${pledges.length - MOST_LINES} more`]] : []),
      ],
    },
    paragraph(totalWords(need)),
    buttons(pledgesButton(need)),
    note(code('/kith settings'), ' switches reminders like this one off.'),
  ],
});

/** To the raiser, when it is closed: somebody brings less than they had promised. */
export const lessNotice = (
  need: Need,
  from: { readonly member: Pledge['member']; readonly name: string },
  amount: number,
): Message => ({
  summary: short(
    `${short(from.name, 40)} ${amount === 0 ? 'can’t bring what they pledged' : `brings ${amountWords(amount, need.unit)} instead`}. (${need.what})`,
    200,
  ),
  blocks: [
    paragraph(
      member(from.member, short(from.name)),
      amount === 0
        ? ' can’t bring what they had pledged for '
        : ` brings ${amountWords(amount, need.unit)} now, less than pledged, for `,
      strong(short(need.what, 80)),
      '.',
    ),
    paragraph(finalWords(need)),
    buttons(pledgesButton(need)),
  ],
});

/** To the raiser: somebody carried it on. */
export const carriedNotice = (need: Need, { by, byName, place: to }: Need['amplified'][number]): Message => ({
  summary: short(`${short(byName, 40)} carries this to another channel: ${titleWords(need)}.`, 200),
  blocks: [
    paragraph(
      member(by, short(byName)),
      ' carries ',
      strong(titleWords(need)),
      ' to ',
      place(to, 'another channel'),
      '.',
    ),
  ],
});

/** To stewards: its raiser is gone. */
export const raiserLeftNotice = (need: Need): Message => ({
  summary: short(`${short(need.raiserName, 40)} has left, and had raised this: ${titleWords(need)}.`, 200),
  blocks: [
    paragraph(
      strong(short(need.raiserName)),
      ' has left, and had raised ',
      strong(titleWords(need)),
      ' in ',
      place(need.channel, 'its channel'),
      '.',
    ),
    paragraph(`${overLine(need)} ${totalWords(need)} `, 'Its last day: ', ...untilText(need), '.'),
    buttons(lookButton(need), closeButton(need, 'plain')),
    note('It goes on meanwhile; there is just nobody to receive what is brought.'),
  ],
});
