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
  paragraph('Your card doesn’t say yet who you are. Two short steps, and people know why to say yes to you.'),
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
        'to meet them, or when a round pairs you. What it says comes from you; at most your role and time zone are ' +
        'taken from your profile here.',
    ),
    {
      kind: 'list',
      items: [
        [code('/profile show'), ': your card, and who sees what of it.'],
        [code('/profile edit'), ' changes what it says.'],
        [code('/profile preview @ben'), ' shows it as Ben would see it.'],
      ],
    },
    note(
      'You choose for each line who sees it: everybody who gets your card, only those with whom you have both said yes, or nobody.',
    ),
  ],
});

export const notUnderstood = (words: string): Message =>
  profileHelp([paragraph('I did not understand ', code(clipped(words, 60)), '. Here is what I know:')]);

/** They named somebody, perhaps to read about them. */
export const othersCards: Message = profileHelp([
  paragraph(
    strong('Other people’s cards'),
    ' reach you when one of you asks to meet, or when a round pairs you. This is about your own:',
  ),
]);
