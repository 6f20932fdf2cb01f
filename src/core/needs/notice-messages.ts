import type { Message } from '../conversation/message.js';
import { member, place, type Text } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { finalWords, titleWords } from './board-messages.js';
import {
  amountWords,
  buttons,
  note,
  paragraph,
  short,
  thankfulOverLine,
  totalWords,
  untilText,
} from './message-parts.js';
import type { Need, Pledge } from './need.js';
import { closeButton, lookButton, pledgesButton } from './need-buttons.js';

/* What raisers, pledgers and stewards are told privately. */

const { say, text } = ENGLISH;

const MOST_LINES = 12;

/** To the raiser, at most once an hour. */
export const digestNotice = (need: Need, pledges: readonly Pledge[]): Message => {
  const total = totalWords(need);
  const more = pledges.length - MOST_LINES;
  return {
    summary: short(say('need.digest.summary', { people: pledges.length, what: need.what, total }), 200),
    blocks: [
      paragraph(...text('need.digest.line', { what: short(need.what, 80) })),
      {
        kind: 'list',
        items: [
          ...pledges.slice(0, MOST_LINES).map(
            ({ member: id, name, amount }): Text =>
              text('need.digest.pledge', {
                name: member(id, short(name)),
                amount: amountWords(amount, need.unit),
              }),
          ),
          ...(more > 0 ? [[say('need.digest.more', { more })]] : []),
        ],
      },
      paragraph(total),
      buttons(pledgesButton(need)),
      note(...text('need.digest.switch-off')),
    ],
  };
};

/** To the raiser, when it is closed: somebody brings less than they had promised. */
export const lessNotice = (
  need: Need,
  from: { readonly member: Pledge['member']; readonly name: string },
  amount: number,
): Message => ({
  summary: short(lessSummary(need, short(from.name, 40), amount), 200),
  blocks: [
    paragraph(...lessLine(need, from, amount)),
    paragraph(finalWords(need)),
    buttons(pledgesButton(need)),
  ],
});

const lessSummary = ({ what, unit }: Need, name: string, amount: number): string =>
  amount === 0
    ? say('need.less.nothing-summary', { name, what })
    : say('need.less.summary', { name, what, amount: amountWords(amount, unit) });

function lessLine(need: Need, from: Parameters<typeof lessNotice>[1], amount: number): Text {
  const [name, what] = [member(from.member, short(from.name)), short(need.what, 80)];
  return amount === 0
    ? text('need.less.nothing', { name, what })
    : text('need.less.line', { name, what, amount: amountWords(amount, need.unit) });
}

/** To the raiser: somebody carried it on. */
export const carriedNotice = (need: Need, { by, byName, place: to }: Need['amplified'][number]): Message => {
  const title = titleWords(need);
  return {
    summary: short(say('need.carried.summary', { name: short(byName, 40), title }), 200),
    blocks: [
      paragraph(
        ...text('need.carried.line', {
          name: member(by, short(byName)),
          title,
          channel: place(to, say('need.carried.another-channel')),
        }),
      ),
    ],
  };
};

/** To stewards: its raiser is gone. */
export const raiserLeftNotice = (need: Need): Message => {
  const title = titleWords(need);
  return {
    summary: short(say('need.raiser-left.summary', { name: short(need.raiserName, 40), title }), 200),
    blocks: [
      paragraph(
        ...text('need.raiser-left.line', {
          name: short(need.raiserName),
          title,
          channel: place(need.channel, say('need.raiser-left.its-channel')),
        }),
      ),
      paragraph(
        `${say('need.raiser-left.stands', { over: thankfulOverLine(need), total: totalWords(need) })} `,
        ...text('need.raiser-left.last-day', { until: untilText(need) }),
      ),
      buttons(lookButton(need), closeButton(need, 'plain')),
      note(say('need.raiser-left.meanwhile')),
    ],
  };
};
