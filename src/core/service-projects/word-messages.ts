import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { code, member, strong } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { keyWith } from './keys.js';
import { buttons, note, paragraph, short, whenWords } from './message-parts.js';
import type { Project } from './project.js';
import { freeSeats } from './seats.js';

export const LONGEST_WORDS = 500;

/** Privately, to "I'll spread the word": something to pass on. */
export function spreadMessage(project: Project, channelName: string): Message {
  const { title, need, when, where, roles } = project;
  const wanted = roles.filter((role) => freeSeats(project, role) > 0).map(({ name }) => name);
  const words = [
    `${title}. ${short(need, 300)}`,
    `When: ${whenWords(when)}. Where: ${where}.`,
    ...(wanted.length === 0 ? [] : [`Still looking for: ${wanted.join(', ')}.`]),
    `It is in #${channelName}.`,
  ];
  return {
    summary: `Thank you for spreading the word about ${title}.`,
    blocks: [
      paragraph(strong('Thank you! '), 'Here are a few words that you can pass on:'),
      { kind: 'quote', text: words.join('\n') },
      note('Whoever is here can also type ', code(`/serve volunteer ${short(title, 40)}`), '.'),
    ],
  };
}

const field = (name: string, label: string, hint?: string) =>
  ({ kind: 'long-text', name, label, ...(hint && { hint }), maxLength: LONGEST_WORDS }) as const;

export const questionForm = ({ id }: Project): Form => ({
  key: actionKey('project.question', id),
  title: 'Question for the host',
  submit: 'Send it',
  fields: [field('words', 'What would you like to know?', 'Only the host sees it, with your name.')],
});

export const answerForm = (project: Project, native: string, toName: string): Form => ({
  key: keyWith('project.answer', project.id, native),
  title: 'Your answer',
  submit: 'Send it',
  fields: [field('words', short(`To ${toName}`, 45), 'Only they see it, with your name.')],
});

export const reportForm = ({ id }: Project): Form => ({
  key: actionKey('project.report', id),
  title: 'Report this project',
  submit: 'Tell the stewards',
  fields: [field('words', 'What is wrong with it?', 'Only stewards see it, with your name.')],
});

export const wordWords = {
  empty: 'Please write a few words.',
  long: `Please keep it under ${LONGEST_WORDS} characters.`,
  asked: ({ hostName, title }: Project): Message =>
    plain(`${short(hostName)} has your question about ${title}, and can answer you privately.`),
  yourOwn: plain('You host this project yourself. “Manage” shows who takes part.'),
  answered: (name: string): Message => plain(`${short(name)} has your answer.`),
  onlyHost: plain('Only the host can answer this. Nothing was sent.'),
  reported: plain('Thank you. The stewards have your words and will have a look.'),
  reportedBefore: plain('You have told the stewards already; they will have a look.'),
} as const;

/** To the host: who asks what. */
export const questionMessage = (
  { id, title }: Project,
  { from, fromName, words, native }: { from: MemberId; fromName: string; words: string; native: string },
): Message => ({
  summary: short(`${short(fromName)} asks about ${title}: ${words}`, 200),
  blocks: [
    paragraph(member(from, short(fromName)), ` asks about ${title}:`),
    { kind: 'quote', text: words },
    buttons({
      key: keyWith('project.answer', id, native),
      label: 'Answer',
      tone: 'primary',
      spoken: short(`Answer ${fromName}`, 75),
    }),
  ],
});

/** To whoever asked. */
export const answerMessage = (
  project: Project,
  { by, byName, words }: { by: MemberId; byName: string; words: string },
): Message => ({
  summary: short(`${short(byName)} answers about ${project.title}: ${words}`, 200),
  blocks: [
    paragraph(member(by, short(byName)), ` answers your question about ${project.title}:`),
    { kind: 'quote', text: words },
    buttons({ key: actionKey('project.question', project.id), label: 'Ask again', tone: 'plain' }),
  ],
});

/** To stewards: somebody says that something is wrong. */
export const reportMessage = (
  { id, title, host, hostName, need }: Project,
  { by, byName, words }: { by: MemberId; byName: string; words: string },
): Message => ({
  summary: `${short(byName)} says that something is wrong with ${title}.`,
  blocks: [
    paragraph(
      member(by, short(byName)),
      ' says that something is wrong with ',
      strong(title),
      ', hosted by ',
      member(host, short(hostName)),
      ':',
    ),
    { kind: 'quote', label: 'What they say', text: words },
    { kind: 'quote', label: 'The project', text: short(need, 500) },
    buttons(
      { key: actionKey('project.manage', id), label: 'Look at it', tone: 'primary' },
      { key: actionKey('project.close', id), label: 'Close it', tone: 'danger' },
    ),
    note('The host does not hear who told you.'),
  ],
});
