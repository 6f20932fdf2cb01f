import { COMMANDS, type VerbWords } from '../conversation/commands.js';
import type { Block, Message } from '../conversation/message.js';
import { code, place, strong, type Text } from '../conversation/text.js';
import { type Feature, type HelpHere, type InterestChannel, runsIn } from '../interest-channels/index.js';

const FOR_STEWARDS = 'Stewards: ';

/** `/kith help`, and the answer to what was not understood. */
export const helpMessage = ({ channel, steward }: HelpHere, misunderstood?: string): Message => ({
  summary:
    misunderstood === undefined
      ? 'This is what Kith can do for you.'
      : 'I did not understand that. This is what Kith can do for you.',
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [paragraph('I did not understand ', code(misunderstood.slice(0, 60)), '. Here is what I know:')]),
    paragraph(
      'Kith helps you meet the right few others here. Nobody is brought together unless both have said yes.',
    ),
    ...(channel === undefined ? BEGIN : hereBlocks(channel)),
    paragraph('Everything I know:'),
    {
      kind: 'list',
      items: COMMANDS.map(({ command, description, verbs }): Text => {
        const names = verbs.filter((verb) => !isForStewards(verb)).map(({ verb }) => verb);
        return [strong(`/${command}`), `: ${description} (${names.join(', ')})`];
      }),
    },
    ...(steward ? stewardBlocks() : []),
    paragraph('More about each: ', code('/chats help'), ', ', code('/rounds help'), ' and so on.'),
    { kind: 'note', text: ['Everything you press or type here is answered privately.'] },
  ],
});

const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });

const isForStewards = ({ description }: VerbWords): boolean => description.startsWith(FOR_STEWARDS);

const BEGIN: readonly Block[] = [
  paragraph('How to begin:'),
  {
    kind: 'list',
    items: [
      [code('/profile edit'), ' says who you are, so that others know why to say yes.'],
      [code('/intro'), ' asks to meet somebody; you see first what they will read.'],
      [code('/kith channels'), ' shows the channels where people with your interests meet.'],
    ],
  },
];

const RUNS: readonly (readonly [Feature, string, string])[] = [
  ['chats', '/chats list', ' shows its standing chats: be counted in with one tap.'],
  ['rounds', '/rounds list', ' shows its pairing rounds: meet somebody new now and then.'],
  ['service', '/serve list', ' shows who could use your help.'],
];

function hereBlocks(channel: InterestChannel): readonly Block[] {
  const items = RUNS.filter(([feature]) => runsIn(channel, feature)).map(
    ([, command, words]): Text => [code(command), words],
  );
  const where = place(channel.id, `#${channel.name}`);
  return items.length === 0
    ? [
        paragraph(
          'Nothing runs in ',
          where,
          ' just now; ',
          code('/kith channels'),
          ' shows where something does.',
        ),
      ]
    : [paragraph('Here in ', where, ':'), { kind: 'list', items }];
}

const stewardBlocks = (): readonly Block[] => [
  paragraph('For stewards:'),
  {
    kind: 'list',
    items: COMMANDS.flatMap(({ command, verbs }) =>
      verbs
        .filter(isForStewards)
        .map(
          ({ verb, description }): Text => [
            code(`/${command} ${verb}`),
            `: ${description.slice(FOR_STEWARDS.length)}`,
          ],
        ),
    ),
  },
];
