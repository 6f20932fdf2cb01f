import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { member, strong } from '../conversation/text.js';
import { nativeOf } from '../shared/ids.js';
import { finalWords, overLine } from './board-messages.js';
import { closeKey, editKey, keyWith, manageKey } from './keys.js';
import {
  amountWords,
  barWords,
  buttons,
  capital,
  note,
  paragraph,
  people,
  short,
  totalWords,
  untilText,
} from './message-parts.js';
import { isAlive, isOpen, type Need, type Pledge } from './need.js';

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
  const { what, pledges, reportedBy } = need;
  const pages = pagesOf(need);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = pledges.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
  const all: readonly Block[] = [
    { kind: 'heading', text: capital(short(what, 100)) },
    paragraph(overLine(need).replace(' Thank you!', ''), ' Last day: ', ...untilText(need), '.'),
    paragraph(
      strong(isOpen(need) || pledges.length === 0 ? totalWords(need) : finalWords(need)),
      ` ${barWords(need)}`,
    ),
    ...(postLost
      ? [
          note(
            'Its post in the channel is gone. Everything else goes on: people still find it with /serve list.',
          ),
        ]
      : []),
    ...(pledges.length === 0 ? [paragraph('Nobody has pledged yet.')] : []),
    ...shown.flatMap((pledge) => pledgeBlocks(need, pledge, at)),
    buttons(...turns(need, at, pages)),
    ...(steward && reportedBy.length > 0
      ? [note(`${people(reportedBy.length)} said that something is wrong with it.`.replace(/^o/, 'O'))]
      : []),
    buttons(...actions(need, steward)),
  ];
  return {
    summary: short(`${capital(what)}: ${totalWords(need)}`, 200),
    blocks: all.filter((block) => block.kind !== 'buttons' || block.buttons.length > 0),
  };
};

function pledgeBlocks(need: Need, pledge: Pledge, page: number): readonly Block[] {
  const { member: id, name, amount, state } = pledge;
  const about = (action: string, label: string, tone: Button['tone']): Button => ({
    key: keyWith(action, need.id, `${nativeOf(id)}.${page}`),
    label,
    tone,
    spoken: short(`${label}: ${name}, ${amountWords(amount, need.unit)}`, 75),
  });
  const line = paragraph(
    member(id, short(name, 40)),
    `: ${amountWords(amount, need.unit)}, `,
    state === 'delivered' ? 'delivered' : 'promised',
  );
  if (!isAlive(need)) return [line];
  return [
    line,
    buttons(
      state === 'delivered'
        ? about('need.not-arrived', 'Not there yet', 'plain')
        : about('need.arrived', 'Delivered', 'primary'),
      about('need.correct', 'Another number', 'plain'),
    ),
  ];
}

const turns = ({ id }: Need, page: number, pages: number): readonly Button[] => [
  ...(page > 0 ? [{ key: manageKey(id, page - 1), label: 'Back', tone: 'plain' } as const] : []),
  ...(page + 1 < pages
    ? [{ key: manageKey(id, page + 1), label: 'More pledges', tone: 'plain' } as const]
    : []),
];

function actions(need: Need, steward: boolean): readonly Button[] {
  const { id, what } = need;
  const about = (key: Button['key'], label: string, tone: Button['tone'] = 'plain'): Button => ({
    key,
    label,
    tone,
    spoken: short(`${label}: ${what}`, 75),
  });
  return [
    ...(isOpen(need)
      ? [about(editKey(id), 'Change number or date'), about(actionKey('need.end', id), 'End it now')]
      : []),
    ...(steward && isAlive(need) ? [about(closeKey(id), 'Close it, as a steward', 'danger')] : []),
  ];
}

export const closeForm = ({ id }: Need): Form => ({
  key: closeKey(id),
  title: 'Close this need',
  submit: 'Close it',
  fields: [
    {
      kind: 'long-text',
      name: 'because',
      label: 'Why?',
      hint: 'Whoever raised it reads this. Those who pledged only hear that it is closed.',
      maxLength: LONGEST_REASON,
    },
  ],
});

/** @param native the pledger, as the platform knows them, and the page of the panel */
export const correctForm = (need: Need, { name, amount }: Pledge, detail: string, typed?: string): Form => ({
  key: keyWith('need.correct', need.id, detail),
  title: 'What has arrived',
  submit: 'Write it down',
  fields: [
    {
      kind: 'short-text',
      name: 'amount',
      label: short(`${need.unit} from ${name}`, 45),
      hint: 'How many have arrived. 0 takes the pledge off the list.',
      maxLength: 20,
      value: (typed ?? `${amount}`).slice(0, 20),
    },
  ],
});

export const endMessage = (need: Need): Message => ({
  summary: `End this now? (${short(need.what, 80)})`,
  blocks: [
    paragraph(strong(`End this now? (${short(need.what, 80)})`)),
    paragraph(
      need.pledges.length === 0
        ? 'Nobody has pledged yet, so nobody needs to be told.'
        : `I thank those who pledged (${people(need.pledges.length)}), with the final figure. It can’t be opened again.`,
    ),
    buttons(
      {
        key: actionKey('need.end-now', need.id),
        label: 'End it',
        tone: 'danger',
        spoken: short(`End it: ${need.what}`, 75),
      },
      { key: manageKey(need.id), label: 'Leave it open', tone: 'plain' },
    ),
  ],
});

export const manageProblems = {
  reason: 'Please write a few words.',
  long: `Please keep it under ${LONGEST_REASON} characters.`,
  sameUnit: ({ unit }: Need): string =>
    `People have read “${unit}”, so that stays. Please write the number only.`,
} as const;

/** In the stewards' log. */
export const closedLine = ({ what }: Need) => ({
  what: `the need “${what}”`,
  before: '',
  after: 'closed by a steward',
});

export const manageWords = {
  raiserOnly: ({ raiser, raiserName, what }: Need): Message => ({
    summary: short(
      `That is for whoever raised this and the stewards to decide. Nothing was changed. (${what})`,
      200,
    ),
    blocks: [
      paragraph(
        'That is for ',
        member(raiser, short(raiserName)),
        ', who raised it, and the stewards to decide. Nothing was changed.',
      ),
    ],
  }),
  stewardsOnly: plain('That is for stewards to decide. Nothing was changed.'),
  over: (need: Need): Message =>
    plain(
      short(
        `${capital(short(need.what, 80))}: ${overLine(need).replace(' Thank you!', '')} Nothing was changed.`,
        200,
      ),
    ),
  gone: plain('This pledge is not on the list any more. “Manage” shows those that are.'),
  ended: ({ what, pledges }: Need): Message =>
    plain(
      short(
        `${capital(short(what, 80))} has ended. ${pledges.length === 0 ? 'Thank you for asking.' : 'Everybody who pledged is thanked.'}`,
        200,
      ),
    ),
  closed: ({ what }: Need): Message =>
    plain(
      short(
        `${capital(short(what, 80))} is closed. Whoever raised it reads your reason, and everybody who pledged is told.`,
        200,
      ),
    ),
} as const;
