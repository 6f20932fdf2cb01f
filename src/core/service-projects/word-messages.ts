import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { member } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import { keyWith } from './keys.js';
import { buttons, note, paragraph, short, whenWords } from './message-parts.js';
import type { Project } from './project.js';
import { freeSeats } from './seats.js';

const { say, text } = ENGLISH;

export const LONGEST_WORDS = 500;

/** Privately, to "I'll spread the word": something to pass on. */
export function spreadMessage(project: Project, channelName: string): Message {
  const { title, need, when, where, roles } = project;
  const wanted = roles.filter((role) => freeSeats(project, role) > 0).map(({ name }) => name);
  const words = [
    say('project.spread.about', { title, need: short(need, 300) }),
    say('project.spread.plan', { when: whenWords(when), where }),
    ...(wanted.length === 0 ? [] : [say('project.spread.looking', { roles: wanted.join(', ') })]),
    say('project.spread.channel', { channel: channelName }),
  ];
  return {
    summary: say('project.spread.summary', { title }),
    blocks: [
      paragraph(text('project.spread.line')),
      { kind: 'quote', text: words.join('\n') },
      note(text('project.spread.command', { title: short(title, 40) })),
    ],
  };
}

const field = (name: string, label: string, hint?: string) =>
  ({ kind: 'long-text', name, label, ...(hint && { hint }), maxLength: LONGEST_WORDS }) as const;

export const questionForm = ({ id }: Project): Form => ({
  key: actionKey('project.question', id),
  title: say('project.question.title'),
  submit: say('project.words.send'),
  fields: [field('words', say('project.question.label'), say('project.question.hint'))],
});

export const answerForm = (project: Project, native: string, toName: string): Form => ({
  key: keyWith('project.answer', project.id, native),
  title: say('project.answer.title'),
  submit: say('project.words.send'),
  fields: [
    field('words', short(say('project.answer.label', { name: toName }), 45), say('project.answer.hint')),
  ],
});

export const reportForm = ({ id }: Project): Form => ({
  key: actionKey('project.report', id),
  title: say('project.report.title'),
  submit: say('project.report.submit'),
  fields: [field('words', say('project.report.label'), say('project.report.hint'))],
});

export const wordWords = {
  empty: say('project.words.empty'),
  long: say('project.words.long', { most: LONGEST_WORDS }),
  asked: ({ hostName, title }: Project): Message =>
    plain(say('project.question.asked', { host: short(hostName), title })),
  yourOwn: plain(say('project.question.your-own')),
  answered: (name: string): Message => plain(say('project.answer.answered', { name: short(name) })),
  onlyHost: plain(say('project.answer.only-host')),
  reported: plain(say('project.report.reported')),
  reportedBefore: plain(say('project.report.before')),
} as const;

/** To the host: who asks what. */
export const questionMessage = (
  { id, title }: Project,
  { from, fromName, words, native }: { from: MemberId; fromName: string; words: string; native: string },
): Message => ({
  summary: short(say('project.question.summary', { name: short(fromName), title, words }), 200),
  blocks: [
    paragraph(text('project.question.line', { name: member(from, short(fromName)), title })),
    { kind: 'quote', text: words },
    buttons({
      key: keyWith('project.answer', id, native),
      label: say('project.question.answer'),
      tone: 'primary',
      spoken: short(say('project.question.answer-spoken', { name: fromName }), 75),
    }),
  ],
});

/** To whoever asked. */
export const answerMessage = (
  project: Project,
  { by, byName, words }: { by: MemberId; byName: string; words: string },
): Message => ({
  summary: short(say('project.answer.summary', { name: short(byName), title: project.title, words }), 200),
  blocks: [
    paragraph(text('project.answer.line', { name: member(by, short(byName)), title: project.title })),
    { kind: 'quote', text: words },
    buttons({
      key: actionKey('project.question', project.id),
      label: say('project.answer.again'),
      tone: 'plain',
    }),
  ],
});

/** To stewards: somebody says that something is wrong. */
export const reportMessage = (
  { id, title, host, hostName, need }: Project,
  { by, byName, words }: { by: MemberId; byName: string; words: string },
): Message => ({
  summary: say('project.report.summary', { name: short(byName), title }),
  blocks: [
    paragraph(
      text('project.report.line', {
        name: member(by, short(byName)),
        title,
        host: member(host, short(hostName)),
      }),
    ),
    { kind: 'quote', label: say('project.report.what-they-say'), text: words },
    { kind: 'quote', label: say('project.report.the-project'), text: short(need, 500) },
    buttons(
      { key: actionKey('project.manage', id), label: say('project.report.look'), tone: 'primary' },
      { key: actionKey('project.close', id), label: say('project.report.close'), tone: 'danger' },
    ),
    note(text('project.report.private')),
  ],
});
