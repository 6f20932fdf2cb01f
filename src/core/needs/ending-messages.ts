import type { Block, Message } from '../conversation/message.js';
import { code, member, strong } from '../conversation/text.js';
import { finalWords, titleWords } from './board-messages.js';
import { manageKey, pledgeKey } from './keys.js';
import { amountWords, buttons, note, paragraph, short } from './message-parts.js';
import { type Need, type Pledge, promised } from './need.js';

/* What raisers and pledgers are told privately when it is over. */

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
    ...(promised(need) === 0
      ? [paragraph('I have thanked everybody who pledged.')]
      : [
          paragraph(
            'I have thanked everybody who pledged, and asked them to bring it to you. Say what has arrived, so that they see it.',
          ),
          buttons({
            key: manageKey(need.id),
            label: 'Say what has arrived',
            tone: 'primary',
            spoken: short(`Say what has arrived: ${need.what}`, 75),
          }),
        ]),
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
