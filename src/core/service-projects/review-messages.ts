import { type Message, plain } from '../conversation/message.js';
import { place, strong } from '../conversation/text.js';
import { paragraph, short } from './message-parts.js';
import type { Project } from './project.js';

const DECIDED: Readonly<Record<Project['state']['kind'], string>> = {
  'in-review': 'it was changed in the meantime. Please look once more',
  open: 'it is approved and posted',
  'turned-down': 'it was turned down',
  finished: 'it was approved, and is finished by now',
  cancelled: 'its host has called it off',
  closed: 'it was closed',
};

export const reviewWords = {
  gone: plain('I can’t find that project any more.'),
  decided: ({ title, state }: Project): Message =>
    plain(`${title}: another steward or the host was faster, and ${DECIDED[state.kind]}.`),
  tooLate: ({ title }: Project): Message =>
    plain(`The last day of ${title} is over. Its host can choose a later one; then you can approve it.`),
  approved: ({ title, channel, hostName }: Project): Message => ({
    summary: `${title} is approved and posted. ${short(hostName)} is told.`,
    blocks: [
      paragraph(
        strong(title),
        ' is approved, and posted in ',
        place(channel, 'its channel'),
        `. ${short(hostName)} is told.`,
      ),
    ],
  }),
  turnedDown: ({ title, hostName }: Project): Message =>
    plain(`${title} is not posted. ${short(hostName)} reads your words.`),
} as const;
