import { actionKey } from '../conversation/action-key.js';
import type { Message } from '../conversation/message.js';
import { member, place, strong } from '../conversation/text.js';
import { asShown } from '../stewards/index.js';
import { aboutBlocks } from './board-messages.js';
import { factsOf } from './edit-rules.js';
import { closeKey, handOverKey, keyWith } from './keys.js';
import { buttons, note, paragraph, people, short } from './message-parts.js';
import type { Project } from './project.js';

/* What stewards are asked and told privately. */

/** What a steward saw of it: a yes holds for that and nothing else. */
export const reviewMark = (project: Project): string => asShown(factsOf(project));

/** To stewards: it waits for one of them. */
export const reviewMessage = (project: Project): Message => ({
  summary: `${short(project.hostName)} proposes a project: ${project.title}. It waits for a steward’s yes.`,
  blocks: [
    paragraph(
      member(project.host, short(project.hostName)),
      ' proposes this for ',
      place(project.channel, 'the channel'),
      '. One steward’s word is enough.',
    ),
    ...aboutBlocks(project),
    buttons(
      {
        key: keyWith('project.approve', project.id, reviewMark(project)),
        label: 'Approve',
        tone: 'primary',
        spoken: short(`Approve ${project.title}`, 75),
      },
      {
        key: actionKey('project.turn-down', project.id),
        label: 'Turn down',
        tone: 'plain',
        spoken: short(`Turn down ${project.title}`, 75),
      },
    ),
  ],
});

/** To stewards: somebody has to take it on. */
export const hostLeftNotice = ({ id, title, hostName, channel, volunteers }: Project): Message => ({
  summary: `${title} needs a new host: ${short(hostName)} has left.`,
  blocks: [
    paragraph(
      strong(short(hostName)),
      ' has left, and hosted ',
      strong(title),
      ' in ',
      place(channel, 'its channel'),
      `. ${volunteers.length === 0 ? 'Nobody' : people(volunteers.length)} volunteered so far.`,
    ),
    buttons(
      { key: handOverKey(id), label: 'Choose a new host', tone: 'primary' },
      { key: closeKey(id), label: 'Close it', tone: 'plain' },
    ),
    note('It goes on meanwhile; there is just nobody to answer questions.'),
  ],
});
