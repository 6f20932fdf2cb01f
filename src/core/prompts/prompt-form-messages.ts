import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import { ENGLISH } from '../words/index.js';
import type { Depth } from './prompt.js';

const { say } = ENGLISH;

export const LONGEST_QUESTION = 140;
export const LONGEST_TOPIC = 40;
export const MOST_OWN = 300;
/** More fits into the fields, so that what is too long comes back whole, with the reason. */
const ROOM_TO_TYPE = 300;

export const CLOSENESS: Readonly<Record<Depth, { readonly short: string; readonly long: string }>> = {
  1: { short: say('prompt.closeness.1'), long: say('prompt.closeness.1-long') },
  2: { short: say('prompt.closeness.2'), long: say('prompt.closeness.2-long') },
  3: { short: say('prompt.closeness.3'), long: say('prompt.closeness.3-long') },
};

export const promptWords = {
  problems: {
    blank: say('prompt.form.blank'),
    long: say('prompt.form.long', { most: LONGEST_QUESTION }),
    none: say('prompt.form.no-question'),
    several: say('prompt.form.several'),
    library: say('prompt.form.in-library'),
    own: say('prompt.form.in-list'),
    full: say('prompt.form.full', { most: MOST_OWN }),
    topic: say('prompt.form.long-topic', { most: LONGEST_TOPIC }),
    depth: say('prompt.form.no-depth'),
  },
  gone: say('prompt.own.gone'),
} as const;

/** `filled`: what somebody typed. */
export const promptForm = (filled: FormAnswers = {}): Form => ({
  key: actionKey('prompts.add'),
  title: say('prompt.form.title'),
  submit: say('prompt.form.submit'),
  fields: [
    {
      kind: 'long-text',
      name: 'question',
      label: say('prompt.form.question'),
      hint: say('prompt.form.question-hint', { most: LONGEST_QUESTION }),
      maxLength: ROOM_TO_TYPE,
      ...filledWith(filled.question),
    },
    {
      kind: 'short-text',
      name: 'topic',
      label: say('prompt.form.topic'),
      hint: say('prompt.form.topic-hint'),
      optional: true,
      maxLength: ROOM_TO_TYPE,
      ...filledWith(filled.topic),
    },
    {
      kind: 'choice',
      name: 'depth',
      label: say('prompt.form.depth'),
      options: DEPTHS.map((depth) => ({ value: `${depth}`, label: CLOSENESS[depth].long })),
      value: DEPTHS.some((depth) => `${depth}` === filled.depth) ? `${filled.depth}` : '1',
    },
  ],
});

const DEPTHS: readonly Depth[] = [1, 2, 3];

const filledWith = (typed: FormAnswers[string] | undefined) =>
  typeof typed === 'string' && typed !== '' ? { value: typed.slice(0, ROOM_TO_TYPE) } : {};
