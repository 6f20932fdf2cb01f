import type { Block } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import type { Project, ProjectReminder } from './project.js';

export const because = (words: string | undefined, label: string): readonly Block[] =>
  words === undefined ? [] : [{ kind: 'quote', label, text: words }];

export const SOON: Readonly<Record<Exclude<ProjectReminder, 'how-did-it-go'>, string>> = {
  'day-before': 'is coming up within a day',
  'two-hours-before': 'begins in about two hours',
};

export const planText = ({ when, where }: Project): Text => [
  ...(when.kind === 'at' ? [time(when.at), ', '] : []),
  `${where}.`,
];
