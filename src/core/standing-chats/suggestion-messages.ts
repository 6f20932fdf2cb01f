import type { Message } from '../conversation/message.js';
import { plain } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import { suggestKey } from './keys.js';
import { buttons, note, paragraph, tag } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { LONGEST_SUGGESTION, MOST_IN_QUEUE, type Queue, type SuggestionRefusal } from './suggestions.js';

const queueWords: Readonly<Record<Queue, { readonly one: string; readonly many: string }>> = {
  topics: { one: 'topic', many: 'topics' },
  questions: { one: 'question', many: 'questions' },
};

export const suggestionForm = {
  title: 'Suggest something',
  submit: 'Suggest it',
  kind: { label: 'What is it?' },
  kinds: { topics: 'A topic for one session', questions: 'A question for everybody there' },
  words: {
    label: 'In one line',
    hint: `At most ${LONGEST_SUGGESTION} characters. The host decides what comes when.`,
  },
  problems: {
    kind: 'Please say which of the two it is.',
    empty: 'A few words, please.',
    long: `Please keep it under ${LONGEST_SUGGESTION} characters.`,
  },
} as const;

export const queueForm = {
  titles: { topics: 'Topics', questions: 'Questions' },
  submit: 'Keep this order',
  label: { topics: 'Topics, one per line', questions: 'Questions, one per line' },
  hint: {
    topics: 'Each session takes the first. Change the order by changing the lines.',
    questions: 'Each session takes the first four. Change the order by changing the lines.',
  },
  problems: {
    many: `Please keep it to ${MOST_IN_QUEUE} lines.`,
    long: (line: string) => `This line is over ${LONGEST_SUGGESTION} characters: “${line.slice(0, 40)}…”`,
  },
} as const;

export const suggestedMessage = (chat: StandingChat, queue: Queue): Message => ({
  summary: `Thank you: your ${queueWords[queue].one} is on the list of ${chat.title}.`,
  blocks: [
    paragraph([
      'Thank you: your ',
      `${queueWords[queue].one} is on the list of `,
      strong(chat.title),
      ` (${tag(chat)}).`,
    ]),
    note(['The host decides what comes when. It may show your words to everybody there, and not your name.']),
    buttons({ key: suggestKey(chat.id), label: 'Suggest something else', tone: 'plain' }),
  ],
});

export const suggestionRefused: Readonly<Record<SuggestionRefusal, (chat: StandingChat) => Message>> = {
  'there-already': ({ title }) =>
    plain(`That is on the list of ${title} already. Nice that you both want it.`),
  'too-many-of-yours': ({ title }) =>
    plain(
      `Five of your suggestions are waiting in ${title} already. Once one of them has had its turn, there is room for more.`,
    ),
  full: ({ title }) =>
    plain(`The list of ${title} is full for now. After its next session there will be room again.`),
};

export const queueKept = (chat: StandingChat, queue: Queue): Message => {
  const entries = chat[queue];
  const { many } = queueWords[queue];
  const line =
    entries.length === 0
      ? `${chat.title} has no ${many} waiting.${queue === 'questions' ? ' I ask questions of my own meanwhile.' : ''}`
      : `These are the next ${many} of ${chat.title}`;
  return {
    summary: entries.length === 0 ? line : `${line}.`,
    blocks: [
      paragraph([entries.length === 0 ? line : `${line}:`]),
      ...(entries.length === 0
        ? []
        : [{ kind: 'list', items: entries.map(({ words }) => [words]) } as const]),
    ],
  };
};
