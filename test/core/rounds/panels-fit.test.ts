import { describe, expect, test } from '@jest/globals';
import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import type { Form } from '../../../src/core/conversation/form.js';
import type { Message } from '../../../src/core/conversation/message.js';
import type { InterestChannel } from '../../../src/core/interest-channels/index.js';
import type { ChannelRounds } from '../../../src/core/rounds/channel-rounds.js';
import { detailMessage } from '../../../src/core/rounds/panel/detail-messages.js';
import { helpMessage } from '../../../src/core/rounds/panel/help-messages.js';
import { emptyMessage, listMessage } from '../../../src/core/rounds/panel/list-messages.js';
import { nextMessage } from '../../../src/core/rounds/panel/next-messages.js';
import { comingDates } from '../../../src/core/rounds/panel/parts.js';
import { whichMessage } from '../../../src/core/rounds/panel/which-messages.js';
import { datesForm } from '../../../src/core/rounds/setup/dates-form.js';
import { setupForm } from '../../../src/core/rounds/setup/form.js';
import * as setup from '../../../src/core/rounds/setup/setup-messages.js';
import * as state from '../../../src/core/rounds/setup/state-messages.js';
import { breakForm } from '../../../src/core/rounds/taking-part/break-form.js';
import * as part from '../../../src/core/rounds/taking-part/participant-messages.js';
import { newParticipant } from '../../../src/core/rounds/taking-part/rules.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const HERE = communityId('discord', '11111111111111111111');
const ADA = memberId(HERE, '22222222222222222222');

const channels = Array.from(
  { length: 25 },
  (_, at): InterestChannel => ({
    id: placeId(HERE, `333333333333333333${String(at).padStart(2, '0')}`),
    community: HERE,
    name: 'c'.repeat(100),
    features: ['rounds'],
    hashtag: 'h'.repeat(30),
    zone: 'Europe/Lisbon',
    topics: [],
    hosts: 'everyone',
    guests: true,
    private: false,
    caretaker: ADA,
    state: { kind: 'well' },
    checkAt: 0,
    events: [],
    version: 1,
  }),
);
const roundsOf = ({ id }: InterestChannel): ChannelRounds => ({
  id,
  community: HERE,
  cadence: {
    pattern: { kind: 'weekly', every: 1, weekdays: [3] },
    start: '2026-11-25',
    slots: [{ time: '10:00', zone: 'America/Argentina/ComodRivadavia' }],
    skip: [],
    moved: [],
    end: { kind: 'until', date: '2040-06-30' },
  },
  size: 7,
  consent: 'round',
  acrossOrganisations: true,
  preview: true,
  caretaker: ADA,
  state: { kind: 'on' },
  version: 1,
});
const many = channels.map((channel) => ({ channel, rounds: roundsOf(channel) }));
const [placed] = many;
if (placed === undefined) throw new Error('no channel');
const dates = comingDates(placed.rounds.cadence, NOW, 10);
const [coming] = dates;
if (coming === undefined) throw new Error('no date');
const shown = many.slice(0, 5).map((one) => ({
  placed: one,
  coming,
  people: 10_000,
  standing: { kind: 'skips' } as const,
}));
const mine = many.map((one) => ({
  placed: one,
  participant: newParticipant(one.channel, ADA, NOW),
  next: coming,
}));
const page = { number: 99, typedIn: channels[1]?.id };
const above = part
  .restingMessage(placed, { kind: 'until', at: NOW })
  .blocks.filter(({ kind }) => kind !== 'buttons');
const [first] = shown;
if (first === undefined) throw new Error('nothing shown');

const messages: readonly (readonly [string, Message])[] = [
  ['a page of the list, just changed', listMessage({ shown, page, pages: 101, above })],
  ['a page, for a steward', detailMessage({ ...first, dates: dates.slice(0, 5), steward: true, above })],
  ['nothing yet', emptyMessage(true, [])],
  [
    'next dates',
    nextMessage(
      dates.map((date) => ({ placed, date })),
      mine,
      mine,
    ),
  ],
  ['help', helpMessage({ ...placed, steward: true }, 'w'.repeat(10_000))],
  ['which of many', whichMessage({ kind: 'several', all: many }, 'rounds.pause', '253402214400000')],
  ['an unknown name', whichMessage({ kind: 'unknown', words: 'w'.repeat(10_000), all: many }, 'rounds.join')],
  ['joined', part.joinedMessage(placed, NOW)],
  ['a guest', part.mayNotJoinMessage(placed, 'guest')],
  ['somebody from elsewhere', part.mayNotJoinMessage(placed, 'external')],
  ['skipped', part.skippedMessage(placed, coming)],
  ['not skipped', part.notSkippedMessage(placed, coming)],
  ['back', part.backMessage(placed, NOW)],
  ['left', part.leftMessage(placed)],
  ['not in', part.notInMessage(placed)],
  [
    'a draft',
    setup.confirmMessage(placed.channel, placed.rounds, dates.slice(0, 5), `${HERE}:abcdefghijklmnop`),
  ],
  ['saved', setup.savedMessage(placed, dates.slice(0, 5), true)],
  ['meanwhile', setup.meanwhileMessage(placed.channel)],
  ['switched off', setup.setupRefusals.switchedOff(placed.channel)],
  ['where', setup.whereMessage(channels)],
  [
    'dates saved',
    state.datesSavedMessage(
      placed,
      dates.map(({ date }) => state.dayWords(date)),
      NOW,
    ),
  ],
  ['an end that is asked about', state.askEndMessage(placed, 10_000)],
  ['ended', state.endedMessage(placed)],
  ['the invitation', state.invitationPost(placed, NOW)],
  ['invited', state.invitedMessage(placed, true)],
];

describe('in the longest case', () => {
  test.each(messages)('%s fits whole on Discord, and its summary is short', (_name, message) => {
    const rendered = JSON.stringify(renderAnswer(message));
    for (const block of message.blocks) {
      if (block.kind !== 'buttons') continue;
      expect(block.buttons.length).toBeGreaterThan(0);
      for (const { key, label, spoken = '' } of block.buttons) {
        expect(rendered).toContain(key);
        expect(Math.max(label.length, spoken.length)).toBeLessThanOrEqual(75);
      }
    }
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    expect(message.summary.length).toBeLessThanOrEqual(300);
    expect(message.summary).toMatch(/^\p{Lu}.*[.!?]$/su);
  });

  const forms: readonly Form[] = [
    setupForm(placed.channel, { when: 'x'.repeat(10_000), ticks: ['across'] }, 'zzzzzzz'),
    breakForm(placed, 'x'.repeat(10_000)),
    datesForm(placed.rounds, dates, 'zzzzzzz'),
  ];
  test.each(forms.map((form) => [form.title, form] as const))(
    'the form “%s” is within bounds',
    (_title, form) => {
      expect(Math.max(form.title.length, form.submit.length)).toBeLessThanOrEqual(24);
      expect(form.fields.length).toBeLessThanOrEqual(5);
      for (const field of form.fields) {
        expect(field.label.length).toBeLessThanOrEqual(45);
        expect((field.hint ?? '').length).toBeLessThanOrEqual(100);
        if ('options' in field)
          for (const { label } of field.options) expect(label.length).toBeLessThanOrEqual(75);
        if (field.kind === 'short-text')
          expect((field.value ?? '').length).toBeLessThanOrEqual(field.maxLength);
      }
    },
  );
});
