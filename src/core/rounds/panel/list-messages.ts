import type { Occurrence } from '../../cadence/index.js';
import type { Block, Button, Message } from '../../conversation/message.js';
import { code, strong, type Text, time } from '../../conversation/text.js';
import { type Page, pageButtons, pageHead } from '../../interest-channels/index.js';
import { isOn } from '../channel-rounds.js';
import { SKIP_LABELS } from '../taking-part/participant-messages.js';
import type { Standing } from '../taking-part/rules.js';
import { breakKey, moreKey, panelKey, type View } from './keys.js';
import {
  buttons,
  groupWords,
  nameOf,
  note,
  type Placed,
  paragraph,
  rhythmOf,
  spoken,
  takingPart,
} from './parts.js';

/** The rounds of one channel, as a person sees them. */
export interface Shown {
  readonly placed: Placed;
  readonly coming: Occurrence | undefined;
  readonly people: number;
  readonly standing: Standing;
}

interface List {
  readonly shown: readonly Shown[];
  readonly page: Page;
  readonly pages: number;
  readonly above: readonly Block[];
}

export const listMessage = ({ shown, page, pages, above }: List): Message => ({
  summary: 'These are the pairing rounds here.',
  blocks: [
    ...pageHead('Pairing rounds', page, pages, above),
    ...shown.flatMap((one) => [
      paragraph(...roundsText(one)),
      buttons(...ownButtons(one, { kind: 'list', page }), moreButton(one.placed)),
    ]),
    ...(pages > 1 ? [buttons(...pageButtons('rounds.page', page, pages, 'More rounds'))] : []),
    note(
      'Now and then you meet somebody from the channel. ',
      code('/rounds next'),
      ' shows your next dates.',
    ),
  ],
});

/** Which, when, how many, and how this person stands to it. */
export const roundsText = ({ placed: { rounds, channel }, coming, people, standing }: Shown): Text => [
  strong(nameOf(channel)),
  ` (#${channel.hashtag}): ${groupWords(rounds.size)}, ${rhythmOf(rounds.cadence)}. `,
  ...comingText(rounds, coming),
  ` ${takingPart(people)}`,
  ...standingText(standing),
];

const comingText = (rounds: Placed['rounds'], coming: Occurrence | undefined): Text => {
  if (!isOn(rounds)) return ['They rest for now.'];
  return coming === undefined ? ['There are no more dates.'] : ['Next: ', time(coming.at), '.'];
};

export function standingText(standing: Standing): Text {
  switch (standing.kind) {
    case 'out':
      return [];
    case 'in':
      return [' ', strong('You take part.')];
    case 'skips':
      return [' ', strong('You are skipping the next one.')];
    case 'rests':
      switch (standing.rest.kind) {
        case 'until':
          return [' ', strong('You are on a break'), ' until ', time(standing.rest.at, 'date'), '.'];
        case 'until-back':
          return [' ', strong('You are on a break'), ' until you say you’re back.'];
        case 'silent':
          return [
            ' ',
            strong('You are on a break'),
            ': three times in a row I heard nothing from you, so I stopped asking.',
          ];
      }
  }
}

/** What this person can do about these rounds now, on the list or on their own page. */
export function ownButtons({ placed, coming, standing }: Shown, view: View): readonly Button[] {
  const { id } = placed.rounds;
  const about = (words: string) => spoken(`${words}: rounds in ${nameOf(placed.channel)}`);
  const leave: Button = {
    key: panelKey('leave', id, view),
    label: 'Leave',
    tone: 'plain',
    spoken: about('Leave'),
  };
  const rest: Button = {
    key: breakKey(id),
    label: 'Take a break',
    tone: 'plain',
    spoken: about('Take a break'),
  };
  switch (standing.kind) {
    case 'out':
      return [
        {
          key: panelKey('join', id, view),
          label: 'Count me in',
          tone: 'primary',
          spoken: about('Count me in'),
        },
      ];
    case 'rests':
      return [
        { key: panelKey('resume', id, view), label: 'I’m back', tone: 'primary', spoken: about('I’m back') },
        leave,
      ];
    case 'in':
    case 'skips': {
      const label = SKIP_LABELS[standing.kind];
      const skip: Button = { key: panelKey('skip', id, view), label, tone: 'plain', spoken: about(label) };
      return [...(coming === undefined ? [] : [skip]), rest, leave];
    }
  }
}

const moreButton = ({ rounds, channel }: Placed): Button => ({
  key: moreKey(rounds.id),
  label: 'More',
  tone: 'plain',
  spoken: spoken(`More about the rounds in ${nameOf(channel)}`),
});

export const emptyMessage = (steward: boolean, above: readonly Block[]): Message => ({
  summary: 'There are no pairing rounds here yet.',
  blocks: [
    ...above,
    { kind: 'heading', text: 'Pairing rounds' },
    paragraph(
      'There are none here yet. In pairing rounds, people from a channel who would like to meet are brought together now and then, in pairs or small groups.',
    ),
    steward
      ? paragraph(code('/rounds setup'), ' starts them in a channel.')
      : paragraph(
          'A steward of this community can start them. With ',
          code('/intro'),
          ' you can ask to meet somebody at any time.',
        ),
  ],
});
