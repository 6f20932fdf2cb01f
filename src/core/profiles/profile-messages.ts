import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { code, type Text } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { clipped } from './clip.js';
import { isEmpty, type Profile } from './profile.js';

const { say, text } = ENGLISH;

const HOME_LINE = 120;

export const buttons = (...some: readonly Button[]): Block => ({ kind: 'buttons', buttons: some });
export const paragraph = (...spans: Text): Block => ({ kind: 'paragraph', text: spans });
export const note = (...spans: Text): Block => ({ kind: 'note', text: spans });

/** The first step, where it has not been made. */
export const beginBlocks: readonly Block[] = [
  paragraph(say('profile.begin.line')),
  buttons({ key: actionKey('profile.edit-who'), label: say('profile.begin.who'), tone: 'primary' }),
];

/** One's own card on the home page: one line, and the way to it. */
export function profileBlocks(profile: Profile): readonly Block[] {
  if (isEmpty(profile)) return [{ kind: 'heading', text: say('profile.title') }, ...beginBlocks];
  const line = clipped((profile.who ?? '').replace(/\s+/g, ' '), HOME_LINE);
  return [
    { kind: 'heading', text: say('profile.title') },
    paragraph(line),
    buttons(
      { key: actionKey('profile.open'), label: say('profile.home.open'), tone: 'plain' },
      { key: actionKey('profile.preview'), label: say('profile.preview.open'), tone: 'plain' },
    ),
  ];
}

/** What a card is for, in the fewest words. */
export const profileHelp = (before: readonly Block[] = []): Message => ({
  summary: say('profile.help.summary'),
  blocks: [
    ...before,
    { kind: 'heading', text: say('profile.title') },
    paragraph(say('profile.help.line')),
    {
      kind: 'list',
      items: [text('profile.help.show'), text('profile.help.edit'), text('profile.help.preview')],
    },
    note(say('profile.help.sight')),
  ],
});

export const notUnderstood = (words: string): Message =>
  profileHelp([paragraph(...text('profile.help.not-understood', { words: code(clipped(words, 60)) }))]);

/** They named somebody, perhaps to read about them. */
export const othersCards: Message = profileHelp([paragraph(...text('profile.help.others'))]);
