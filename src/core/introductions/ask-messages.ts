import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { strong, type Text, time } from '../conversation/text.js';
import { type Card, cardBlock } from '../profiles/index.js';
import { type MemberId, platformOf } from '../shared/ids.js';
import { REASON_WORDS } from './form-messages.js';
import {
  type Introduction,
  isConnected,
  othersThan,
  type Reason,
  type Topic,
  type Wish,
} from './introduction.js';

/** "Ada", "Ada and Ben", "Ada, Ben and Cleo" */
export const listNames = (names: readonly string[]): string => LIST.format(names);

const LIST = new Intl.ListFormat('en-GB');

export const namesOf = (parties: readonly { readonly card: Card }[]): string =>
  listNames(parties.map(({ card }) => card.name));

/** What the person asked will read: the same blocks in the requester's last look and in the request itself. */
type AskContent = Pick<Introduction, 'requester' | 'requesterName' | 'wish'> & {
  readonly others: readonly { readonly member: MemberId; readonly card: Card }[];
  readonly connected: boolean;
};

export function askTitle({
  connected,
  requesterName,
  others,
  wish: { topic },
}: Pick<AskContent, 'connected' | 'requesterName' | 'others' | 'wish'>): string {
  if (connected) return `${requesterName} thinks that you and ${namesOf(others)} should meet`;
  if (topic === undefined) return `${namesOf(others)} would like to meet you`;
  // They look for help, and do not know yet who is asked.
  return `${namesOf(others)} is looking for help with something you ${topic.because === 'offers' ? 'know' : 'like'}`;
}

export function askBlocks(content: AskContent): readonly Block[] {
  const { connected, requesterName, others, wish } = content;
  return [
    { kind: 'heading', text: askTitle(content) },
    ...others.map(({ card }) => cardBlock(card)),
    ...(connected ? connectorWords(requesterName, wish) : requesterWords(namesOf(others), wish)),
  ];
}

const connectorWords = (connector: string, { hope }: Wish): readonly Block[] => [
  { kind: 'quote', label: `What ${connector} says`, text: hope },
];

export const topicQuote = (name: string, { words }: Pick<Topic, 'words'>): Block => ({
  kind: 'quote',
  label: `What ${name} looks for help with`,
  text: words,
});

/** Their own words, which brought it to them. */
const broughtBy = ({ because, said }: Topic): string =>
  said.length === 0
    ? 'here they read which of their own words led me to them.'
    : `You said you ${because === 'offers' ? 'can help with' : 'are interested in'}: ${said.join(', ')}`;

/** The requester’s reason as others read it. */
export const reasonRead = (reason: Reason): string =>
  reason === 'other' ? 'they say so below, in their own words.' : `“${REASON_WORDS[reason]}”`;

const requesterWords = (name: string, { reason, offer, hope, topic }: Wish): readonly Block[] => [
  ...(topic === undefined
    ? [{ kind: 'paragraph', text: [strong('Why you: '), reasonRead(reason)] } as const]
    : [
        topicQuote(name, topic),
        { kind: 'paragraph', text: [strong('Why you: '), broughtBy(topic)] } as const,
      ]),
  ...(offer === undefined ? [] : [{ kind: 'quote', label: `What ${name} can offer`, text: offer } as const]),
  { kind: 'quote', label: `What ${name} hopes for`, text: hope },
];

const contentFor = (introduction: Introduction, reader: MemberId): AskContent => ({
  ...introduction,
  others: othersThan(introduction, reader),
  connected: isConnected(introduction),
});

/** The request itself, with its three answers. */
export function askMessage(introduction: Introduction, reader: MemberId): Message {
  const content = contentFor(introduction, reader);
  return {
    summary: `${askTitle(content)}. Would you like that?`,
    blocks: [...askBlocks(content), ...askAnswers(introduction, content)],
  };
}

