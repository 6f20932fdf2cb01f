import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code, place, strong, type Text } from '../conversation/text.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { nativeOf } from '../shared/ids.js';
import { aboutBlocks } from './board-messages.js';
import { chooseKey, finishKey, keyWith, manageKey } from './keys.js';
import { buttons, counted, note, paragraph, short } from './message-parts.js';
import type { Project, Volunteer } from './project.js';
import type { ProjectDraft } from './project-draft.js';

export interface Preview {
  readonly hostName: string;
  /** Stewards look at it first. */
  readonly review: boolean;
  /** Of a change: who takes part so far, and what they will be told. */
  readonly volunteers: readonly Volunteer[];
  readonly changes: readonly string[];
}

/** Exactly what will be posted, before anything is. */
export function previewMessage(
  draft: ProjectDraft,
  { hostName, review, volunteers, changes }: Preview,
): Message {
  const { id, title, channel } = draft;
  const isNew = draft.changes === undefined;
  const post = isNew ? (review ? 'Send it to the stewards' : 'Post it') : 'Save the change';
  return {
    summary: `${title}: this is how it will look. Nothing is ${isNew ? 'posted' : 'saved'} yet.`,
    blocks: [
      paragraph(
        'This is how it will look in ',
        place(channel, 'the channel'),
        `. Nothing is ${isNew ? 'posted' : 'saved'} yet.`,
      ),
      { kind: 'divider' },
      // With what volunteers will be told, all of a long need would not fit.
      ...aboutBlocks({
        ...draft,
        ...(changes.length > 0 && { need: short(draft.need, 700) }),
        hostName,
        volunteers,
      }),
      { kind: 'divider' },
      ...(changes.length === 0
        ? []
        : [
            paragraph(strong('Volunteers will be told:')),
            { kind: 'list', items: changes.slice(0, 12).map((line): Text => [line]) } as const,
          ]),
      ...(isNew
        ? [
            note(
              review
                ? 'A steward looks at it first; you hear as soon as they have.'
                : 'Under it there will be buttons to volunteer, to spread the word and to ask the host.',
            ),
          ]
        : []),
      buttons(
        { key: actionKey('project.post', id), label: post, tone: 'primary' },
        { key: actionKey('project.change', id), label: 'Change', tone: 'plain' },
        {
          key: actionKey('project.rest', id),
          label: isNew ? 'Channel, last day, host' : 'Last day',
          tone: 'plain',
        },
        { key: actionKey('project.discard', id), label: 'Throw away', tone: 'plain' },
      ),
    ],
  };
}

const MOST_CHANNELS = 20;

/** Written somewhere else: where shall it be posted? */
export const whichChannelMessage = (
  { id, title }: ProjectDraft,
  channels: readonly InterestChannel[],
): Message => ({
  summary: `In which channel shall I post ${title}?`,
  blocks: [
    paragraph(strong(`In which channel shall I post ${title}?`)),
    buttons(
      ...channels.slice(0, MOST_CHANNELS).map((channel) => ({
        key: keyWith('project.place', id, nativeOf(channel.id)),
        label: short(`#${channel.name}`, 75),
        tone: 'plain' as const,
      })),
    ),
    note('Nothing is posted yet: you see it first.'),
  ],
});

export const postedMessage = ({ id, title, channel, state, roles }: Project): Message =>
  state.kind === 'in-review'
    ? {
        summary: `${title} is with the stewards. You hear as soon as one of them has looked at it.`,
        blocks: [
          paragraph(
            strong(title),
            ' is with the stewards. You hear as soon as one of them has looked at it.',
          ),
          buttons({ key: manageKey(id), label: 'Manage', tone: 'plain' }),
        ],
      }
    : {
        summary: `${title} is on its way into its channel.`,
        blocks: [
          paragraph(
            strong(title),
            ' is on its way into ',
            place(channel, 'its channel'),
            '. Thank you for taking it on!',
          ),
          paragraph(
            `It looks for people in ${counted(roles.length, 'role', 'roles')}; “Manage” shows you who comes.`,
          ),
          buttons(
            { key: manageKey(id), label: 'Manage', tone: 'primary' },
            { key: chooseKey(id), label: 'Take a seat myself', tone: 'plain' },
          ),
        ],
      };

export const savedMessage = ({ title, volunteers }: Project): Message =>
  plain(
    `${title} is changed.${volunteers.length === 0 ? '' : ' Everybody who volunteered is told what is different.'}`,
  );

export const editedMeanwhileMessage = (project: Project): Message => ({
  summary: `${project.title} was changed meanwhile. Your change was not saved.`,
  blocks: [
    paragraph(
      strong(project.title),
      ' was changed meanwhile, so your change was not saved. This is how it is now:',
    ),
    ...aboutBlocks(project),
    buttons({ key: actionKey('project.edit', project.id), label: 'Change it again', tone: 'primary' }),
  ],
});

/** Seats were taken, or time went by, while it was being looked at. */
export const refusedMessage = (project: Pick<Project, 'id'>, words: string): Message => ({
  summary: `Nothing was saved. ${words}`,
  blocks: [
    paragraph('Nothing was saved. ', words),
    buttons(
      { key: actionKey('project.change', project.id), label: 'Change', tone: 'primary' },
      { key: actionKey('project.discard', project.id), label: 'Throw away', tone: 'plain' },
    ),
  ],
});

const MOST_NAMED = 5;

/** Enough at once: which they are, and how one of them is brought to an end. */
export const tooManyMessage = (projects: readonly Project[], hostName: string | undefined): Message => {
  const who = hostName === undefined ? 'You host' : `${short(hostName)} hosts`;
  const line = `${who} ${counted(projects.length, 'project', 'projects')} already, and that is enough for one pair of hands at a time.`;
  return {
    summary: line,
    blocks: [
      paragraph(line),
      { kind: 'list', items: projects.slice(0, MOST_NAMED).map(({ title }): Text => [strong(title)]) },
      note(
        'When one of them is finished or called off, the next can begin. What you wrote is kept for a day.',
      ),
      ...(hostName === undefined
        ? [
            buttons(
              ...projects.slice(0, MOST_NAMED).map(({ id, title, state }) => ({
                key: state.kind === 'open' ? finishKey(id) : manageKey(id),
                label: short(state.kind === 'open' ? `Say how ${title} went` : `Manage ${title}`, 75),
                tone: 'plain' as const,
              })),
            ),
          ]
        : []),
    ],
  };
};

export const draftWords = {
  gone: plain(
    'This draft is gone: it was posted, thrown away, or is more than a day old. /serve propose begins another.',
  ),
  notYours: plain('This draft is somebody else’s. Nothing was changed.'),
  discarded: plain('Thrown away. Nothing was posted or changed.'),
  postedBefore: ({ title }: Project): Message =>
    plain(`You have sent this already: ${title} is there once. /serve mine shows it.`),
  nothingChanged: ({ title }: Project): Message =>
    plain(`That is how ${title} is already. Nothing was changed.`),
  noChannel: (steward: boolean): Message => ({
    summary: 'There is no channel here in which you could propose a project.',
    blocks: [
      paragraph('There is no channel here in which you could propose a project.'),
      note(
        ...(steward
          ? [code('/kith setup'), ' says in which channels service projects may run, and who may host them.']
          : [
              'Stewards say in which channels service projects may run, and who may host them. Ask one of them.',
            ]),
      ),
    ],
  }),
} as const;
