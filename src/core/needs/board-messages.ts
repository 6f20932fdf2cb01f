import type { Block, Button, Message } from '../conversation/message.js';
import { member, strong, type Text, time } from '../conversation/text.js';
import { manageKey, pledgeKey, reportKey, spreadKey } from './keys.js';
import {
  amountWords,
  barWords,
  buttons,
  capital,
  figure,
  note,
  ofWords,
  paragraph,
  people,
  short,
  totalWords,
  untilText,
} from './message-parts.js';
import { delivered, isOpen, type Need, promised, total } from './need.js';

/** The post in the channel: always a picture of how the need stands. @param carriedBy who brought it to this channel */
export function boardMessage(need: Need, carriedBy?: Need['amplified'][number]): Message {
  const carried =
    carriedBy === undefined
      ? []
      : [note('Carried here by ', member(carriedBy.by, short(carriedBy.byName)), '.')];
  if (!isOpen(need)) return pastBoard(need, carried);
  const { what, pledges } = need;
  return {
    summary: short(`${capital(what)}: ${totalWords(need)}`, 200),
    blocks: [
      ...aboutBlocks(need),
      ...totalBlocks(need),
      ...(pledges.length === 0 ? [] : [note(`From ${people(pledges.length)} so far. Thank you!`)]),
      ...carried,
      buttons(
        { key: pledgeKey(need.id), label: 'Pledge', tone: 'primary', spoken: short(`Pledge: ${what}`, 75) },
        {
          key: spreadKey(need.id),
          label: 'Spread to another channel',
          tone: 'plain',
          spoken: short(`Spread to another channel: ${what}`, 75),
        },
        ...quietButtons(need),
      ),
    ],
  };
}

/** "Dog food: 500 tins", where a capital letter begins. */
export const labelWords = ({ what, unit, target }: Pick<Need, 'what' | 'unit' | 'target'>): string =>
  `${capital(what)}: ${amountWords(target, unit)}`;

/** "500 tins: dog food". */
export const titleWords = ({ what, unit, target }: Pick<Need, 'what' | 'unit' | 'target'>): string =>
  `${amountWords(target, unit)}: ${what}`;

/** What everybody reads of a need, before and after it is posted. */
export function aboutBlocks(
  need: Pick<Need, 'what' | 'unit' | 'target' | 'forWhom' | 'until' | 'raiser' | 'raiserName'>,
): readonly Block[] {
  const { what, forWhom, raiser, raiserName } = need;
  return [
    { kind: 'heading', text: capital(short(what, 100)) },
    { kind: 'quote', label: 'For whom', text: forWhom },
    {
      kind: 'list',
      items: [
        [strong('Needed: '), amountWords(need.target, need.unit)],
        [strong('Until: '), ...untilText(need)],
        [strong('Raised by: '), member(raiser, short(raiserName))],
      ],
    },
  ];
}

/** How much is promised and how much is there, first in words, then as a bar. */
const totalBlocks = (need: Need): readonly Block[] => [
  paragraph(strong(totalWords(need))),
  paragraph(barWords(need), ' promised'),
];

const quietButtons = ({ id, what }: Need): readonly Button[] => [
  {
    key: reportKey(id),
    label: 'Report',
    tone: 'plain',
    spoken: short(`Tell the stewards that something is wrong with: ${what}`, 75),
  },
  {
    key: manageKey(id),
    label: 'Manage',
    tone: 'plain',
    spoken: short(`Whoever raised it: manage ${what}`, 75),
  },
];

/** The same post, when it is over. What was promised can still arrive. */
function pastBoard(need: Need, carried: readonly Block[]): Message {
  const { id, what, forWhom, raiser, raiserName, state } = need;
  const line = overLine(need);
  const alive = state.kind === 'reached' || state.kind === 'ended';
  return {
    summary: short(`${capital(what)}: ${line}`, 200),
    blocks: [
      { kind: 'heading', text: capital(short(what, 100)) },
      { kind: 'quote', label: 'For whom', text: forWhom },
      paragraph(strong(line), ' ', member(raiser, short(raiserName)), ' raised it.'),
      ...(total(need) === 0
        ? []
        : [paragraph(...finalText(need)), paragraph(barWords(need), ' was promised')]),
      ...carried,
      ...(alive && total(need) > 0
        ? [
            buttons(
              {
                key: pledgeKey(id),
                label: 'My pledge',
                tone: 'plain',
                spoken: short(`My pledge: ${what}`, 75),
              },
              {
                key: manageKey(id),
                label: 'Manage',
                tone: 'plain',
                spoken: short(`Whoever raised it: manage ${what}`, 75),
              },
            ),
          ]
        : []),
    ],
  };
}

export function overLine({ state }: Pick<Need, 'state'>): string {
  switch (state.kind) {
    case 'open':
      return 'This need is open.';
    case 'reached':
      return 'All that was needed was promised. Thank you!';
    case 'ended':
      return 'Its last day is over.';
    case 'withdrawn':
      return 'This need was ended before its last day.';
    case 'closed':
      return 'This need was closed by the stewards.';
  }
}

/** "512 of 500 tins were promised by 31 people; 40 of them have been delivered so far." */
export const finalWords = (need: Need): string => {
  const { pledges } = need;
  const all = total(need);
  const by = people(pledges.length);
  const head = `${ofWords(all, need)} ${all === 1 ? 'was' : 'were'} promised by ${by}`;
  const there = delivered(need);
  if (there === 0) {
    return `${head}; ${all === 1 ? 'it has not' : 'none of them have'} been delivered yet.`;
  }
  return promised(need) === 0
    ? `${head}, and all of that has been delivered.`
    : `${head}; ${figure(there)} of them ${there === 1 ? 'has' : 'have'} been delivered so far.`;
};

const finalText = (need: Need): Text => {
  const { state } = need;
  return state.kind === 'open'
    ? [finalWords(need)]
    : [finalWords(need), ' Closed ', time(state.at, 'date'), '.'];
};

/** What the thread is called where threads have names: at most 100 characters. */
export const threadName = (need: Need): string => short(titleWords(need), 90);

/** In the thread, when it is over. */
export const overPost = (need: Need): Message => {
  const thanks = 'Thank you to everybody who promised something!';
  const lines = `${overLine(need).replace(' Thank you!', '')} ${finalWords(need)}`;
  return {
    summary: short(`${capital(need.what)}: ${lines}`, 200),
    blocks: [paragraph(strong(lines)), paragraph(thanks)],
  };
};
