import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import { overLine, roleButton } from './board-messages.js';
import { withdrawKey } from './keys.js';
import { buttons, note, ordinal, paragraph, short, whenText } from './message-parts.js';
import type { Project, Role } from './project.js';
import type { Standing } from './seats.js';

/** What the press did: a new place, the place one had, or another one than before. */
export type Press = { readonly kind: 'new' | 'again' } | { readonly kind: 'moved'; readonly from: Role };

/** Privately, to whoever volunteers: where they stand now. */
export function standingMessage(project: Project, { role, seat, line }: Standing, press: Press): Message {
  const { title } = project;
  const words =
    seat === 'in'
      ? `You have a seat: ${role.name}.`
      : `All seats for ${role.name} are taken. You are ${ordinal(line)} in line.`;
  const before =
    press.kind === 'moved'
      ? `Your place for ${press.from.name} is given back. `
      : press.kind === 'again'
        ? 'Still so: '
        : '';
  return {
    summary: `${before}${words} (${title})`,
    blocks: [
      paragraph(strong(`${before}${words}`), seat === 'in' && press.kind !== 'again' ? ' Thank you!' : ''),
      ...(seat === 'in'
        ? [whereBlock(project)]
        : [paragraph('If a seat becomes free for you, I tell you at once.')]),
      buttons(giveBack(project)),
    ],
  };
}

const whereBlock = ({ title, when, where }: Project): Block =>
  paragraph(`${title}: `, ...whenText(when), `, ${where}.`);

export const giveBack = ({ id, title }: Project): Button => ({
  key: withdrawKey(id),
  label: 'Give my place back',
  tone: 'plain',
  spoken: short(`Give my place back in ${title}`, 75),
});

/** Which role one would like, where there are many. */
export const chooseRoleMessage = (project: Project): Message => ({
  summary: `What would you like to do in ${project.title}?`,
  blocks: [
    paragraph(strong(`What would you like to do in ${project.title}?`)),
    buttons(...project.roles.map((role) => roleButton(project, role))),
    note('One place each: another choice gives the first one back.'),
  ],
});

export const withdrawnMessage = (project: Project): Message => ({
  summary: `Your place in ${project.title} is given back.`,
  blocks: [
    paragraph(`Your place in ${project.title} is given back. Thank you for saying so in time.`),
    note('If somebody waits for it, the first in line gets it. You can volunteer again until its last day.'),
  ],
});

export const volunteerWords = {
  unknown: plain('I can’t find that project any more. /serve list shows what there is.'),
  notIn: ({ title }: Project): Message =>
    plain(`You have no place in ${title}, so there is nothing to give back.`),
  over: (project: Project): Message =>
    plain(`${project.title}: ${overLine(project)} /serve list shows what is open.`),
  lastDayOver: ({ title }: Project): Message =>
    plain(`The last day of ${title} is over, so nobody can volunteer any more. Thank you for wanting to!`),
  noSuchRole: ({ title }: Project): Message =>
    plain(`That role is not looked for any more in ${title}. Its post shows what is.`),
  mayNot: ({ title }: Project): Message =>
    plain(`Taking part in ${title} is for members of this community. You can help by spreading the word.`),
} as const;
