import type { Block, Message } from '../conversation/message.js';
import { code, member, place, strong, type Text } from '../conversation/text.js';
import { finalWords, overLine, titleWords } from './board-messages.js';
import { closeKey, manageKey, pledgeKey } from './keys.js';
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
import { type Need, type Pledge, promised } from './need.js';

/* What raisers, pledgers and stewards are told privately. */

const MOST_LINES = 12;

/** To the raiser, at most once an hour. */
export const digestNotice = (need: Need, pledges: readonly Pledge[]): Message => ({
  summary: short(
    `${people(pledges.length)} pledged for ${need.what}: ${totalWords(need)}`.replace(/^o/, 'O'),
    200,
  ),
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
    buttons({
      key: manageKey(need.id),
      label: 'All pledges',
      tone: 'plain',
      spoken: short(`All pledges: ${need.what}`, 75),
    }),
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
    buttons({
      key: manageKey(need.id),
      label: 'All pledges',
      tone: 'plain',
      spoken: short(`All pledges: ${need.what}`, 75),
    }),
  ],
});

/** To each who pledged, when all that was wanted is promised. */
export const reachedForPledger = (need: Need, own: Pledge): Message => ({
  summary: short(`Reached: ${titleWords(need)}. Thank you for your part!`, 200),
  blocks: [
    paragraph(strong(`Reached: ${titleWords(need)}. Thank you for your part!`)),
    paragraph(finalWords(need)),
    ...bringBlocks(need, own),
  ],
});

/** To each who pledged, when the last day is over. */
export const endedForPledger = (need: Need, own: Pledge): Message => ({
  summary: short(`The last day of ${titleWords(need)} is over. Thank you for your part!`, 200),
  blocks: [
    paragraph(strong(`The last day of ${titleWords(need)} is over. Thank you for your part!`)),
    paragraph(finalWords(need)),
    ...bringBlocks(need, own),
  ],
});

const bringBlocks = (
  { id, what, unit, raiser, raiserName }: Need,
  { amount, state }: Pledge,
): readonly Block[] =>
  state === 'delivered'
    ? [paragraph(`Your ${amountWords(amount, unit)}: delivered already.`)]
    : [
        paragraph(
          `Your ${amountWords(amount, unit)}: please bring that to `,
          member(raiser, short(raiserName)),
          '.',
        ),
        buttons({
          key: pledgeKey(id),
          label: 'My pledge',
          tone: 'plain',
          spoken: short(`My pledge: ${what}`, 75),
        }),
      ];

export const reachedForRaiser = (need: Need): Message => ({
  summary: short(`Reached: ${titleWords(need)}.`, 200),
  blocks: [
    paragraph(strong(`Reached: ${titleWords(need)}. `), 'That is wonderful.'),
    paragraph(finalWords(need)),
    paragraph(
      'I have thanked everybody who pledged, and asked them to bring it to you. Say what has arrived, so that they see it.',
    ),
    buttons({
      key: manageKey(need.id),
      label: 'Say what has arrived',
      tone: 'primary',
      spoken: short(`Say what has arrived: ${need.what}`, 75),
    }),
  ],
});

export const endedForRaiser = (need: Need): Message =>
  need.pledges.length === 0
    ? {
        summary: short(`The last day of ${titleWords(need)} is over.`, 200),
        blocks: [
          paragraph(
            'The last day of ',
            strong(titleWords(need)),
            ' is over, and nobody could help this time. It was good that you asked.',
          ),
          note('You can ask again, perhaps in another channel: ', code('/serve need'), '.'),
        ],
      }
    : {
        summary: short(`The last day of ${titleWords(need)} is over.`, 200),
        blocks: [
          paragraph('The last day of ', strong(titleWords(need)), ' is over.'),
          paragraph(finalWords(need)),
          paragraph('I have thanked everybody who pledged.'),
          ...(promised(need) === 0
            ? []
            : [
                buttons({
                  key: manageKey(need.id),
                  label: 'Say what has arrived',
                  tone: 'primary',
                  spoken: short(`Say what has arrived: ${need.what}`, 75),
                }),
              ]),
        ],
      };

/** To each who pledged: its raiser has ended it. */
export const withdrawnForPledger = (need: Need, own: Pledge): Message => ({
  summary: short(
    `${short(need.raiserName, 40)} has ended this: ${titleWords(need)}. Thank you for your part!`,
    200,
  ),
  blocks: [
    paragraph(
      member(need.raiser, short(need.raiserName)),
      ' has ended this: ',
      strong(titleWords(need)),
      '. Thank you for your part!',
    ),
    paragraph(finalWords(need)),
    paragraph(
      own.state === 'delivered'
        ? `Your ${amountWords(own.amount, need.unit)}: delivered already.`
        : `You need not bring your ${amountWords(own.amount, need.unit)} any more, unless you have agreed on it.`,
    ),
  ],
});

/** To each who pledged: the stewards have closed it. */
export const closedForPledger = (need: Need): Message => ({
  summary: short(`Please don’t bring anything for this any more: ${titleWords(need)}.`, 200),
  blocks: [
    paragraph(
      'The stewards have closed ',
      strong(titleWords(need)),
      '. Please don’t bring anything for it any more. Thank you for having wanted to help.',
    ),
  ],
});

export const closedForRaiser = (need: Need): Message => ({
  summary: short(`The stewards have closed this: ${titleWords(need)}.`, 200),
  blocks: [
    paragraph(
      'The stewards have closed ',
      strong(titleWords(need)),
      '. Everybody who pledged has been told. I know that is not easy to read; they are glad to talk about it.',
    ),
    ...(need.state.kind === 'closed'
      ? [{ kind: 'quote', label: 'What they say', text: need.state.because } as const]
      : []),
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
    buttons(
      {
        key: manageKey(need.id),
        label: 'Look at it',
        tone: 'primary',
        spoken: short(`Look at it: ${need.what}`, 75),
      },
      {
        key: closeKey(need.id),
        label: 'Close it',
        tone: 'plain',
        spoken: short(`Close it: ${need.what}`, 75),
      },
    ),
    note('It goes on meanwhile; only nobody is there to receive what is brought.'),
  ],
});
