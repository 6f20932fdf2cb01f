import { describe, expect, test } from '@jest/globals';
import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import type { Form } from '../../../src/core/conversation/form.js';
import type { Message } from '../../../src/core/conversation/message.js';
import type { InterestChannel } from '../../../src/core/interest-channels/index.js';
import { chatId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { clockChanges } from '../../../src/core/standing-chats/clock-changes.js';
import * as dates from '../../../src/core/standing-chats/date-messages.js';
import { editChatForm, newChatForm } from '../../../src/core/standing-chats/draft-form.js';
import * as drafts from '../../../src/core/standing-chats/draft-messages.js';
import { helpMessage } from '../../../src/core/standing-chats/help-messages.js';
import * as members from '../../../src/core/standing-chats/membership-messages.js';
import * as notices from '../../../src/core/standing-chats/notice-messages.js';
import { soonest } from '../../../src/core/standing-chats/overview.js';
import * as overview from '../../../src/core/standing-chats/overview-messages.js';
import * as states from '../../../src/core/standing-chats/state-messages.js';
import { queueKept, suggestedMessage } from '../../../src/core/standing-chats/suggestion-messages.js';
import { whichMessage } from '../../../src/core/standing-chats/which-messages.js';
import { aChat } from './support/a-chat.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const lines = Array.from({ length: 20 }, (_, at) => ({ words: `${at} `.padEnd(140, 'w') }));
const chat = aChat(
  {
    title: 'T'.repeat(80),
    hashtag: 'h'.repeat(30),
    hostName: 'N'.repeat(80),
    topics: lines,
    questions: lines,
  },
  'every 52 weeks on Mon, Tue, Wed, Thu, Sat and Sun alternating 02:30 America/Argentina/ComodRivadavia and 17:00 America/North_Dakota/New_Salem until 2040-06-30',
);
const many = Array.from({ length: 20 }, (_, at) => ({
  ...chat,
  id: chatId(chat.community, `c7d2k3f9abcd${at}`),
}));
const twenty = soonest(chat, NOW, 20);
const [next] = twenty;
const draft = { ...chat, author: chat.host };
if (next === undefined) throw new Error('no date');
const channel: InterestChannel = {
  id: chat.channel,
  community: chat.community,
  name: 'c'.repeat(100),
  features: ['chats'],
  hashtag: 'c',
  zone: 'Europe/Lisbon',
  topics: [],
  hosts: 'everyone',
  guests: true,
  private: false,
  caretaker: chat.host,
  state: { kind: 'well' },
  checkAt: 0,
  events: [],
  version: 1,
};
const happened = { number: '1.0', at: NOW, what: 'w', before: 'every Tuesday', after: 'every Monday' };
const cancelled = twenty.map(
  ({ date, at }) => ({ kind: 'cancelled', date, wasAt: at, ...happened }) as const,
);

const messages: readonly (readonly [string, Message])[] = [
  [
    'a page of the list, just joined',
    overview.listMessage({
      shown: many.slice(0, 6).map((one, at) => ({
        chat: { ...one, channel: placeId(chat.community, `${5000 + at}`) },
        channel,
        next,
        people: 1000,
        joined: at % 2 === 0,
      })),
      page: { number: 1, typedIn: placeId(chat.community, '5001') },
      pages: 3,
      above: members.joinedBlocks(chat, next),
    }),
  ],
  ['no chats', overview.emptyMessage(true)],
  [
    'the next dates',
    overview.comingMessage(
      many.slice(0, 10).map((one) => ({ chat: one, occurrence: next })),
      10,
    ),
  ],
  ['help', helpMessage({ steward: true, channel, here: many }, 'x'.repeat(4000))],
  ['which of twenty', whichMessage({ kind: 'several', chats: many }, 'questions')],
  [
    'none by that name',
    whichMessage({ kind: 'unknown', words: 'x'.repeat(4000), near: many.slice(0, 3) }, 'join'),
  ],
  [
    'a draft',
    drafts.draftMessage(draft, chat.hostName, twenty.slice(0, 5), clockChanges(chat.cadence, NOW, 2)),
  ],
  ['a hashtag that is taken', drafts.takenMessage(draft, chat)],
  ['begun', drafts.begunMessage(chat)],
  ['edited meanwhile', drafts.editedMeanwhileMessage(chat)],
  ['twenty dates left out', dates.cancelledMessage(chat, twenty)],
  ['asked whether to leave one out', dates.askCancel(chat, next, 1000)],
  ['moved', dates.movedMessage(chat, next, next)],
  ['joined', members.joinedMessage(chat, next)],
  ['reminders', members.remindersMessage(chat, { dayBefore: false, quarterBefore: true })],
  ['a full queue', queueKept(chat, 'questions')],
  ['suggested', suggestedMessage(chat, 'topics')],
  ['an end that is asked about', states.askEnd(chat, 1000)],
  ['a chat that needs a host', states.notYetMessage(chat, 'host-left')],
  ['the announcement', notices.announcement(chat)],
  ['twenty dates left out, as members hear', notices.cancelledNotice(chat, cancelled)],
  ['rescheduled, as members hear', notices.rescheduledNotice(chat, { kind: 'rescheduled', ...happened })],
  ['a host who left', notices.hostLeftNotice(chat)],
  ['a new host', notices.newHostNotice(chat)],
];

describe('in the longest case', () => {
  test.each(messages)('%s fits whole on Discord, and its summary is short', (_name, message) => {
    const rendered = JSON.stringify(renderAnswer(message));
    for (const block of message.blocks) {
      if (block.kind !== 'buttons') continue;
      for (const { key, label } of block.buttons) {
        expect(rendered).toContain(key);
        expect(label.length).toBeLessThanOrEqual(75);
      }
    }
    expect(message.summary.length).toBeLessThanOrEqual(200);
  });

  const channels = Array.from({ length: 40 }, (_, at) => ({
    ...channel,
    id: placeId(chat.community, `${5000 + at}`),
  }));
  const forms: readonly Form[] = [
    newChatForm(channels, { title: 'x'.repeat(4000), when: 'x'.repeat(4000) }, chat.id),
    editChatForm(chat.id, 999_999, { host: [memberId(chat.community, '1')] }),
  ];
  test.each(forms.map((form) => [form.title, form] as const))(
    'the form “%s” is within bounds',
    (_title, form) => {
      expect(Math.max(form.title.length, form.submit.length)).toBeLessThanOrEqual(24);
      expect(form.fields.length).toBeLessThanOrEqual(5);
      for (const field of form.fields) {
        expect(field.label.length).toBeLessThanOrEqual(45);
        expect((field.hint ?? '').length).toBeLessThanOrEqual(100);
        if (field.kind === 'choice') expect(field.options.length).toBeLessThanOrEqual(25);
        if (field.kind === 'short-text')
          expect((field.value ?? '').length).toBeLessThanOrEqual(field.maxLength);
      }
    },
  );
});
