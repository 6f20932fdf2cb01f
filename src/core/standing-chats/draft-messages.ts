import type { Occurrence } from '../cadence/index.js';
import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { code, member, place, strong, type Text, time } from '../conversation/text.js';
import type { ChatDraft } from './chat-draft.js';
import type { ClockChange } from './clock-changes.js';
import { buttons, capital, nextLine, note, paragraph, tag } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { dateOf, dateWords, rhythmWords, timeOf, wallWords, zoneWords } from './wall-messages.js';

export const draftForm = {
  titles: { new: 'Begin a standing chat', edit: 'Change this chat' },
  submit: 'Show me the dates',
  channel: { label: 'In which channel?' },
  title: { label: 'What is it called?', hint: 'For example: Communications over coffee' },
  hashtag: {
    label: 'Its hashtag',
    hint: 'People find it by this. Leave empty, and I make one from the name.',
  },
  when: {
    label: 'When is it?',
    hint: 'every second Tuesday 12:00 · last Friday of the month 16:00 Europe/Berlin',
  },
  minutes: { label: 'How long?' },
  minutesLabel: (minutes: string) => `${minutes} minutes`,
  host: { label: 'Who hosts it?' },
  problems: {
    title: 'Please give it a name.',
    long: (most: number) => `Please keep it under ${most} characters.`,
    hashtag: 'A hashtag has letters, digits, - and _ only, at most 30, and no spaces.',
    noHashtag: 'I can make no hashtag from that name. Please write one.',
    taken: ({ hashtag, title, hostName }: StandingChat) =>
      `#${hashtag} is taken by “${title}”, hosted by ${hostName}. Please choose another.`,
    takenBySomebody: ({ hashtag }: Pick<StandingChat, 'hashtag'>) =>
      `#${hashtag} is taken. Please choose another.`,
    when: 'Say when it is, for example: every second Tuesday 12:00',
    over: 'That has no date to come. Please choose a later one.',
    minutes: 'Please choose how long it lasts.',
    channel: 'Please choose a channel.',
    host: 'Please choose one person.',
    mayNotHost: 'This person may not host here. Please choose a member who may.',
  },
} as const;

