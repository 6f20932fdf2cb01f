import type { Block } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import type { Project } from './project.js';

const { text } = ENGLISH;

export const because = (words: string | undefined, label: string): readonly Block[] =>
  words === undefined ? [] : [{ kind: 'quote', label, text: words }];

export function planText({ when, where }: Project): Text {
  const plan = text('project.told.plan', { where });
  return when.kind === 'at' ? text('project.told.plan-at', { when: time(when.at), plan }) : plan;
}
