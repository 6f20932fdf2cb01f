import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { BACK_TO_SETUP, inShort } from '../stewards/index.js';
import { GENERAL } from './choose-prompts.js';
import { LIBRARY } from './library.js';
import type { OwnPrompt } from './ports.js';
import { CLOSENESS, promptWords } from './prompt-form-messages.js';
import { nativeOfPrompt } from './same-question.js';

const SPOKEN_LETTERS = 60;

/** A page of a community's own questions. */
export interface OwnPage {
  readonly prompts: readonly OwnPrompt[];
  /** Counted from 0. */
  readonly number: number;
  readonly isLast: boolean;
  /** On all pages. */
  readonly count: number;
}

/** The stewards' panel: their questions, newest first, and what can be done. `news` stands first. */
export function ownPromptsMessage(
  { prompts, number, isLast, count }: OwnPage,
  news: readonly Block[] = [],
): Message {
  return {
    summary: count === 0 ? 'There are no questions of your own yet.' : counted(count),
    blocks: [
      ...news,
      { kind: 'heading', text: 'Questions of your own' },
      {
        kind: 'paragraph',
        text: [
          `I know ${LIBRARY.length} questions to begin a conversation with. `,
          count === 0
            ? 'Add those that only you would think of.'
            : 'These are yours, and I ask them as well.',
        ],
      },
      ...prompts.flatMap((prompt) => entryBlocks(prompt, number)),
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('prompts.add'), label: 'Add a question', tone: 'primary' },
          ...(isLast ? [] : [turn(number + 1, 'More')]),
          ...(number === 0 ? [] : [turn(0, 'Back to the first')]),
          BACK_TO_SETUP,
        ],
      },
    ],
  };
}

const counted = (count: number): string =>
  count === 1 ? 'There is one question of your own.' : `There are ${count} questions of your own.`;

const turn = (number: number, label: string): Button => ({
  key: actionKey('prompts.list', `${number}`),
  label,
  tone: 'plain',
});

const entryBlocks = (prompt: OwnPrompt, page: number): readonly Block[] => [
  { kind: 'quote', text: prompt.words },
  { kind: 'note', text: [whereAndHow(prompt)] },
  {
    kind: 'buttons',
    buttons: [
      {
        key: actionKey('prompts.remove', `${page}.${nativeOfPrompt(prompt)}`),
        label: 'Remove',
        tone: 'plain',
        spoken: `Remove “${inShort(prompt.words, SPOKEN_LETTERS)}”`,
      },
    ],
  },
];

const whereAndHow = ({ topic, depth }: OwnPrompt): string =>
  `${topic === GENERAL ? 'Anywhere' : `Where it is about ${topic}`} · ${CLOSENESS[depth].short}`;

/** Before a question is removed. */
export const removeMessage = (prompt: OwnPrompt, page: number): Message => ({
  summary: 'Shall I remove this question?',
  blocks: [
    { kind: 'heading', text: 'Remove this question?' },
    { kind: 'quote', text: prompt.words },
    { kind: 'paragraph', text: ['I won’t ask it any more. Conversations that have it keep it.'] },
    {
      kind: 'buttons',
      buttons: [
        {
          key: actionKey('prompts.drop', `${page}.${nativeOfPrompt(prompt)}`),
          label: 'Remove it',
          tone: 'danger',
        },
        { key: actionKey('prompts.list', `${page}`), label: 'Keep it', tone: 'plain' },
      ],
    },
  ],
});

const newsOf = (line: string, words?: string): readonly Block[] => [
  { kind: 'paragraph', text: [line] },
  ...(words === undefined ? [] : [{ kind: 'quote', text: words } as const]),
  { kind: 'divider' },
];

export const addedNews = ({ words }: OwnPrompt): readonly Block[] =>
  newsOf('Thank you! From now on I ask this as well:', words);
export const removedNews = ({ words }: OwnPrompt): readonly Block[] =>
  newsOf('Removed. I won’t ask this any more:', words);
export const goneNews: readonly Block[] = newsOf(promptWords.gone);

/** How the log calls what was added or removed. */
export const LOGGED = 'questions of our own';
