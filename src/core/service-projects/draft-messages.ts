import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { place, strong, type Text } from '../conversation/text.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { nativeOf } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import { aboutBlocks } from './board-messages.js';
import { chooseKey, finishKey, keyWith, manageKey } from './keys.js';
import { buttons, itsChannel, note, paragraph, short } from './message-parts.js';
import type { Project, Volunteer } from './project.js';
import type { ProjectDraft } from './project-draft.js';

const { say, text } = ENGLISH;

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
  const what = isNew ? 'new' : 'change';
  const post = isNew ? (review ? 'send' : 'post') : 'save';
  return {
    summary: say(`project.preview.summary-${what}`, { title }),
    blocks: [
      paragraph(
        text(`project.preview.line-${what}`, { channel: place(channel, say('project.the-channel')) }),
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
            paragraph(text('project.preview.told')),
            { kind: 'list', items: changes.slice(0, 12).map((line): Text => [line]) } as const,
          ]),
      ...(isNew ? [note(text(review ? 'project.preview.review' : 'project.preview.buttons-below'))] : []),
      buttons(
        { key: actionKey('project.post', id), label: say(`project.preview.${post}`), tone: 'primary' },
        { key: actionKey('project.change', id), label: say('project.preview.change'), tone: 'plain' },
        {
          key: actionKey('project.rest', id),
          label: say(isNew ? 'project.preview.rest' : 'project.preview.last-day'),
          tone: 'plain',
        },
        { key: actionKey('project.discard', id), label: say('project.preview.discard'), tone: 'plain' },
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
  summary: say('project.draft.which-channel', { title }),
  blocks: [
    paragraph(text('project.draft.which-channel-line', { title })),
    buttons(
      ...channels.slice(0, MOST_CHANNELS).map((channel) => ({
        key: keyWith('project.place', id, nativeOf(channel.id)),
        label: short(`#${channel.name}`, 75),
        tone: 'plain' as const,
      })),
    ),
    note(text('project.draft.see-first')),
  ],
});

export const postedMessage = ({ id, title, channel, state, roles }: Project): Message =>
  state.kind === 'in-review'
    ? {
        summary: say('project.draft.in-review-summary', { title }),
        blocks: [
          paragraph(text('project.draft.in-review', { title })),
          buttons({ key: manageKey(id), label: say('project.manage'), tone: 'plain' }),
        ],
      }
    : {
        summary: say('project.draft.posted-summary', { title }),
        blocks: [
          paragraph(text('project.draft.posted', { title, channel: itsChannel(channel) })),
          paragraph(text('project.draft.looks-for', { roles: roles.length })),
          buttons(
            { key: manageKey(id), label: say('project.manage'), tone: 'primary' },
            { key: chooseKey(id), label: say('project.draft.take-a-seat'), tone: 'plain' },
          ),
        ],
      };

export const savedMessage = ({ title, volunteers }: Project): Message =>
  plain(say(volunteers.length === 0 ? 'project.draft.saved' : 'project.draft.saved-and-told', { title }));

export const editedMeanwhileMessage = (project: Project): Message => ({
  summary: say('project.draft.meanwhile-summary', { title: project.title }),
  blocks: [
    paragraph(text('project.draft.meanwhile', { title: project.title })),
    ...aboutBlocks(project),
    buttons({
      key: actionKey('project.edit', project.id),
      label: say('project.draft.change-again'),
      tone: 'primary',
    }),
  ],
});

/** Seats were taken, or time went by, while it was being looked at. */
export const refusedMessage = (project: Pick<Project, 'id'>, why: string): Message => ({
  summary: say('project.draft.refused', { why }),
  blocks: [
    paragraph(text('project.draft.refused', { why: [why] })),
    buttons(
      { key: actionKey('project.change', project.id), label: say('project.preview.change'), tone: 'primary' },
      { key: actionKey('project.discard', project.id), label: say('project.preview.discard'), tone: 'plain' },
    ),
  ],
});

const MOST_NAMED = 5;

/** Enough at once: which they are, and how one of them is brought to an end. */
export const tooManyMessage = (projects: readonly Project[], hostName: string | undefined): Message => {
  const count = projects.length;
  const line =
    hostName === undefined
      ? say('project.draft.you-host-enough', { count })
      : say('project.draft.they-host-enough', { host: short(hostName), count });
  return {
    summary: line,
    blocks: [
      paragraph([line]),
      { kind: 'list', items: projects.slice(0, MOST_NAMED).map(({ title }): Text => [strong(title)]) },
      note(text('project.draft.kept')),
      ...(hostName === undefined
        ? [
            buttons(
              ...projects.slice(0, MOST_NAMED).map(({ id, title, state }) => ({
                key: state.kind === 'open' ? finishKey(id) : manageKey(id),
                label: short(
                  say(state.kind === 'open' ? 'project.draft.finish-one' : 'project.draft.manage-one', {
                    title,
                  }),
                  75,
                ),
                tone: 'plain' as const,
              })),
            ),
          ]
        : []),
    ],
  };
};

export const draftWords = {
  gone: plain(say('project.draft.gone')),
  notYours: plain(say('project.draft.not-yours')),
  discarded: plain(say('project.draft.discarded')),
  postedBefore: ({ title }: Project): Message => plain(say('project.draft.posted-before', { title })),
  nothingChanged: ({ title }: Project): Message => plain(say('project.draft.nothing-changed', { title })),
  noChannel: (steward: boolean): Message => ({
    summary: say('project.draft.no-channel'),
    blocks: [
      paragraph(text('project.draft.no-channel')),
      note(text(steward ? 'project.draft.no-channel-steward' : 'project.draft.no-channel-ask')),
    ],
  }),
} as const;
