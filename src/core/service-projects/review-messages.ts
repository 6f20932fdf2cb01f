import { type Message, plain } from '../conversation/message.js';
import { ENGLISH } from '../words/index.js';
import { itsChannel, paragraph, short } from './message-parts.js';
import type { Project } from './project.js';

const { say, text } = ENGLISH;

export const reviewWords = {
  gone: plain(say('project.review.gone')),
  decided: ({ title, state }: Project): Message =>
    plain(say(`project.review.decided-${state.kind}`, { title })),
  tooLate: ({ title }: Project): Message => plain(say('project.review.too-late', { title })),
  approved: ({ title, channel, hostName }: Project): Message => ({
    summary: say('project.review.approved-summary', { title, host: short(hostName) }),
    blocks: [
      paragraph(
        text('project.review.approved', { title, channel: itsChannel(channel), host: short(hostName) }),
      ),
    ],
  }),
  turnedDown: ({ title, hostName }: Project): Message =>
    plain(say('project.review.turned-down', { title, host: short(hostName) })),
} as const;
