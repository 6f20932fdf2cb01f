import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { place, strong, type Text } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { aboutBlocks, labelWords, titleWords } from './board-messages.js';
import { manageKey, pledgeKey } from './keys.js';
import { buttons, capital, note, paragraph, short } from './message-parts.js';
import type { Need } from './need.js';
import type { NeedDraft } from './need-draft.js';

const { say, text } = ENGLISH;

/** The forms behind `/serve need` and "Change number or date". */
export const draftForm = {
  titles: { new: say('need.form.new'), edit: say('need.form.edit') },
  submit: say('need.form.submit'),
  save: say('need.form.save'),
  what: { label: say('need.form.what'), hint: say('need.form.what-hint') },
  amount: { label: say('need.form.amount'), hint: say('need.form.amount-hint') },
  forWhom: { label: say('need.form.for-whom'), hint: say('need.form.for-whom-hint') },
  until: { label: say('need.form.until'), hint: say('need.form.until-hint') },
  channel: { label: say('need.form.channel') },
  problems: {
    what: say('need.form.no-what'),
    amount: say('need.form.no-amount'),
    unit: say('need.form.no-unit'),
    longUnit: say('need.form.long-unit'),
    forWhom: say('need.form.no-for-whom'),
    date: say('need.form.date'),
    past: say('need.form.past'),
    far: say('need.form.far'),
    channel: say('need.form.no-channel'),
    money: say('need.form.money'),
    long: (most: number) => say('need.form.long', { most }),
  },
} as const;

/** Exactly what will be posted, before anything is. */
export const previewMessage = (draft: NeedDraft, raiserName: string): Message => ({
  summary: short(say('need.draft.summary', { label: labelWords(draft) }), 200),
  blocks: [
    paragraph(...text('need.draft.look', { channel: place(draft.channel, say('need.draft.the-channel')) })),
    { kind: 'divider' },
    ...aboutBlocks({ ...draft, raiser: draft.author, raiserName }),
    { kind: 'divider' },
    note(say('need.draft.under-it')),
    buttons(
      { key: actionKey('need.post', draft.id), label: say('need.draft.post'), tone: 'primary' },
      { key: actionKey('need.change', draft.id), label: say('need.draft.change'), tone: 'plain' },
      { key: actionKey('need.discard', draft.id), label: say('need.draft.discard'), tone: 'plain' },
    ),
  ],
});

export const postedMessage = (need: Need): Message => ({
  summary: short(say('need.posted.summary', { what: capital(need.what) }), 200),
  blocks: [
    paragraph(
      ...text('need.posted.line', {
        title: titleWords(need),
        channel: place(need.channel, say('need.posted.its-channel')),
      }),
    ),
    buttons(
      { key: pledgeKey(need.id), label: say('need.posted.pledge'), tone: 'primary' },
      { key: manageKey(need.id), label: say('need.board.manage'), tone: 'plain' },
    ),
  ],
});

const MOST_NAMED = 5;

/** Enough at once: which they are, and how one of them is brought to an end. */
export const tooManyMessage = (needs: readonly Need[]): Message => {
  const line = say('need.too-many.line', { count: needs.length });
  const named = needs.slice(0, MOST_NAMED);
  return {
    summary: line,
    blocks: [
      paragraph(line),
      { kind: 'list', items: named.map((need): Text => [strong(titleWords(need))]) },
      note(say('need.too-many.kept')),
      buttons(
        ...named.map((need) => ({
          key: manageKey(need.id),
          label: short(say('need.too-many.manage', { what: need.what }), 75),
          tone: 'plain' as const,
        })),
      ),
    ],
  };
};

/** Time went by while it was being looked at. */
export const refusedMessage = ({ id }: NeedDraft, why: string): Message => ({
  summary: say('need.draft.refused', { why }),
  blocks: [
    paragraph(...text('need.draft.refused', { why: [why] })),
    buttons(
      { key: actionKey('need.change', id), label: say('need.draft.change'), tone: 'primary' },
      { key: actionKey('need.discard', id), label: say('need.draft.discard'), tone: 'plain' },
    ),
  ],
});

export const draftWords = {
  gone: plain(say('need.draft.gone')),
  notYours: plain(say('need.draft.not-yours')),
  discarded: plain(say('need.draft.discarded')),
  postedBefore: (need: Need): Message =>
    plain(short(say('need.posted.before', { title: short(titleWords(need), 100) }), 200)),
  changed: (need: Need): Message =>
    plain(short(say('need.posted.changed', { title: short(titleWords(need), 100) }), 200)),
  noChannel: (steward: boolean): Message => ({
    summary: say('need.draft.no-channel'),
    blocks: [paragraph(say('need.draft.no-channel')), noChannelNote(steward)],
  }),
} as const;

const noChannelNote = (steward: boolean): Block =>
  note(...text(steward ? 'need.draft.no-channel-steward' : 'need.draft.no-channel-member'));
