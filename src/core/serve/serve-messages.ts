import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { place, type Text } from '../conversation/text.js';
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
import { ENGLISH } from '../words/index.js';
import type { Offer } from './offers.js';

const { say, text } = ENGLISH;

const NAME_LETTERS = 60;

const paragraph = (line: Text): Block => ({ kind: 'paragraph', text: line });
const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

interface Shown {
  readonly offers: readonly Offer[];
  readonly channels: readonly InterestChannel[];
  readonly page: Page;
  readonly pages: number;
}

/** What is asked for here, by channel. */
export const listMessage = ({ offers, channels, page, pages }: Shown): Message => ({
  summary: say('serve.list.summary'),
  blocks: [
    pageHeading(say('serve.list.title'), page, pages),
    ...offers.flatMap(({ channel, blocks }, index) => [
      ...(channel === offers[index - 1]?.channel ? [] : [channelLine(channels, channel)]),
      ...blocks,
    ]),
    ...(pages > 1 ? [buttons(...pageButtons('serve.list', page, pages, say('serve.list.more')))] : []),
    buttons(proposeButton, raiseButton),
  ],
});

const channelLine = (channels: readonly InterestChannel[], id: Offer['channel']): Block => {
  const name = channels.find((channel) => channel.id === id)?.name;
  const shown = name === undefined ? say('serve.list.a-channel') : `#${inShort(name, NAME_LETTERS)}`;
  return paragraph(text('serve.list.channel', { channel: place(id, shown) }));
};

export const emptyMessage: Message = {
  summary: say('serve.list.empty'),
  blocks: [
    { kind: 'heading', text: say('serve.list.title') },
    paragraph(text('serve.list.empty-invites')),
    buttons(proposeButton, raiseButton),
  ],
};

/** What one hosts, takes part in, has raised or promised. */
export const mineMessage = (offers: readonly Offer[], page: Page, pages: number): Message =>
  offers.length === 0
    ? {
        summary: say('serve.mine.empty-summary'),
        blocks: [paragraph(text('serve.mine.empty')), buttons(seeAllButton)],
      }
    : {
        summary: say('serve.mine.summary'),
        blocks: [
          pageHeading(say('serve.mine.title'), page, pages),
          ...offers.flatMap(({ blocks }) => blocks),
          buttons(...pageButtons('serve.mine', page, pages, say('serve.list.more')), seeAllButton),
        ],
      };

const seeAllButton: Button = {
  key: actionKey('serve.open'),
  label: say('serve.mine.see-all'),
  tone: 'plain',
};

/** On home: what one is part of, soonest first, and the way to everything else. */
export const homeBlocks = (own: readonly Offer[], all: number): readonly Block[] => [
  { kind: 'heading', text: say('serve.home.title') },
  ...(own.length === 0 ? [paragraph(text('serve.mine.empty'))] : []),
  ...own.flatMap(({ blocks }) => blocks),
  ...(all > own.length
    ? [{ kind: 'note', text: text('serve.home.more', { more: all - own.length }) } as const]
    : []),
  buttons(seeAllButton),
];

/** `/serve help`, and the answer to what was not understood. */
export const helpMessage = (
  { channel, steward, open }: HelpHere & { readonly open: number },
  misunderstood?: string,
): Message => ({
  summary: say(misunderstood === undefined ? 'serve.help.summary' : 'serve.help.not-understood-summary'),
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [paragraph(text('serve.help.not-understood', { said: misunderstood.slice(0, 60) }))]),
    { kind: 'heading', text: say('serve.help.title') },
    paragraph(text('serve.help.why')),
    ...(channel === undefined ? [] : [paragraph(hereText(channel, open))]),
    {
      kind: 'list',
      items: [
        ...COMMANDS.map((command) => text(`serve.help.${command}`)),
        ...(steward ? [text('serve.help.stewards')] : []),
      ],
    },
    buttons(seeAllButton, proposeButton, raiseButton),
  ],
});

function hereText(here: InterestChannel, open: number): Text {
  const channel = place(here.id, `#${inShort(here.name, NAME_LETTERS)}`);
  if (!runsIn(here, 'service')) return text('serve.help.not-here', { channel });
  if (open === 0) return text('serve.help.none-here', { channel });
  return text('serve.help.open-here', { open, channel });
}

const COMMANDS = ['list', 'mine', 'propose', 'volunteer', 'finish', 'need', 'pledge'] as const;
