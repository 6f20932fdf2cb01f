import { describe, expect, test } from '@jest/globals';
import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import type { Form } from '../../../src/core/conversation/form.js';
import type { Message } from '../../../src/core/conversation/message.js';
import type { InterestChannel } from '../../../src/core/interest-channels/index.js';
import { boardMessage, overPost } from '../../../src/core/needs/board-messages.js';
import { editForm, needForm } from '../../../src/core/needs/draft-form.js';
import * as drafts from '../../../src/core/needs/draft-messages.js';
import * as endings from '../../../src/core/needs/ending-messages.js';
import type { Need, NeedState } from '../../../src/core/needs/index.js';
import { needBlocks } from '../../../src/core/needs/list-messages.js';
import * as managing from '../../../src/core/needs/manage-messages.js';
import * as notices from '../../../src/core/needs/notice-messages.js';
import * as pledging from '../../../src/core/needs/pledge-messages.js';
import * as reports from '../../../src/core/needs/report-messages.js';
import * as spreading from '../../../src/core/needs/spread-messages.js';
import { whichMessage } from '../../../src/core/needs/which-messages.js';
import { helpMessage, homeBlocks, listMessage, mineMessage } from '../../../src/core/serve/serve-messages.js';
import { communityId, memberId, needId, placeId } from '../../../src/core/shared/ids.js';

const HERE = communityId('discord', '111111111111111111');
const NOW = Date.parse('2026-11-23T09:00:00Z');
const DAY = 86_400_000;
const LONG = 'N'.repeat(80);
const member = (index: number) => memberId(HERE, `2222222222222222${String(10 + index)}`);
const own = { member: member(1), name: LONG, amount: 999_999, state: 'promised', at: NOW } as const;

const channels = Array.from(
  { length: 25 },
  (_, index): InterestChannel => ({
    id: placeId(HERE, `3333333333333333${String(10 + index)}`),
    community: HERE,
    name: 'w'.repeat(100),
    features: ['service'],
    hashtag: `h${index}`,
    zone: 'Europe/Lisbon',
    topics: [],
    hosts: 'everyone',
    guests: false,
    private: false,
    caretaker: member(0),
    state: { kind: 'well' },
    checkAt: 0,
    events: [],
    version: 0,
  }),
);
const [channel] = channels;
if (channel === undefined) throw new Error('no channels');
const carried = { place: channel.id, by: member(2), byName: LONG };

const need: Need = {
  id: needId(HERE, 'n12345678901'),
  community: HERE,
  channel: channel.id,
  raiser: member(0),
  raiserName: LONG,
  what: 'W'.repeat(80),
  unit: 'u'.repeat(20),
  target: 1_000_000,
  forWhom: 'F'.repeat(300),
  until: { date: '2026-12-05', endsAt: NOW + 12 * DAY },
  pledges: Array.from({ length: 30 }, (_, index) => ({
    ...own,
    member: member(index),
    state: index % 2 === 0 ? 'promised' : 'delivered',
  })),
  amplified: [carried],
  reportedBy: [member(3)],
  state: { kind: 'open' },
  createdAt: NOW,
  events: [],
  version: 0,
};
const draft = { ...need, author: member(0) };
const over = (state: NeedState): Need => ({ ...need, state });
const reached = over({ kind: 'reached', at: NOW });
const closed = over({ kind: 'closed', at: NOW, because: 'B'.repeat(300) });
const withdrawn = over({ kind: 'withdrawn', at: NOW });
const ended = over({ kind: 'ended', at: NOW });
const bare = { ...ended, pledges: [] };
const sight = { steward: true, postLost: true, page: 2 };
const offers = channels.slice(0, 6).map(({ id }) => ({
  channel: id,
  endsAt: NOW,
  blocks: needBlocks([need], member(0), NOW),
}));
const page = { number: 1 };

