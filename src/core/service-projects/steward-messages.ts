import { actionKey } from '../conversation/action-key.js';
import type { Message } from '../conversation/message.js';
import { member, place } from '../conversation/text.js';
import { asShown } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import { aboutBlocks } from './board-messages.js';
import { factsOf } from './edit-rules.js';
import { closeKey, handOverKey, keyWith } from './keys.js';
import { buttons, itsChannel, note, paragraph, short } from './message-parts.js';
import type { Project } from './project.js';

const { say, text } = ENGLISH;

/* What stewards are asked and told privately. */

/** What a steward saw of it: a yes holds for that and nothing else. */
export const reviewMark = (project: Project): string => asShown(factsOf(project));

/** To stewards: it waits for one of them. */
export const reviewMessage = (project: Project): Message => ({
  summary: say('project.review.summary', { host: short(project.hostName), title: project.title }),
  blocks: [
    paragraph(
      text('project.review.line', {
        host: member(project.host, short(project.hostName)),
        channel: place(project.channel, say('project.the-channel')),
      }),
    ),
    ...aboutBlocks(project),
    buttons(
      {
        key: keyWith('project.approve', project.id, reviewMark(project)),
        label: say('project.review.approve'),
        tone: 'primary',
        spoken: short(say('project.review.approve-spoken', { title: project.title }), 75),
      },
      {
        key: actionKey('project.turn-down', project.id),
        label: say('project.review.turn-down'),
        tone: 'plain',
        spoken: short(say('project.review.turn-down-spoken', { title: project.title }), 75),
      },
    ),
  ],
});

/** To stewards: somebody has to take it on. */
export const hostLeftNotice = ({ id, title, hostName, channel, volunteers }: Project): Message => ({
  summary: say('project.host-left.summary', { title, host: short(hostName) }),
  blocks: [
    paragraph(
      text('project.host-left.line', {
        host: short(hostName),
        title,
        channel: itsChannel(channel),
        count: volunteers.length,
      }),
    ),
    buttons(
      { key: handOverKey(id), label: say('project.host-left.choose'), tone: 'primary' },
      { key: closeKey(id), label: say('project.host-left.close'), tone: 'plain' },
    ),
    note(text('project.host-left.goes-on')),
  ],
});
