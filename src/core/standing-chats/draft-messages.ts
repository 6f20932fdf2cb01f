import type { Occurrence } from '../cadence/index.js';
import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { member, place, sentences, type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import type { ChatDraft } from './chat-draft.js';
import type { ClockChange } from './clock-changes.js';
import { buttons, nextLine, note, paragraph } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { dateOf, dateWords, rhythmWords, timeOf, wallWords, zoneWords } from './wall-messages.js';

const { say, text } = ENGLISH;

export const draftForm = {
  titles: { new: say('chat.form.new'), edit: say('chat.form.edit') },
  submit: say('chat.form.submit'),
  channel: { label: say('chat.form.channel') },
  title: { label: say('chat.form.name'), hint: say('chat.form.name-hint') },
  hashtag: { label: say('chat.form.hashtag'), hint: say('chat.form.hashtag-hint') },
  when: { label: say('chat.form.when'), hint: say('chat.form.when-hint') },
  minutes: { label: say('chat.form.minutes') },
  minutesLabel: (minutes: string) => say('chat.form.minutes-option', { minutes }),
  host: { label: say('chat.form.host') },
  problems: {
    title: say('chat.form.no-name'),
    long: (most: number) => say('chat.form.long', { limit: most }),
    hashtag: say('chat.form.bad-hashtag'),
    noHashtag: say('chat.form.no-hashtag'),
    taken: (chat: StandingChat) => say('chat.form.taken', chat),
    takenBySomebody: (chat: Pick<StandingChat, 'hashtag'>) => say('chat.form.taken-by-somebody', chat),
    when: say('chat.form.no-when'),
    over: say('chat.form.over'),
    minutes: say('chat.form.no-minutes'),
    channel: say('chat.form.no-channel'),
    host: say('chat.form.no-host'),
    mayNotHost: say('chat.form.may-not-host'),
  },
} as const;

export const draftWords = {
  gone: plain(say('chat.draft.gone')),
  notYours: plain(say('chat.draft.not-yours')),
  discarded: plain(say('chat.draft.discarded')),
  savedBefore: plain(say('chat.draft.saved-before')),
  hosts: (steward: boolean): Message => ({
    summary: say('chat.draft.nowhere'),
    blocks: [
      paragraph([say('chat.draft.nowhere-line')]),
      note(text(steward ? 'chat.draft.nowhere-steward' : 'chat.draft.nowhere-ask')),
    ],
  }),
} as const;

/** Everything, and the next dates, before anything is saved. */
export function draftMessage(
  draft: ChatDraft,
  hostName: string,
  dates: readonly Occurrence[],
  changes: readonly ClockChange[],
): Message {
  const isNew = draft.changes === undefined;
  return {
    summary: say('chat.draft.summary', draft),
    blocks: [
      { kind: 'heading', text: draft.title },
      paragraph(
        text('chat.draft.line', {
          hashtag: draft.hashtag,
          rhythm: rhythmWords(draft.cadence),
          minutes: draft.minutes,
          place: itsChannel(draft),
          host: member(draft.host, hostName),
        }),
      ),
      paragraph(text('chat.draft.dates')),
      {
        kind: 'list',
        items: dates.map((date) => text('chat.dates.date', { time: time(date.at), there: wallWords(date) })),
      },
      ...shortMonthNotes(draft),
      ...changes.map((change) => note(clockChangeWords(change))),
      note([say(isNew ? 'chat.draft.nothing-posted' : 'chat.draft.nothing-saved')]),
      buttons(
        {
          key: actionKey('chats.begin', draft.id),
          label: say(isNew ? 'chat.draft.begin' : 'chat.draft.save'),
          tone: 'primary',
        },
        changeButton(draft, 'plain'),
        discardButton(draft),
      ),
    ],
  };
}

const changeButton = ({ id }: ChatDraft, tone: 'primary' | 'plain') => ({
  key: actionKey('chats.change', id),
  label: say('chat.draft.change'),
  tone,
});

const discardButton = ({ id }: ChatDraft) => ({
  key: actionKey('chats.discard', id),
  label: say('chat.draft.discard'),
  tone: 'plain' as const,
});

const itsChannel = ({ channel }: Pick<StandingChat, 'channel'>) => place(channel, say('chat.its-channel'));

/** What a month does that is too short is said, not guessed. */
function shortMonthNotes({ cadence: { pattern } }: ChatDraft): readonly Block[] {
  if (pattern.kind === 'monthly-by-weekday' && pattern.nth === 5) return [note([say('chat.draft.no-fifth')])];
  if (pattern.kind !== 'monthly-by-date' || pattern.day <= 28) return [];
  if (pattern.shortMonths === 'skip') return [note([say('chat.draft.no-such-day', { day: pattern.day })])];
  return pattern.day === 31 ? [] : [note([say('chat.draft.last-day')])];
}

const clockChangeWords = ({ occurrence: { local, zone }, kind, meant }: ClockChange): Text => {
  const day = dateWords(dateOf(local));
  return kind === 'skipped'
    ? text('chat.draft.clock-skipped', { day, meant, time: timeOf(local), zone: zoneWords(zone) })
    : text('chat.draft.clock-repeated', { day, meant });
};

export const begunMessage = (chat: StandingChat): Message => ({
  summary: say('chat.begun.summary', chat),
  blocks: [
    paragraph(text('chat.begun.line', { ...chat, rhythm: rhythmWords(chat.cadence) })),
    ...nextLine(chat),
    paragraph(text('chat.begun.announced', { place: itsChannel(chat) })),
    buttons(
      { key: actionKey('chats.topics', chat.id), label: say('chat.host.topics'), tone: 'plain' },
      { key: actionKey('chats.questions', chat.id), label: say('chat.host.questions'), tone: 'plain' },
    ),
    note(text('chat.begun.questions', chat)),
  ],
});

export const editedMessage = (chat: StandingChat): Message => ({
  summary: say('chat.edited.summary', chat),
  blocks: [paragraph(text('chat.edited.line', { ...chat, chat: chatWords(chat) })), ...nextLine(chat)],
});

/** Somebody else was faster: their word stands. */
export const editedMeanwhileMessage = (chat: StandingChat): Message => ({
  summary: say('chat.edited-meanwhile.summary', chat),
  blocks: [
    paragraph(text('chat.edited-meanwhile.line', chat)),
    paragraph(text('chat.edited-meanwhile.now', { ...chat, chat: chatWords(chat) })),
    ...nextLine(chat),
    buttons({
      key: actionKey('chats.edit', chat.id),
      label: say('chat.edited-meanwhile.again'),
      tone: 'primary',
    }),
  ],
});

/** Two took the same hashtag at once, and the other one was first. */
export const takenMessage = (draft: ChatDraft, other: StandingChat | undefined): Message => ({
  summary: say('chat.draft.taken', draft),
  blocks: [
    paragraph(
      sentences(
        other === undefined ? text('chat.draft.taken-line', draft) : text('chat.form.taken', other),
        text('chat.draft.nothing-was-saved'),
      ),
    ),
    buttons(changeButton(draft, 'primary'), discardButton(draft)),
  ],
});

const chatWords = ({ cadence, minutes, hostName }: StandingChat): string =>
  say('chat.edited.chat', { rhythm: rhythmWords(cadence), minutes, hostName });
