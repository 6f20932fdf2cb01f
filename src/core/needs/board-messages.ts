import type { Block, Button, Message } from '../conversation/message.js';
import { member, strong, type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { manageKey, pledgeKey, reportKey, spreadKey } from './keys.js';
import {
  amountWords,
  barWords,
  buttonFor,
  buttons,
  capital,
  headOf,
  note,
  paragraph,
  raiserOf,
  shareWords,
  short,
  standingWords,
  thankfulOverLine,
  totalWords,
  untilText,
} from './message-parts.js';
import { delivered, isOpen, type Need, promised, total } from './need.js';
import { ownPledgeButton } from './need-buttons.js';

const { say, text } = ENGLISH;

/** The post in the channel: always a picture of how the need stands. @param carriedBy who brought it to this channel */
export function boardMessage(need: Need, carriedBy?: Need['amplified'][number]): Message {
  const carried =
    carriedBy === undefined
      ? []
      : [note(...text('need.board.carried', { name: member(carriedBy.by, short(carriedBy.byName)) }))];
  if (!isOpen(need)) return pastBoard(need, carried);
  const { id, what, pledges } = need;
  return {
    summary: standingWords(need),
    blocks: [
      ...aboutBlocks(need),
      paragraph(strong(totalWords(need))),
      paragraph(...text('need.bar.promised', { bar: [barWords(need)] })),
      ...(pledges.length === 0 ? [] : [note(say('need.board.from', { people: pledges.length }))]),
      ...carried,
      buttons(
        buttonFor(what, pledgeKey(id), say('need.board.pledge'), 'primary'),
        buttonFor(what, spreadKey(id), say('need.board.spread')),
        reportButton(need),
        manageButton(need),
      ),
    ],
  };
}

/** "Dog food: 500 tins", where a capital letter begins. */
export const labelWords = ({ what, unit, target }: Pick<Need, 'what' | 'unit' | 'target'>): string =>
  say('need.label', { what: capital(what), amount: amountWords(target, unit) });

/** "500 tins: dog food". */
export const titleWords = ({ what, unit, target }: Pick<Need, 'what' | 'unit' | 'target'>): string =>
  say('need.title', { what, amount: amountWords(target, unit) });

/** What everybody reads of a need, before and after it is posted. */
export function aboutBlocks(
  need: Pick<Need, 'what' | 'unit' | 'target' | 'forWhom' | 'until' | 'raiser' | 'raiserName'>,
): readonly Block[] {
  return [
    ...headBlocks(need),
    {
      kind: 'list',
      items: [
        text('need.board.needed', { amount: amountWords(need.target, need.unit) }),
        text('need.board.until', { until: untilText(need) }),
        text('need.board.raised-by', { raiser: raiserOf(need) }),
      ],
    },
  ];
}

const headBlocks = (need: Pick<Need, 'what' | 'forWhom'>): readonly Block[] => [
  { kind: 'heading', text: headOf(need, 100) },
  { kind: 'quote', label: say('need.board.for-whom'), text: need.forWhom },
];

const reportButton = ({ id, what }: Need): Button => ({
  key: reportKey(id),
  label: say('need.board.report'),
  tone: 'plain',
  spoken: short(say('need.board.report-spoken', { what }), 75),
});

const manageButton = ({ id, what }: Need): Button => ({
  key: manageKey(id),
  label: say('need.board.manage'),
  tone: 'plain',
  spoken: short(say('need.board.manage-spoken', { what }), 75),
});

/** The same post, when it is over. What was promised can still arrive. */
function pastBoard(need: Need, carried: readonly Block[]): Message {
  const { kind } = need.state;
  const over = thankfulOverLine(need);
  const alive = kind === 'reached' || kind === 'ended';
  return {
    summary: short(say('need.of', { what: capital(need.what), line: over }), 200),
    blocks: [
      ...headBlocks(need),
      paragraph(...text('need.board.over', { over, raiser: raiserOf(need) })),
      ...(total(need) === 0
        ? []
        : [
            paragraph(...finalText(need)),
            paragraph(...text('need.bar.was-promised', { bar: [barWords(need)] })),
          ]),
      ...carried,
      ...(alive && total(need) > 0 ? [buttons(ownPledgeButton(need), manageButton(need))] : []),
    ],
  };
}

export const overLine = ({ state }: Pick<Need, 'state'>): string => say(`need.over.${state.kind}`);

/** "512 of 500 tins were promised by 31 people; 40 of them have been delivered so far." */
export const finalWords = (need: Need): string => {
  const all = total(need);
  const there = delivered(need);
  const given = { share: shareWords(all, need), all, people: need.pledges.length };
  if (there === 0) return say('need.final.to-come', given);
  return promised(need) === 0
    ? say('need.final.all-there', given)
    : say('need.final.some-there', { ...given, there });
};

const finalText = (need: Need): Text => {
  const { state } = need;
  const final = [finalWords(need)];
  return state.kind === 'open' ? final : text('need.final.closed', { final, date: time(state.at, 'date') });
};

/** What the thread is called where threads have names: at most 100 characters. */
export const threadName = (need: Need): string => short(titleWords(need), 90);

/** In the thread, when it is over. */
export const overPost = (need: Need): Message => {
  const line = say('need.over.post', { over: overLine(need), final: finalWords(need) });
  return {
    summary: short(say('need.of', { what: capital(need.what), line }), 200),
    blocks: [paragraph(strong(line)), paragraph(say('need.over.thanks'))],
  };
};
