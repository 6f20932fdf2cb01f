import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { code, strong, type Text } from '../conversation/text.js';
import { clipped } from './clip.js';
import { isEmpty, type Profile } from './profile.js';

const HOME_LINE = 120;

export const buttons = (...some: readonly Button[]): Block => ({ kind: 'buttons', buttons: some });
export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });
export const note = (...text: Text): Block => ({ kind: 'note', text });

/** The first step, where it has not been made. */
export const beginBlocks: readonly Block[] = [
  paragraph('Nobody can read yet who you are. Two short steps, and people know why to say yes to you.'),
  buttons({ key: actionKey('profile.edit-who'), label: 'Say who I am', tone: 'primary' }),
];

/** One's own card on the home page: one line, and the way to it. */
export function profileBlocks(profile: Profile): readonly Block[] {
  if (isEmpty(profile)) return [{ kind: 'heading', text: 'Your card' }, ...beginBlocks];
  const line = clipped((profile.who ?? '').replace(/\s+/g, ' '), HOME_LINE);
  return [
    { kind: 'heading', text: 'Your card' },
    paragraph(line),
    buttons(
      { key: actionKey('profile.open'), label: 'Open my card', tone: 'plain' },
      { key: actionKey('profile.preview'), label: 'See it as others do', tone: 'plain' },
    ),
  ];
}

/** What a card is for, in the fewest words. */
export const profileHelp = (before: readonly Block[] = []): Message => ({
  summary: 'What your card is for: others read it before they say yes to meeting you.',
  blocks: [
    ...before,
    { kind: 'heading', text: 'Your card' },
    paragraph(
      'It says who you are, what you are trying to achieve and how you can be useful. Others read it when you ask ' +
        'to meet them, or when you are paired up. Nothing on it is looked up elsewhere.',
    ),
    {
      kind: 'list',
      items: [
        [code('/profile show'), ' shows your card, and who sees what of it.'],
        [code('/profile edit'), ' changes what it says.'],
        [code('/profile preview @ben'), ' shows it as Ben would see it.'],
      ],
    },
    note(
      'Each line is seen by everybody who gets your card, only once you have both said yes, or by nobody.',
    ),
  ],
});

export const notUnderstood = (words: string): Message =>
  profileHelp([paragraph('I did not understand ', code(clipped(words, 60)), '. Here is what I know:')]);

/** They named somebody, perhaps to read about them. */
export const othersCards: Message = profileHelp([
  paragraph(
    strong('Other people’s cards'),
    ' reach you when one of you asks to meet, never before. This is about your own:',
  ),
]);