export const draftWords = {
  gone: plain(
    'This draft is gone: it was saved, thrown away, or is more than a day old. /chats new begins another.',
  ),
  notYours: plain('This draft is somebody else’s. Nothing was changed.'),
  discarded: plain('Thrown away. Nothing was saved.'),
  savedBefore: plain('You have saved this already. /chats list shows it.'),
  hosts: (steward: boolean): Message => ({
    summary: 'There is no channel here in which you could begin a chat.',
    blocks: [
      paragraph(['There is no channel here in which you could begin a standing chat.']),
      note(
        steward
          ? [code('/kith setup'), ' says in which channels chats may run, and who may host them.']
          : ['Stewards say in which channels chats may run, and who may host them. Ask one of them.'],
      ),
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
    summary: `${draft.title}: these would be the next dates. Nothing is saved yet.`,
    blocks: [
      { kind: 'heading', text: draft.title },
      paragraph([
        strong(tag(draft)),
        ` is held ${rhythmWords(draft.cadence)}, for ${draft.minutes} minutes, in `,
        place(draft.channel, 'its channel'),
        ', with ',
        member(draft.host, hostName),
        '.',
      ]),
      paragraph([strong('The next dates would be:')]),
      { kind: 'list', items: dates.map((date) => [time(date.at), ` (${wallWords(date)})`]) },
      ...shortMonthNotes(draft),
      ...changes.map((change) => note(clockChangeWords(change))),
      note([
        isNew
          ? 'Nothing is saved or posted yet.'
          : 'Nothing is saved yet. If the dates change, those who are counted in are told.',
      ]),
      buttons(
        {
          key: actionKey('chats.begin', draft.id),
          label: isNew ? 'Begin this chat' : 'Save the change',
          tone: 'primary',
        },
        { key: actionKey('chats.change', draft.id), label: 'Change', tone: 'plain' },
        { key: actionKey('chats.discard', draft.id), label: 'Throw away', tone: 'plain' },
      ),
    ],
  };
}

/** What a month does that is too short is said, not guessed. */
function shortMonthNotes({ cadence: { pattern } }: ChatDraft): readonly Block[] {
  if (pattern.kind === 'monthly-by-weekday' && pattern.nth === 5) {
    return [
      note([
        'Months without a fifth one are left out. “Last” instead of “fifth” would have one in every month.',
      ]),
    ];
  }
  if (pattern.kind !== 'monthly-by-date' || pattern.day <= 28) return [];
  if (pattern.shortMonths === 'skip') {
    return [
      note([
        `Months without a day ${pattern.day} are left out. “Last day of the month” would have one in every month.`,
      ]),
    ];
  }
  return pattern.day === 31 ? [] : [note(['In shorter months it is on their last day.'])];
}

const clockChangeWords = ({ occurrence, kind, meant }: ClockChange): Text => {
  const day = dateWords(dateOf(occurrence.local));
  const begins = `${timeOf(occurrence.local)} ${zoneWords(occurrence.zone)}`;
  return kind === 'skipped'
    ? [`On ${day} the clocks change, and ${meant} does not exist: it begins at ${begins} that day.`]
    : [`On ${day} the clocks change, and ${meant} comes twice: it begins the first time.`];
};

export const begunMessage = (chat: StandingChat): Message => ({
  summary: `${chat.title} (${tag(chat)}) is set.`,
  blocks: [
    paragraph([strong(chat.title), ` (${tag(chat)}) is set: ${rhythmWords(chat.cadence)}.`]),
    ...nextLine(chat),
    paragraph([
      'I post a short word about it in ',
      place(chat.channel, 'its channel'),
      ', where people can be counted in with one tap; ',
      code('/chats list'),
      ' shows it to everybody.',
    ]),
    buttons(
      { key: actionKey('chats.topics', chat.id), label: 'Topics', tone: 'plain' },
      { key: actionKey('chats.questions', chat.id), label: 'Questions', tone: 'plain' },
    ),
    note([
      'I ask questions of my own where you have none. ',
      code(`/chats edit ${chat.hashtag}`),
      ' changes it.',
    ]),
  ],
});

export const editedMessage = (chat: StandingChat): Message => ({
  summary: `${chat.title} is changed.`,
  blocks: [
    paragraph([strong(chat.title), ` (${tag(chat)}) is changed: ${chatText(chat)}.`]),
    ...nextLine(chat),
  ],
});

/** Somebody else was faster: their word stands. */
export const editedMeanwhileMessage = (chat: StandingChat): Message => ({
  summary: `Somebody else has changed ${chat.title} meanwhile. Your change was not saved.`,
  blocks: [
    paragraph([
      'Somebody else has changed ',
      strong(chat.title),
      ' meanwhile, so your change was not saved.',
    ]),
    paragraph([`This is how it is now: ${tag(chat)}, ${chatText(chat)}.`]),
    ...nextLine(chat),
    buttons({ key: actionKey('chats.edit', chat.id), label: 'Change it again', tone: 'primary' }),
  ],
});

/** Two took the same hashtag at once, and the other one was first. */
export const takenMessage = (draft: ChatDraft, other: StandingChat | undefined): Message => {
  const words =
    other === undefined
      ? `${tag(draft)} is taken by another chat by now.`
      : `${capital(draftForm.problems.taken(other))}`;
  return {
    summary: `The hashtag ${tag(draft)} is taken by another chat by now.`,
    blocks: [
      paragraph([words, ' Nothing was saved.']),
      buttons(
        { key: actionKey('chats.change', draft.id), label: 'Change', tone: 'primary' },
        { key: actionKey('chats.discard', draft.id), label: 'Throw away', tone: 'plain' },
      ),
    ],
  };
};

const chatText = (chat: StandingChat): string =>
  `${rhythmWords(chat.cadence)}, ${chat.minutes} minutes, with ${chat.hostName}`;