const messages: readonly (readonly [string, Message])[] = [
  ['the board', boardMessage(need, carried)],
  ['the board, when it is reached', boardMessage(reached, carried)],
  ['the board, when it was closed', boardMessage(closed)],
  ['the last word in the thread', overPost(reached)],
  ['a preview', drafts.previewMessage(draft, LONG)],
  ['what was posted', drafts.postedMessage(need)],
  ['too many', drafts.tooManyMessage([need, need])],
  ['too late', drafts.refusedMessage(draft, drafts.draftForm.problems.past)],
  ['posted before', drafts.draftWords.postedBefore(need)],
  ['changed', drafts.draftWords.changed(need)],
  ['no channel', drafts.draftWords.noChannel(true)],
  ['a pledge', pledging.pledgedMessage(need, own, { before: { ...own, amount: 1 }, withThanks: true })],
  ['one’s own pledge', pledging.ownPledgeMessage(reached, own)],
  ['a pledge that has arrived', pledging.ownPledgeMessage(reached, { ...own, state: 'delivered' })],
  ['a pledge after the end', pledging.pledgeWords.over(reached)],
  ['a pledge after the last day', pledging.pledgeWords.over(need)],
  ['a higher pledge after the end', pledging.pledgeWords.noMore(reached)],
  ['a pledge after it arrived', pledging.pledgeWords.delivered(need, 5)],
  ['a pledge taken back', pledging.pledgeWords.takenBack(need)],
  ['none to take back', pledging.pledgeWords.none(need)],
  ['a pledge of an outsider', pledging.pledgeWords.mayNot(need)],
  ['the digest', notices.digestNotice(need, need.pledges)],
  ['less than pledged', notices.lessNotice(reached, own, 0)],
  ['the end, for a pledger', endings.reachedForPledger(reached, own)],
  ['the last day, for a pledger', endings.endedForPledger(ended, own)],
  ['an early end, for a pledger', endings.withdrawnForPledger(withdrawn, own)],
  ['a closing, for a pledger', endings.closedForPledger(closed)],
  ['a closing, for the raiser', endings.closedForRaiser(closed)],
  ['the end, for the raiser', endings.reachedForRaiser(reached)],
  ['the last day, for the raiser', endings.endedForRaiser(ended)],
  ['a last day without pledges', endings.endedForRaiser(bare)],
  ['carried on', notices.carriedNotice(need, carried)],
  ['a raiser who left', notices.raiserLeftNotice(need)],
  ['the panel', managing.manageMessage(need, sight)],
  ['the panel without pledges', managing.manageMessage({ ...need, pledges: [] }, sight)],
  ['the question before the end', managing.endMessage(need)],
  ['for the raiser only', managing.manageWords.raiserOnly(need)],
  ['over', managing.manageWords.over(closed)],
  ['ended', managing.manageWords.ended(need)],
  ['closed', managing.manageWords.closed(need)],
  ['a report', reports.reportMessage(need, { by: member(4), byName: LONG, words: 'w'.repeat(500) })],
  ['carried', spreading.carriedMessage(need, channel, NOW + 1, NOW)],
  ['nowhere to carry it', spreading.spreadWords.nowhere(need)],
  ['only the raiser carries it', spreading.spreadWords.onlyRaiser(need)],
  ['which need', whichMessage({ words: 'x'.repeat(200), amount: '10', meant: [need, need], choice: [need] })],
  ['no such need', whichMessage({ words: 'x'.repeat(200), amount: undefined, meant: [], choice: [need] })],
  ['the list', listMessage({ offers, channels, page, pages: 3 })],
  ['what is mine', mineMessage(offers, page, 3)],
  ['home', { summary: 'Home.', blocks: homeBlocks(offers.slice(0, 5), 9) }],
  ['help', helpMessage({ steward: true, channel, open: 12 }, 'x'.repeat(300))],
];

describe('in the longest case', () => {
  test.each(messages)('%s fits whole on Discord, and its summary is a short sentence', (_name, message) => {
    const rendered = JSON.stringify(renderAnswer(message));
    const buttons = message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    for (const { key, label, spoken = '' } of buttons) {
      expect(rendered).toContain(key);
      expect(label.length).toBeLessThanOrEqual(75);
      expect(spoken.length).toBeLessThanOrEqual(75);
    }
    expect(message.summary.length).toBeLessThanOrEqual(200);
    expect(message.summary).not.toBe('');
  });

  const forms: readonly Form[] = [
    needForm(need.id, channels, { what: 'w'.repeat(4_000) }),
    editForm(need.id, {}),
    pledging.pledgeForm(need, own, '9'.repeat(400)),
    managing.closeForm(need),
    managing.correctForm(need, own, '222222222222222222.12'),
    spreading.spreadForm(need, channels),
    reports.reportForm(need),
  ];
  test.each(forms.map((form) => [form.title, form] as const))(
    'the form “%s” is within bounds',
    (_title, form) => {
      expect([form.title.length, form.submit.length].every((length) => length <= 24)).toBe(true);
      expect(form.fields.length).toBeLessThanOrEqual(5);
      for (const field of form.fields) {
        expect(field.label.length).toBeLessThanOrEqual(45);
        expect((field.hint ?? '').length).toBeLessThanOrEqual(100);
        if ('maxLength' in field) expect((field.value ?? '').length).toBeLessThanOrEqual(field.maxLength);
        if (field.kind === 'choice')
          for (const { label } of field.options) expect(label.length).toBeLessThanOrEqual(75);
      }
    },
  );

  test('nothing counts people’s helpfulness', () => {
    const words = JSON.stringify(messages);
    expect(words).not.toMatch(/\b(points?|score|rank\w*|top|leader\w*|most generous|streak)\b/i);
  });
});