/** Once, some days later: the same request, so that nobody has to look for it. */
export function reminderMessage(introduction: Introduction, reader: MemberId): Message {
  const content = contentFor(introduction, reader);
  return {
    summary: `Still open: ${askTitle(content)}. A yes or a no is fine, and so is silence.`,
    blocks: [
      { kind: 'note', text: ['This is still open. I won’t bring it up again.'] },
      ...askBlocks(content),
      ...askAnswers(introduction, content),
    ],
  };
}

function askAnswers(introduction: Introduction, { others, requesterName }: AskContent): readonly Block[] {
  const names = namesOf(others);
  return [
    answerButtons(introduction, names),
    { kind: 'note', text: whatIsTold(introduction, requesterName) },
    ...roomReaders(introduction),
  ];
}

const whatIsTold = ({ search, expiresAt }: Introduction, requesterName: string): Text =>
  search === undefined
    ? [
        'A room opens only if everyone says yes. Anything else is told to nobody: ',
        `${requesterName} just hears “not this time” on `,
        time(expiresAt, 'date'),
        '.',
      ]
    : [
        'A room opens only if you say yes. Anything else is told to nobody: ',
        `${requesterName} doesn’t know that you are asked, and won’t find out. It is open until `,
        time(expiresAt),
        '.',
      ];

/** Who else could read their room, where that is not only they: said before anybody says yes. */
export const roomReaders = ({ community }: Introduction): readonly Block[] =>
  platformOf(community) === 'discord'
    ? [
        {
          kind: 'note',
          text: [
            'The room is a private thread. People who hold “Manage Threads” in this server could read it too.',
          ],
        },
      ]
    : [];

/** The three answers, wherever a request is shown. */
export const answerButtons = (introduction: Introduction, names: string): Block => ({
  kind: 'buttons',
  buttons: [
    {
      key: actionKey('introduction.yes', introduction.id),
      label: isConnected(introduction) ? 'Yes, introduce me' : 'Yes, introduce us',
      tone: 'primary',
      spoken: `Yes, introduce me to ${names}`,
    },
    {
      key: actionKey('introduction.not-now', introduction.id),
      label: 'Not now',
      tone: 'plain',
      spoken: `Not now: ${names}`,
    },
    {
      key: actionKey('introduction.never', introduction.id),
      label: 'Don’t ask again',
      tone: 'plain',
      spoken: `Don’t ask me again about ${names}`,
    },
  ],
});

/** The request after its answer, in the place where it stood. */
export function answeredMessage(introduction: Introduction, reader: MemberId): Message {
  const content = contentFor(introduction, reader);
  const answer = introduction.parties.find(({ member }) => member === reader)?.answer.kind;
  const line = introduction.state.kind === 'open' ? answeredLine(answer, content) : EVERYONE_SAID_YES;
  return { summary: line, blocks: [...askBlocks(content), { kind: 'paragraph', text: [strong(line)] }] };
}

/** True also if it comes late, and takes the place of what says that the room is there. */
const EVERYONE_SAID_YES =
  'You said yes, and so has everyone. Your room opens now; /intro list takes you there.';

function answeredLine(answer: string | undefined, content: AskContent): string {
  const { requesterName, connected } = content;
  const names = namesOf(content.others);
  switch (answer) {
    case 'yes':
      return 'You said yes. The room opens as soon as everyone has.';
    case 'not-now':
      return `You said not now. ${requesterName} isn’t told, and you won’t be asked about ${connected ? names : 'them'} for a while.`;
    case 'never':
      return `You won’t be asked about ${names} again. ${connected ? `${requesterName} isn’t` : 'They aren’t'} told. /kith unblock takes it back.`;
    default:
      return 'This request is closed.';
  }
}

/** The request when its time is over or it was taken back: whichever it was, it reads the same. */
export function closedAskMessage(introduction: Introduction, reader: MemberId): Message {
  const content = contentFor(introduction, reader);
  const line = 'This request is closed. There is nothing for you to do.';
  return {
    summary: line,
    blocks: [
      { kind: 'heading', text: askTitle(content) },
      { kind: 'note', text: [line] },
    ],
  };
}
