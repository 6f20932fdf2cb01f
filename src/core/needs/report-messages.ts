import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { member, strong } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { titleWords } from './board-messages.js';
import { reportKey } from './keys.js';
import { buttons, note, paragraph, short } from './message-parts.js';
import type { Need } from './need.js';
import { closeButton, lookButton } from './need-buttons.js';

export const LONGEST_WORDS = 500;

export const reportForm = ({ id }: Need): Form => ({
  key: reportKey(id),
  title: 'Report this need',
  submit: 'Tell the stewards',
  fields: [
    {
      kind: 'long-text',
      name: 'words',
      label: 'What is wrong with it?',
      hint: 'Only stewards see it, with your name.',
      maxLength: LONGEST_WORDS,
    },
  ],
});

/** To stewards: somebody says that something is wrong. */
export const reportMessage = (
  need: Need,
  { by, byName, words }: { readonly by: MemberId; readonly byName: string; readonly words: string },
): Message => ({
  summary: short(`${short(byName, 40)} says that something is wrong with this need: ${need.what}.`, 200),
  blocks: [
    paragraph(
      member(by, short(byName)),
      ' says that something is wrong with ',
      strong(titleWords(need)),
      ', raised by ',
      member(need.raiser, short(need.raiserName)),
      ':',
    ),
    { kind: 'quote', label: 'What they say', text: words },
    { kind: 'quote', label: 'The need', text: need.forWhom },
    buttons(lookButton(need), closeButton(need, 'danger')),
    note('Whoever raised it does not hear who told you.'),
  ],
});

export const reportWords = {
  empty: 'Please write a few words.',
  long: `Please keep it under ${LONGEST_WORDS} characters.`,
  reported: plain('Thank you. The stewards have your words and will have a look.'),
  reportedBefore: plain('You have told the stewards already; they will have a look.'),
} as const;
