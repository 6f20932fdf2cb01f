import { describe, expect, test } from '@jest/globals';
import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import type { Form } from '../../../src/core/conversation/form.js';
import type { Message } from '../../../src/core/conversation/message.js';
import { listMessage } from '../../../src/core/interest-channels/list-messages.js';
import * as notices from '../../../src/core/interest-channels/notice-messages.js';
import { permissionsMessage } from '../../../src/core/interest-channels/permission-messages.js';
import { newChannel } from '../../../src/core/interest-channels/set-up-rules.js';
import { chooseForm, hoursForm, whatForm } from '../../../src/core/interest-channels/setup-forms.js';
import {
  channelPanel,
  chosenBlocks,
  setupPanel,
} from '../../../src/core/interest-channels/setup-messages.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { newCommunity } from '../../../src/core/stewards/index.js';
import { logMessage } from '../../../src/core/stewards/log-messages.js';
import { roomsForm, stewardsForm } from '../../../src/core/stewards/steward-forms.js';

const HERE = communityId('discord', '111111111111111111');
const ADA = memberId(HERE, '222222222222222222');
const LONG = 'w'.repeat(100);

const channels = Array.from({ length: 25 }, (_, at) => {
  const place = placeId(HERE, `3333333333333333${String(at).padStart(2, '0')}`);
  return newChannel(
    { place, name: LONG, standing: 'well', private: false },
    'h'.repeat(30),
    'America/Argentina/ComodRivadavia',
    { by: ADA, now: 0 },
  );
});
const [one] = channels;
if (one === undefined) throw new Error('no channels');
const lost = {
  ...one,
  state: { kind: 'lost', why: 'outside', at: 0 } as const,
  topics: Array(10).fill('t'.repeat(40)),
};

const invited = chosenBlocks(
  channels.slice(0, 5).map(({ id }) => ({ place: id, name: LONG, outcome: 'must-be-invited' as const })),
);
const entries = Array.from({ length: 20 }, (_, at) => ({
  id: `${at}`,
  community: HERE,
  at,
  by: ADA,
  what: LONG,
  before: LONG,
  after: LONG,
}));

const panels: readonly (readonly [string, Message])[] = [
  ['the setup of twenty-five channels', setupPanel(channels, 'well')],
  [
    'the setup of twenty-five channels that rest, and no channel for rooms',
    setupPanel(
      channels.map((channel) => ({ ...channel, state: lost.state })),
      'outside',
    ),
  ],
  ['the setup of twenty channels with five to be invited to', setupPanel(channels.slice(5), 'well', invited)],
  ['a channel', channelPanel(lost)],
  [
    'a page of the list',
    listMessage({
      number: 1,
      isLast: false,
      entries: channels.slice(0, 8).map((channel) => ({
        channel: { ...channel, topics: lost.topics },
        joined: false,
        people: 10,
        perhaps: true,
      })),
    }),
  ],
  ['the log', logMessage(entries, () => LONG)],
  ['what is missing nowhere', permissionsMessage([])],
  ['a notice', notices.lostMessage(lost, 'outside')],
  ['a notice of a new name', notices.renamedMessage(lost, `#${LONG}`, `#${LONG}`)],
];

describe('in the longest case', () => {
  test.each(panels)('%s fits whole on Discord, and its summary is short', (_name, message) => {
    const rendered = JSON.stringify(renderAnswer(message));
    for (const block of message.blocks)
      if (block.kind === 'buttons')
        for (const { key, label } of block.buttons) {
          expect(rendered).toContain(key);
          expect(label.length).toBeLessThanOrEqual(75);
        }
    expect(message.summary.length).toBeLessThanOrEqual(200);
    expect(message.summary).toMatch(/^\p{Lu}.*[.!?]$/u);
  });

  test('all twenty lines of an ordinary log are there on Discord', () => {
    const ordinary = entries.map((entry) => ({
      ...entry,
      at: Date.parse('2026-11-23T09:00:00Z'),
      what: 'hashtag of #long-walks-by-the-sea',
      before: '#long-walks',
      after: '#long-walks-by-the-sea',
    }));
    const rendered = JSON.stringify(renderAnswer(logMessage(ordinary, () => 'Ada Lovelace')));
    expect(rendered.match(/→/g)).toHaveLength(20);
  });

  const forms: readonly Form[] = [
    chooseForm(channels),
    whatForm(lost),
    hoursForm(lost),
    stewardsForm(newCommunity(HERE)),
    roomsForm(newCommunity(HERE)),
  ];
  test.each(forms.map((form) => [form.title, form] as const))(
    'the form “%s” is within bounds',
    (_title, form) => {
      expect([form.title.length, form.submit.length].every((length) => length <= 24)).toBe(true);
      expect(form.fields.length).toBeLessThanOrEqual(5);
      for (const { label, hint = '' } of form.fields) {
        expect(label.length).toBeLessThanOrEqual(45);
        expect(hint.length).toBeLessThanOrEqual(100);
      }
    },
  );
});
