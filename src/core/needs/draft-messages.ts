import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { code, place, strong, type Text } from '../conversation/text.js';
import { aboutBlocks, labelWords, titleWords } from './board-messages.js';
import { manageKey, pledgeKey } from './keys.js';
import { buttons, capital, note, paragraph, short } from './message-parts.js';
import type { Need } from './need.js';
import type { NeedDraft } from './need-draft.js';

/** The forms behind `/serve need` and "Change number or date". */
export const draftForm = {
  titles: { new: 'Raise a need', edit: 'Number and date' },
  submit: 'Show me',
  save: 'Save',
  what: { label: 'What is needed?', hint: 'For example: dog food, or: drivers for the food bank' },
  amount: { label: 'How many, and of what?', hint: '500 tins; 20 hours; 3 beds' },
  forWhom: {
    label: 'For whom?',
    hint: 'A few sentences: who is helped, and where things are to be brought.',
  },
  until: { label: 'Until when?', hint: 'The last day, for example: 2026-12-05' },
  channel: { label: 'In which channel?' },
  problems: {
    what: 'Please write what is needed.',
    amount: 'Please write how many, and of what, for example: 500 tins',
    unit: 'Please write of what, too, for example: 500 tins',
    longUnit: 'Please say in one or two short words what is counted, for example: 500 tins',
    forWhom: 'Please write for whom it is.',
    date: 'Please write it like 2026-12-05.',
    past: 'That day is over. Please choose a day to come.',
    far: 'That is more than a year away. Please choose an earlier day.',
    channel: 'Please choose a channel.',
    money:
      'Kith handles no money, so that nobody here has to wonder. Please ask for things, time or places instead.',
    long: (most: number) => `Please keep it under ${most.toLocaleString('en-GB')} characters.`,
  },
} as const;

/** Exactly what will be posted, before anything is. */
export const previewMessage = (draft: NeedDraft, raiserName: string): Message => ({
  summary: short(`${labelWords(draft)}. This is how it will look. Nothing is posted yet.`, 200),
  blocks: [
    paragraph(
      'This is how it will look in ',
      place(draft.channel, 'the channel'),
      '. Nothing is posted yet.',
    ),
    { kind: 'divider' },
    ...aboutBlocks({ ...draft, raiser: draft.author, raiserName }),
    { kind: 'divider' },
    note(
      'Under it there will be buttons to pledge and to spread it to another channel. It shows how much is promised, and how much of that has been delivered.',
    ),
    buttons(
      { key: actionKey('need.post', draft.id), label: 'Post it', tone: 'primary' },
      { key: actionKey('need.change', draft.id), label: 'Change', tone: 'plain' },
      { key: actionKey('need.discard', draft.id), label: 'Throw away', tone: 'plain' },
    ),
  ],
});

export const postedMessage = (need: Need): Message => ({
  summary: short(`${capital(need.what)} is on its way into its channel.`, 200),
  blocks: [
    paragraph(
      strong(titleWords(need)),
      ' is on its way into ',
      place(need.channel, 'its channel'),
      '. I tell you when people pledge, at most once an hour.',
    ),
    buttons(
      { key: pledgeKey(need.id), label: 'Pledge something myself', tone: 'primary' },
      { key: manageKey(need.id), label: 'Manage', tone: 'plain' },
    ),
  ],
});

const MOST_NAMED = 5;

/** Enough at once: which they are, and how one of them is brought to an end. */
export const tooManyMessage = (needs: readonly Need[]): Message => {
  const line = `You have ${needs.length === 1 ? 'one need' : `${needs.length} needs`} open already. Fewer at a time are met sooner.`;
  const named = needs.slice(0, MOST_NAMED);
  return {
    summary: line,
    blocks: [
      paragraph(line),
      { kind: 'list', items: named.map((need): Text => [strong(titleWords(need))]) },
      note('When one of them is reached or ended, the next can begin. What you wrote is kept for a day.'),
      buttons(
        ...named.map((need) => ({
          key: manageKey(need.id),
          label: short(`Manage: ${need.what}`, 75),
          tone: 'plain' as const,
        })),
      ),
    ],
  };
};

/** Time went by while it was being looked at. */
export const refusedMessage = ({ id }: NeedDraft, words: string): Message => ({
  summary: `${words} Nothing was posted.`,
  blocks: [
    paragraph(words, ' Nothing was posted.'),
    buttons(
      { key: actionKey('need.change', id), label: 'Change', tone: 'primary' },
      { key: actionKey('need.discard', id), label: 'Throw away', tone: 'plain' },
    ),
  ],
});

export const draftWords = {
  gone: plain(
    'This draft is gone: it was posted, thrown away, or is more than a day old. /serve need begins another.',
  ),
  notYours: plain('This draft is somebody else’s. Nothing was changed.'),
  discarded: plain('Thrown away. Nothing was posted.'),
  postedBefore: (need: Need): Message =>
    plain(
      short(
        `You have posted this already: ${short(titleWords(need), 100)} is there once. /serve mine shows it.`,
        200,
      ),
    ),
  changed: (need: Need): Message =>
    plain(short(`Saved. ${short(titleWords(need), 100)}: its post shows it.`, 200)),
  noChannel: (steward: boolean): Message => ({
    summary: 'There is no channel here in which you could raise a need.',
    blocks: [paragraph('There is no channel here in which you could raise a need.'), noChannelNote(steward)],
  }),
} as const;

const noChannelNote = (steward: boolean): Block =>
  steward
    ? note(
        code('/kith setup'),
        ' says in which channels service projects and needs may run, and who may raise them.',
      )
    : note(
        'Stewards say in which channels service projects and needs may run, and who may raise them. Ask one of them.',
      );
