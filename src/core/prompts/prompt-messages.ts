import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { BACK_TO_SETUP, inShort } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import { GENERAL } from './choose-prompts.js';
import { LIBRARY } from './library.js';
import type { OwnPrompt } from './ports.js';
import { CLOSENESS, promptWords } from './prompt-form-messages.js';
import { nativeOfPrompt } from './same-question.js';

const { say, text } = ENGLISH;

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
    summary: say('prompt.own.summary', { count }),
    blocks: [
      ...news,
      { kind: 'heading', text: say('prompt.own.title') },
      {
        kind: 'paragraph',
        text: text('prompt.own.library', {
          known: LIBRARY.length,
          own: text(count === 0 ? 'prompt.own.none' : 'prompt.own.some'),
        }),
      },
      ...prompts.flatMap((prompt) => entryBlocks(prompt, number)),
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('prompts.add'), label: say('prompt.own.add'), tone: 'primary' },
          ...(isLast ? [] : [turn(number + 1, say('prompt.own.more'))]),
          ...(number === 0 ? [] : [turn(0, say('prompt.own.first'))]),
          BACK_TO_SETUP,
        ],
      },
    ],
  };
}

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
        label: say('prompt.own.remove'),
        tone: 'plain',
        spoken: say('prompt.own.remove-spoken', { words: inShort(prompt.words, SPOKEN_LETTERS) }),
      },
    ],
  },
];

const whereAndHow = ({ topic, depth }: OwnPrompt): string =>
  say('prompt.own.entry', {
    where: topic === GENERAL ? say('prompt.own.anywhere') : say('prompt.own.where', { topic }),
    closeness: CLOSENESS[depth].short,
  });

/** Before a question is removed. */
export const removeMessage = (prompt: OwnPrompt, page: number): Message => ({
  summary: say('prompt.remove.summary'),
  blocks: [
    { kind: 'heading', text: say('prompt.remove.title') },
    { kind: 'quote', text: prompt.words },
    { kind: 'paragraph', text: [say('prompt.remove.kept')] },
    {
      kind: 'buttons',
      buttons: [
        {
          key: actionKey('prompts.drop', `${page}.${nativeOfPrompt(prompt)}`),
          label: say('prompt.remove.yes'),
          tone: 'danger',
        },
        { key: actionKey('prompts.list', `${page}`), label: say('prompt.remove.no'), tone: 'plain' },
      ],
    },
  ],
});

const newsOf = (line: string, words?: string): readonly Block[] => [
  { kind: 'paragraph', text: [line] },
  ...(words === undefined ? [] : [{ kind: 'quote', text: words } as const]),
  { kind: 'divider' },
];

export const addedNews = ({ words }: OwnPrompt): readonly Block[] => newsOf(say('prompt.own.added'), words);
export const removedNews = ({ words }: OwnPrompt): readonly Block[] =>
  newsOf(say('prompt.own.removed'), words);
export const goneNews: readonly Block[] = newsOf(promptWords.gone);

/** How the log calls what was added or removed. */
export const LOGGED = say('prompt.own.log');
