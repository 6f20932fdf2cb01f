import { type ActionKey, actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { member, strong } from '../conversation/text.js';
import { nativeOf } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import { finalWords, overLine } from './board-messages.js';
import { closeKey, editKey, keyWith, manageKey } from './keys.js';
import {
  amountWords,
  barWords,
  buttonFor,
  buttons,
  headOf,
  note,
  paragraph,
  raiserOf,
  short,
  standingWords,
  totalWords,
  untilText,
} from './message-parts.js';
import { isAlive, isOpen, type Need, type Pledge } from './need.js';

const { say, text } = ENGLISH;

export const LONGEST_REASON = 300;

const ON_A_PAGE = 5;

const pagesOf = ({ pledges }: Need): number => Math.max(1, Math.ceil(pledges.length / ON_A_PAGE));

export interface Sight {
  readonly steward: boolean;
  /** Its post could not be brought to the channel. */
  readonly postLost: boolean;
  /** Counted from 0; one that is not there is the last. */
  readonly page: number;
}

/** The private panel of whoever raised it: who promised what, what has arrived, and what can be done. */
export const manageMessage = (need: Need, { steward, postLost, page }: Sight): Message => {
  const { pledges, reportedBy } = need;
  const pages = pagesOf(need);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = pledges.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
  const line = isOpen(need) || pledges.length === 0 ? totalWords(need) : finalWords(need);
  const all: readonly Block[] = [
    { kind: 'heading', text: headOf(need, 100) },
    paragraph(...text('need.manage.stands', { over: [overLine(need)], until: untilText(need) })),
    paragraph(...text('need.manage.total', { line, bar: barWords(need) })),
    ...(postLost ? [note(say('need.manage.post-lost'))] : []),
    ...(pledges.length === 0 ? [paragraph(say('need.manage.nobody'))] : []),
    ...shown.flatMap((pledge) => pledgeBlocks(need, pledge, at)),
    buttons(...turns(need, at, pages)),
    ...(steward && reportedBy.length > 0
      ? [note(say('need.manage.reported', { people: reportedBy.length }))]
      : []),
    buttons(...actions(need, steward)),
  ];
  return {
    summary: standingWords(need),
    blocks: all.filter((block) => block.kind !== 'buttons' || block.buttons.length > 0),
  };
};

function pledgeBlocks(need: Need, pledge: Pledge, page: number): readonly Block[] {
  const { member: id, name, state } = pledge;
  const amount = amountWords(pledge.amount, need.unit);
  const about = (action: string, label: string, tone: Button['tone']): Button => ({
    key: keyWith(action, need.id, `${nativeOf(id)}.${page}`),
    label,
    tone,
    spoken: short(say('need.manage.pledge-spoken', { label, name, amount }), 75),
  });
  const line = paragraph(
    ...text('need.manage.pledge', {
      name: member(id, short(name, 40)),
      amount,
      state: text(`need.manage.${state}`),
    }),
  );
  if (!isAlive(need)) return [line];
  return [
    line,
    buttons(
      state === 'delivered'
        ? about('need.not-arrived', say('need.manage.not-arrived'), 'plain')
        : about('need.arrived', say('need.manage.arrived'), 'primary'),
      about('need.correct', say('need.manage.correct'), 'plain'),
    ),
  ];
}

const turns = ({ id }: Need, page: number, pages: number): readonly Button[] => [
  ...(page > 0 ? [turn(manageKey(id, page - 1), say('need.manage.back'))] : []),
  ...(page + 1 < pages ? [turn(manageKey(id, page + 1), say('need.manage.more'))] : []),
];

const turn = (key: ActionKey, label: string): Button => ({ key, label, tone: 'plain' });

const actions = (need: Need, steward: boolean): readonly Button[] => [
  ...(isOpen(need)
    ? [
        buttonFor(need.what, editKey(need.id), say('need.manage.edit')),
        buttonFor(need.what, actionKey('need.end', need.id), say('need.manage.end')),
      ]
    : []),
  ...(steward && isAlive(need)
    ? [buttonFor(need.what, closeKey(need.id), say('need.manage.close'), 'danger')]
    : []),
];

export const closeForm = ({ id }: Need): Form => ({
  key: closeKey(id),
  title: say('need.close.form'),
  submit: say('need.close.submit'),
  fields: [
    {
      kind: 'long-text',
      name: 'because',
      label: say('need.close.because'),
      hint: say('need.close.because-hint'),
      maxLength: LONGEST_REASON,
    },
  ],
});

/** @param native the pledger, as the platform knows them, and the page of the panel */
export const correctForm = (need: Need, { name, amount }: Pledge, detail: string, typed?: string): Form => ({
  key: keyWith('need.correct', need.id, detail),
  title: say('need.correct.form'),
  submit: say('need.correct.submit'),
  fields: [
    {
      kind: 'short-text',
      name: 'amount',
      label: short(say('need.correct.amount', { unit: need.unit, name }), 45),
      hint: say('need.correct.amount-hint'),
      maxLength: 20,
      value: (typed ?? `${amount}`).slice(0, 20),
    },
  ],
});

export const endMessage = (need: Need): Message => {
  const { id, what, pledges } = need;
  const question = say('need.end.question', { what: short(what, 80) });
  return {
    summary: question,
    blocks: [
      paragraph(strong(question)),
      paragraph(
        pledges.length === 0 ? say('need.end.nobody') : say('need.end.told', { people: pledges.length }),
      ),
      buttons(
        buttonFor(what, actionKey('need.end-now', id), say('need.end.yes'), 'danger'),
        turn(manageKey(id), say('need.end.no')),
      ),
    ],
  };
};

export const manageProblems = {
  reason: say('need.close.no-because'),
  long: say('need.close.long', { most: LONGEST_REASON }),
  sameUnit: ({ unit }: Need): string => say('need.manage.same-unit', { unit }),
} as const;

/** In the stewards' log. */
export const closedLine = ({ what }: Need) => ({
  what: say('need.close.log', { what }),
  before: '',
  after: say('need.close.log-after'),
});

const plainly = (line: string): Message => plain(short(line, 200));

export const manageWords = {
  raiserOnly: (need: Need): Message => ({
    summary: short(say('need.manage.raiser-only-summary', { what: need.what }), 200),
    blocks: [paragraph(...text('need.manage.raiser-only', { raiser: raiserOf(need) }))],
  }),
  stewardsOnly: plain(say('need.manage.stewards-only')),
  over: (need: Need): Message =>
    plainly(say('need.manage.over', { what: headOf(need), over: overLine(need) })),
  gone: plain(say('need.manage.gone')),
  ended: (need: Need): Message =>
    plainly(
      say(need.pledges.length === 0 ? 'need.end.done-nobody' : 'need.end.done', { what: headOf(need) }),
    ),
  closed: (need: Need): Message => plainly(say('need.close.done', { what: headOf(need) })),
} as const;
