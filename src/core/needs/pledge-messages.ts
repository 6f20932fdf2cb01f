import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Button, type Message, plain } from '../conversation/message.js';
import { sentences } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { overLine } from './board-messages.js';
import { pledgeKey, takeBackKey } from './keys.js';
import {
  amountWords,
  buttonFor,
  buttons,
  headOf,
  note,
  paragraph,
  raiserOf,
  short,
  thankfulOverLine,
  totalWords,
  untilText,
} from './message-parts.js';
import { isOpen, type Need, type Pledge } from './need.js';
import type { NoPledge } from './pledge-rules.js';
import { type AmountProblem, MOST } from './read-amount.js';

const { say, text } = ENGLISH;

const LONGEST_AMOUNT = 40;

/** How much one would like to bring: prefilled with one's own pledge, or with what was typed. */
export const pledgeForm = (need: Need, own: Pledge | undefined, typed?: string): Form => {
  const value = typed ?? (own === undefined ? '' : `${own.amount}`);
  return {
    key: pledgeKey(need.id),
    title: say('need.pledge.form'),
    submit: say('need.pledge.submit'),
    fields: [
      {
        kind: 'short-text',
        name: 'amount',
        label: short(say('need.pledge.how-many', { unit: need.unit }), 45),
        hint: say(own === undefined ? 'need.pledge.hint' : 'need.pledge.hint-again'),
        maxLength: LONGEST_AMOUNT,
        ...(value !== '' && { value: value.slice(0, LONGEST_AMOUNT) }),
      },
    ],
  };
};

/** What is wrong with a number, and what would be right. */
export const AMOUNT_PROBLEMS: Readonly<Record<AmountProblem, string>> = {
  empty: say('need.number.empty'),
  'no-number': say('need.number.no-number'),
  zero: say('need.number.zero'),
  negative: say('need.number.negative'),
  fraction: say('need.number.fraction'),
  enormous: say('need.number.enormous', { most: MOST }),
  separators: say('need.number.separators'),
};

export const pledgeProblems = {
  otherUnit: ({ unit }: Need): string => short(say('need.number.other-unit', { unit }), 150),
  tooMuch: ({ unit }: Need, { most, left }: Extract<NoPledge, { kind: 'too-much' }>): string =>
    say('need.number.too-much', { amount: amountWords(most, unit), left }),
} as const;

/** Privately, to whoever pledged: what holds now. */
export const pledgedMessage = (
  need: Need,
  { amount: count }: Pledge,
  { before, withThanks }: { readonly before: Pledge | undefined; readonly withThanks: boolean },
): Message => {
  const { id, what, unit } = need;
  const amount = amountWords(count, unit);
  const was = before === undefined || before.amount === count ? undefined : amountWords(before.amount, unit);
  return {
    summary: short(say('need.pledged.summary', { amount, what }), 200),
    blocks: [
      paragraph(
        ...sentences(
          text('need.pledged.now', { amount }),
          was === undefined ? [] : text('need.pledged.before', { amount: was }),
          withThanks ? text('need.pledged.thanks') : [],
        ),
      ),
      paragraph(say('need.of', { what: headOf(need), line: totalWords(need) })),
      paragraph(...text('need.pledged.bring-by', { raiser: raiserOf(need), until: untilText(need) })),
      buttons(buttonFor(what, pledgeKey(id), say('need.pledged.change')), takeBackButton(need)),
    ],
  };
};

const takeBackButton = ({ id, what }: Need): Button =>
  buttonFor(what, takeBackKey(id), say('need.pledged.take-back'));

/** When nothing new can be promised any more: one's own pledge, which can be lowered or taken back. */
export const ownPledgeMessage = (need: Need, { amount: count, state }: Pledge): Message => {
  const { id, what } = need;
  const amount = amountWords(count, need.unit);
  return {
    summary: short(say('need.own.summary', { amount, what }), 200),
    blocks: [
      paragraph(...text('need.own.line', { over: [thankfulOverLine(need)], amount })),
      ...(state === 'delivered'
        ? [paragraph(say('need.own.arrived'))]
        : [
            paragraph(...text('need.own.bring', { raiser: raiserOf(need) })),
            buttons(buttonFor(what, actionKey('need.lower', id), say('need.own.less')), takeBackButton(need)),
          ]),
    ],
  };
};

const plainly = (line: string): Message => plain(short(line, 200));

export const pledgeWords = {
  unknown: plain(say('need.refused.unknown')),
  over: (need: Need): Message =>
    plainly(
      isOpen(need)
        ? say('need.refused.last-day', { what: headOf(need) })
        : say('need.refused.over', { what: headOf(need), over: overLine(need) }),
    ),
  noMore: (need: Need): Message =>
    plainly(say('need.refused.only-less', { what: headOf(need), over: overLine(need) })),
  delivered: (need: Need, count: number): Message => {
    const amount = amountWords(count, need.unit);
    return {
      summary: short(say('need.refused.delivered-summary', { amount, what: need.what }), 200),
      blocks: [
        paragraph(...text('need.refused.delivered', { amount })),
        paragraph(...text('need.refused.delivered-more', { raiser: raiserOf(need) })),
      ],
    };
  },
  takenBack: ({ what }: Need): Message => ({
    summary: short(say('need.taken-back.summary', { what }), 200),
    blocks: [paragraph(say('need.taken-back.line')), note(say('need.taken-back.again'))],
  }),
  none: ({ what }: Need): Message => plainly(say('need.refused.nothing', { what })),
  mayNot: ({ what }: Need): Message => plainly(say('need.refused.members-only', { what })),
} as const;
