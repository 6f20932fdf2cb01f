import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { code, place, strong, type Text } from '../conversation/text.js';
import {
  type HelpHere,
  type InterestChannel,
  type Page,
  pageButtons,
  pageHeading,
  runsIn,
} from '../interest-channels/index.js';
import { raiseButton } from '../needs/index.js';
import { proposeButton } from '../service-projects/index.js';
import { inShort } from '../stewards/index.js';
import type { Offer } from './offers.js';

const NAME_LETTERS = 60;

const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });
const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

interface Shown {
  readonly offers: readonly Offer[];
  readonly channels: readonly InterestChannel[];
  readonly page: Page;
  readonly pages: number;
}

/** What is asked for here, by channel. */
export const listMessage = ({ offers, channels, page, pages }: Shown): Message => ({
  summary: 'This is what is asked for here.',
  blocks: [
    pageHeading('Who could use our help?', page, pages),
    ...offers.flatMap(({ channel, blocks }, index) => [
      ...(channel === offers[index - 1]?.channel ? [] : [channelLine(channels, channel)]),
      ...blocks,
    ]),
    ...(pages > 1 ? [buttons(...pageButtons('serve.list', page, pages, 'More'))] : []),
    buttons(proposeButton, raiseButton),
  ],
});

const channelLine = (channels: readonly InterestChannel[], id: Offer['channel']): Block => {
  const name = channels.find((channel) => channel.id === id)?.name;
  return paragraph(
    'In ',
    place(id, name === undefined ? 'a channel' : `#${inShort(name, NAME_LETTERS)}`),
    ':',
  );
};

export const emptyMessage: Message = {
  summary: 'Nothing is asked for here just now.',
  blocks: [
    { kind: 'heading', text: 'Who could use our help?' },
    paragraph(
      'Nothing is asked for here just now. Do you know somebody who could use a few hands, or a few things?',
    ),
    { kind: 'buttons', buttons: [proposeButton, raiseButton] },
  ],
};

/** What one hosts, takes part in, has raised or promised. */
export const mineMessage = (offers: readonly Offer[], page: Page, pages: number): Message =>
  offers.length === 0
    ? {
        summary: 'You are part of nothing just now. /serve list shows what is asked for.',
        blocks: [
          paragraph('You are part of no project just now, and have promised nothing.'),
          buttons(seeAllButton),
        ],
      }
    : {
        summary: 'This is what you are part of.',
        blocks: [
          pageHeading('What you are part of', page, pages),
          ...offers.flatMap(({ blocks }) => blocks),
          buttons(...pageButtons('serve.mine', page, pages, 'More'), seeAllButton),
        ],
      };

const seeAllButton: Button = {
  key: actionKey('serve.open'),
  label: 'What is asked for here',
  tone: 'plain',
};

/** On home: what one is part of, soonest first, and the way to everything else. */
export const homeBlocks = (own: readonly Offer[], all: number): readonly Block[] => [
  { kind: 'heading', text: 'Doing something for others' },
  ...(own.length === 0 ? [paragraph('You are part of no project just now, and have promised nothing.')] : []),
  ...own.flatMap(({ blocks }) => blocks),
  ...(all > own.length
    ? [{ kind: 'note', text: [`And ${all - own.length} more: `, code('/serve mine'), '.'] } as const]
    : []),
  buttons(seeAllButton),
];

/** `/serve help`, and the answer to what was not understood. */
export const helpMessage = (
  { channel, steward, open }: HelpHere & { readonly open: number },
  misunderstood?: string,
): Message => ({
  summary:
    misunderstood === undefined
      ? 'How service projects and needs work.'
      : 'I did not understand that. This is how service projects and needs work.',
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [paragraph('I did not understand ', code(misunderstood.slice(0, 60)), '. Here is what I know:')]),
    { kind: 'heading', text: 'Service projects and needs' },
    paragraph(
      'Doing something for others, together, is the best way to meet people. A project looks for hands; a need looks for things, time or places. Kith handles no money.',
    ),
    ...(channel === undefined ? [] : [paragraph(...hereText(channel, open))]),
    {
      kind: 'list',
      items: [
        ...HELP.map(([command, words]): Text => [code(command), `: ${words}`]),
        ...(steward
          ? [
              [
                strong('Stewards: '),
                code('/serve prompt first Monday of the month 10:00'),
                ' asks a channel now and then who could use help.',
              ],
            ]
          : []),
      ],
    },
    buttons(seeAllButton, proposeButton, raiseButton),
  ],
});

function hereText(channel: InterestChannel, open: number): Text {
  const where = place(channel.id, `#${inShort(channel.name, NAME_LETTERS)}`);
  if (!runsIn(channel, 'service')) return ['No projects or needs run in ', where, '.'];
  if (open === 0)
    return ['Nothing is asked for in ', where, ' just now. Do you know somebody who could use help?'];
  return [
    open === 1 ? 'One thing is asked for in ' : `${open} things are asked for in `,
    where,
    ': ',
    code('/serve list'),
    '.',
  ];
}

const HELP: readonly (readonly [command: string, words: string])[] = [
  ['/serve list', 'what is asked for here, with one tap to take part.'],
  ['/serve mine', 'what you host, take part in or have promised.'],
  ['/serve propose', 'propose a project: who needs what, when, and how many hands.'],
  ['/serve volunteer', 'take part in one. “withdraw” gives your place back.'],
  ['/serve finish', 'hosts say how it went, and thank everyone.'],
  ['/serve need', 'raise a need: how many of what, for whom, until when.'],
  ['/serve pledge 10 tins', 'promise a part of what is needed.'],
];
