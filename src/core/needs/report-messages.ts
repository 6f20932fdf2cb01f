import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { member } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import { titleWords } from './board-messages.js';
import { reportKey } from './keys.js';
import { buttons, note, paragraph, raiserOf, short } from './message-parts.js';
import type { Need } from './need.js';
import { closeButton, lookButton } from './need-buttons.js';

const { say, text } = ENGLISH;

export const LONGEST_WORDS = 500;

export const reportForm = ({ id }: Need): Form => ({
  key: reportKey(id),
  title: say('need.report.form'),
  submit: say('need.report.submit'),
  fields: [
    {
      kind: 'long-text',
      name: 'words',
      label: say('need.report.words'),
      hint: say('need.report.words-hint'),
      maxLength: LONGEST_WORDS,
    },
  ],
});

/** To stewards: somebody says that something is wrong. */
export const reportMessage = (
  need: Need,
  { by, byName, words }: { readonly by: MemberId; readonly byName: string; readonly words: string },
): Message => ({
  summary: short(say('need.report.summary', { name: short(byName, 40), what: need.what }), 200),
  blocks: [
    paragraph(
      ...text('need.report.line', {
        name: member(by, short(byName)),
        title: titleWords(need),
        raiser: raiserOf(need),
      }),
    ),
    { kind: 'quote', label: say('need.report.their-words'), text: words },
    { kind: 'quote', label: say('need.report.the-need'), text: need.forWhom },
    buttons(lookButton(need), closeButton(need, 'danger')),
    note(say('need.report.untold')),
  ],
});

export const reportWords = {
  empty: say('need.report.empty'),
  long: say('need.report.long', { most: LONGEST_WORDS }),
  reported: plain(say('need.report.thanks')),
  reportedBefore: plain(say('need.report.before')),
} as const;
