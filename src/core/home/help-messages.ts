import { COMMANDS, type VerbWords } from '../conversation/commands.js';
import type { Block, Message } from '../conversation/message.js';
import { place, type Text } from '../conversation/text.js';
import { type HelpHere, type InterestChannel, runsIn } from '../interest-channels/index.js';
import { ENGLISH } from '../words/index.js';

const { say, text } = ENGLISH;

/** `/kith help`, and the answer to what was not understood. */
export const helpMessage = ({ channel, steward }: HelpHere, misunderstood?: string): Message => ({
  summary: say(misunderstood === undefined ? 'home.help.summary' : 'home.help.not-understood-summary'),
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [paragraph(text('home.help.not-understood', { said: misunderstood.slice(0, 60) }))]),
    paragraph(text('home.help.promise')),
    ...(channel === undefined ? BEGIN : hereBlocks(channel)),
    paragraph(text('home.help.everything')),
    {
      kind: 'list',
      items: COMMANDS.map(({ command, description, verbs }) => {
        const names = verbs.filter((verb) => !isForStewards(verb)).map(({ verb }) => verb);
        return text('home.help.command', { command, description, verbs: names.join(', ') });
      }),
    },
    ...(steward ? stewardBlocks() : []),
    paragraph(text('home.help.more')),
    { kind: 'note', text: text('home.help.private') },
  ],
});

const paragraph = (line: Text): Block => ({ kind: 'paragraph', text: line });

/** How the list of commands marks what is theirs. */
const FOR_STEWARDS = 'Stewards: ';

const isForStewards = ({ description }: VerbWords): boolean => description.startsWith(FOR_STEWARDS);

const BEGIN: readonly Block[] = [
  paragraph(text('home.help.begin')),
  {
    kind: 'list',
    items: [text('home.help.begin-profile'), text('home.help.begin-intro'), text('home.help.begin-channels')],
  },
];

const RUNS = ['chats', 'rounds', 'service'] as const;

function hereBlocks(here: InterestChannel): readonly Block[] {
  const channel = place(here.id, `#${here.name}`);
  const running = RUNS.filter((feature) => runsIn(here, feature));
  return running.length === 0
    ? [paragraph(text('home.help.nothing-here', { channel }))]
    : [
        paragraph(text('home.help.here', { channel })),
        { kind: 'list', items: running.map((feature) => text(`home.help.here-${feature}`)) },
      ];
}

const stewardBlocks = (): readonly Block[] => [
  paragraph(text('home.help.for-stewards')),
  {
    kind: 'list',
    items: COMMANDS.flatMap(({ command, verbs }) =>
      verbs.filter(isForStewards).map(({ verb, description: marked }) => {
        const description = marked.slice(FOR_STEWARDS.length);
        return text('home.help.steward-command', { command, verb, description });
      }),
    ),
  },
];
