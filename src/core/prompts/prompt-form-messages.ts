import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import type { Depth } from './prompt.js';

export const LONGEST_QUESTION = 140;
export const LONGEST_TOPIC = 40;
export const MOST_OWN = 300;
/** More fits into the fields, so that what is too long comes back whole, with the reason. */
const ROOM_TO_TYPE = 300;

export const CLOSENESS: Readonly<Record<Depth, { readonly short: string; readonly long: string }>> = {
  1: { short: 'light', long: 'Light: for people who have just met' },
  2: { short: 'personal', long: 'Personal: for people who have met before' },
  3: { short: 'deep', long: 'Deep: after three meetings, never in a channel' },
};

export const promptWords = {
  problems: {
    blank: 'Please write a question.',
    long: `Please keep it to ${LONGEST_QUESTION} characters: short questions get better answers.`,
    none: 'Please make it a question, with a “?”.',
    several: 'Please ask one thing at a time: one “?” only.',
    library: 'I ask this one already.',
    own: 'This question is in your list already.',
    full: `There are ${MOST_OWN} questions of your own. Please remove one first.`,
    topic: `Please name one topic of at most ${LONGEST_TOPIC} characters, or none.`,
    depth: 'Please choose how close it comes.',
  },
  gone: 'This question is not in your list any more.',
} as const;

/** `filled`: what somebody typed. */
export const promptForm = (filled: FormAnswers = {}): Form => ({
  key: actionKey('prompts.add'),
  title: 'A question of your own',
  submit: 'Add it',
  fields: [
    {
      kind: 'long-text',
      name: 'question',
      label: 'What shall I ask?',
      hint: `One question with one “?”, at most ${LONGEST_QUESTION} characters.`,
      maxLength: ROOM_TO_TYPE,
      ...filledWith(filled.question),
    },
    {
      kind: 'short-text',
      name: 'topic',
      label: 'Only where it is about',
      hint: 'A topic of your channels, for example compost. Empty: anywhere.',
      optional: true,
      maxLength: ROOM_TO_TYPE,
      ...filledWith(filled.topic),
    },
    {
      kind: 'choice',
      name: 'depth',
      label: 'How close does it come?',
      options: DEPTHS.map((depth) => ({ value: `${depth}`, label: CLOSENESS[depth].long })),
      value: DEPTHS.some((depth) => `${depth}` === filled.depth) ? `${filled.depth}` : '1',
    },
  ],
});

const DEPTHS: readonly Depth[] = [1, 2, 3];

const filledWith = (typed: FormAnswers[string] | undefined) =>
  typeof typed === 'string' && typed !== '' ? { value: typed.slice(0, ROOM_TO_TYPE) } : {};
