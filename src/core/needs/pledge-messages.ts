import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Button, type Message, plain } from '../conversation/message.js';
import { member, strong } from '../conversation/text.js';
import { overLine } from './board-messages.js';
import { pledgeKey, takeBackKey } from './keys.js';
import {
  amountWords,
  buttons,
  capital,
  figure,
  note,
  paragraph,
  short,
  totalWords,
  untilText,
} from './message-parts.js';
import { isOpen, type Need, type Pledge } from './need.js';
import type { NoPledge } from './pledge-rules.js';
import { type AmountProblem, MOST } from './read-amount.js';

const LONGEST_AMOUNT = 40;

/** How much one would like to bring: prefilled with one's own pledge, or with what was typed. */
export const pledgeForm = (need: Need, own: Pledge | undefined, typed?: string): Form => {
  const value = typed ?? (own === undefined ? '' : `${own.amount}`);
  return {
    key: pledgeKey(need.id),
    title: 'Your pledge',
    submit: 'Pledge',
    fields: [
      {
        kind: 'short-text',
        name: 'amount',
        label: short(`How many ${need.unit}?`, 45),
        hint:
          own === undefined
            ? 'A whole number, for example 10.'
            : 'A whole number in place of the one before; 0 takes it back.',
        maxLength: LONGEST_AMOUNT,
        ...(value !== '' && { value: value.slice(0, LONGEST_AMOUNT) }),
      },
    ],
  };
};

const MOST_WORDS = MOST.toLocaleString('en-GB');

/** What is wrong with a number, and what would be right. */
export const AMOUNT_PROBLEMS: Readonly<Record<AmountProblem, string>> = {
  empty: 'Please write how many, as a number, for example 10.',
  'no-number': 'Please write the number in digits, for example 10.',
  zero: 'Please write a number from 1 up.',
  negative: 'A number below zero can’t be brought. Please write one from 1 up.',
  fraction: 'Only whole ones can be counted. Please write a whole number, for example 3.',
  enormous: `That is more than I can count: at most ${MOST_WORDS}.`,
  separators: 'Please write the number without dots, commas or spaces, for example 1000.',
};

export const pledgeProblems = {
  otherUnit: ({ unit }: Need): string =>
    short(`This is counted in ${unit}. Please write the number only.`, 150),
  tooMuch: ({ unit }: Need, { most, left }: Extract<NoPledge, { kind: 'too-much' }>): string =>
    `At most ${amountWords(most, unit)}, please: ${left === 1 ? 'one is' : `${figure(left)} are`} still needed, and a little more does no harm.`,
} as const;

/** Privately, to whoever pledged: what holds now. */
export const pledgedMessage = (
  need: Need,
  { amount }: Pledge,
  { before, withThanks }: { readonly before: Pledge | undefined; readonly withThanks: boolean },
): Message => {
  const line = `Your pledge is ${amountWords(amount, need.unit)} now.`;
  const earlier =
    before === undefined || before.amount === amount
      ? ''
      : ` It was ${amountWords(before.amount, need.unit)}.`;
  return {
    summary: short(`${line} (${need.what})`, 200),
    blocks: [
      paragraph(strong(line), earlier, withThanks ? ' Thank you!' : ''),
      paragraph(`${capital(short(need.what, 80))}: ${totalWords(need)}`),
      paragraph(
        'Please bring it to ',
        member(need.raiser, short(need.raiserName)),
        ' by: ',
        ...untilText(need),
        '.',
      ),
      buttons(
        {
          key: pledgeKey(need.id),
          label: 'Change my pledge',
          tone: 'plain',
          spoken: short(`Change my pledge: ${need.what}`, 75),
        },
        takeBackButton(need),
      ),
    ],
  };
};

const takeBackButton = ({ id, what }: Need): Button => ({
  key: takeBackKey(id),
  label: 'Take my pledge back',
  tone: 'plain',
  spoken: short(`Take my pledge back: ${what}`, 75),
});

/** When nothing new can be promised any more: one's own pledge, which can be lowered or taken back. */
export const ownPledgeMessage = (need: Need, { amount, state }: Pledge): Message => ({
  summary: short(`You have pledged ${amountWords(amount, need.unit)}. (${need.what})`, 200),
  blocks: [
    paragraph(overLine(need), ' ', strong(`You have pledged ${amountWords(amount, need.unit)}.`)),
    ...(state === 'delivered'
      ? [paragraph('It has arrived. Thank you!')]
      : [
          paragraph('Please bring it to ', member(need.raiser, short(need.raiserName)), '.'),
          buttons(
            {
              key: actionKey('need.lower', need.id),
              label: 'I can bring less',
              tone: 'plain',
              spoken: short(`I can bring less: ${need.what}`, 75),
            },
            takeBackButton(need),
          ),
        ]),
  ],
});

export const pledgeWords = {
  unknown: plain('I can’t find that need any more. /serve list shows what there is.'),
  over: (need: Need): Message =>
    plain(
      short(
        isOpen(need)
          ? `${capital(short(need.what, 80))}: its last day is over, so nothing can be promised any more. Thank you for wanting to!`
          : `${capital(short(need.what, 80))}: ${overLine(need).replace(' Thank you!', '')} /serve list shows what is open.`,
        200,
      ),
    ),
  noMore: (need: Need): Message =>
    plain(
      short(
        `${capital(short(need.what, 80))}: ${overLine(need).replace(' Thank you!', '')} A pledge can only become less now. Nothing was changed.`,
        200,
      ),
    ),
  delivered: ({ what, unit, raiser, raiserName }: Need, amount: number): Message => ({
    summary: short(`Delivered already: your ${amountWords(amount, unit)}. Thank you! (${what})`, 200),
    blocks: [
      paragraph(strong(`Your ${amountWords(amount, unit)}: delivered already. Thank you!`)),
      paragraph(
        'If you bring more, or if that is not right, ',
        member(raiser, short(raiserName)),
        ' can write it down.',
      ),
    ],
  }),
  takenBack: ({ what }: Need): Message => ({
    summary: short(`Your pledge is taken back. (${what})`, 200),
    blocks: [
      paragraph('Your pledge is taken back. Thank you for saying so in time.'),
      note('You can pledge again for as long as it is open.'),
    ],
  }),
  none: ({ what }: Need): Message =>
    plain(short(`You have pledged nothing for this, so there is nothing to take back. (${what})`, 200)),
  mayNot: ({ what }: Need): Message =>
    plain(
      short(`Pledging is for members of this community. You can help by spreading the word. (${what})`, 200),
    ),
} as const;
