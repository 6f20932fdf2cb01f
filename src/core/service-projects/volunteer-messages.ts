import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { overLine, roleButton } from './board-messages.js';
import { withdrawKey } from './keys.js';
import { buttons, note, paragraph, rankWords, short, whenText } from './message-parts.js';
import type { Project, Role } from './project.js';
import type { Standing } from './seats.js';

const { say, text } = ENGLISH;

/** What the press did: a new place, the place one had, or another one than before. */
export type Press = { readonly kind: 'new' | 'again' } | { readonly kind: 'moved'; readonly from: Role };

/** Privately, to whoever volunteers: where they stand now. */
export function standingMessage(project: Project, { role, seat, line }: Standing, press: Press): Message {
  const { title } = project;
  const said = say(`project.standing.${seat === 'in' ? 'seat' : 'waiting'}${AFTER[press.kind]}`, {
    role: role.name,
    rank: rankWords(line),
    from: press.kind === 'moved' ? press.from.name : '',
  });
  const thanks = seat === 'in' && press.kind !== 'again';
  return {
    summary: say('project.standing.summary', { line: said, title }),
    blocks: [
      paragraph(text(`project.standing.line${thanks ? '-thanks' : ''}`, { line: said })),
      seat === 'in' ? whereBlock(project) : paragraph(text('project.standing.told-at-once')),
      buttons(giveBack(project)),
    ],
  };
}

const AFTER = { new: '', again: '-again', moved: '-moved' } as const;

const whereBlock = ({ title, when, where }: Project): Block =>
  paragraph(text('project.standing.plan', { title, when: whenText(when), where }));

export const giveBack = ({ id, title }: Project): Button => ({
  key: withdrawKey(id),
  label: say('project.give-back'),
  tone: 'plain',
  spoken: short(say('project.give-back.spoken', { title }), 75),
});

/** Which role one would like, where there are many. */
export const chooseRoleMessage = (project: Project): Message => ({
  summary: say('project.choose.title', { title: project.title }),
  blocks: [
    paragraph([strong(say('project.choose.title', { title: project.title }))]),
    buttons(...project.roles.map((role) => roleButton(project, role))),
    note(text('project.choose.one-each')),
  ],
});

export const withdrawnMessage = ({ title }: Project): Message => ({
  summary: say('project.withdrawn.summary', { title }),
  blocks: [paragraph(text('project.withdrawn.line', { title })), note(text('project.withdrawn.next'))],
});

export const volunteerWords = {
  unknown: plain(say('project.volunteer.unknown')),
  notIn: ({ title }: Project): Message => plain(say('project.volunteer.not-in', { title })),
  over: (project: Project): Message =>
    plain(say('project.volunteer.over', { title: project.title, state: overLine(project) })),
  lastDayOver: ({ title }: Project): Message => plain(say('project.volunteer.last-day-over', { title })),
  noSuchRole: ({ title }: Project): Message => plain(say('project.volunteer.no-such-role', { title })),
  mayNot: ({ title }: Project): Message => plain(say('project.volunteer.may-not', { title })),
} as const;
