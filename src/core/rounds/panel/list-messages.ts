import type { Occurrence } from '../../cadence/index.js';
import type { Block, Button, Message } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
import { type Page, pageButtons, pageHead } from '../../interest-channels/index.js';
import { ENGLISH as words } from '../../words/index.js';
import { isOn } from '../channel-rounds.js';
import type { Standing } from '../taking-part/rules.js';
import { breakKey, panelKey, type View } from './keys.js';
import {
  buttons,
  groupWords,
  inARow,
  moreButton,
  nameOf,
  note,
  type Placed,
  paragraph,
  rhythmOf,
  spoken,
} from './parts.js';

/** The rounds of one channel, as a person sees them. */
export interface Shown {
  readonly placed: Placed;
  readonly coming: Occurrence | undefined;
  readonly people: number;
  readonly standing: Standing;
}

interface List {
  readonly shown: readonly Shown[];
  readonly page: Page;
  readonly pages: number;
  readonly above: readonly Block[];
}

export const listMessage = ({ shown, page, pages, above }: List): Message => ({
  summary: words.say('rounds.list.summary'),
  blocks: [
    ...pageHead(words.say('rounds.list.title'), page, pages, above),
    ...shown.flatMap((one) => [
      paragraph(...roundsText(one)),
      buttons(...ownButtons(one, { kind: 'list', page }), moreButton(one.placed)),
    ]),
    ...(pages > 1
      ? [buttons(...pageButtons('rounds.page', page, pages, words.say('rounds.list.more')))]
      : []),
    note(...words.text('rounds.list.note')),
  ],
});

/** Which, when, how many, and how this person stands to it. */
export const roundsText = ({ placed: { rounds, channel }, coming, people, standing }: Shown): Text =>
  inARow(
    words.text('rounds.list.which', {
      channel: nameOf(channel),
      hashtag: channel.hashtag,
      groups: groupWords(rounds.size),
      rhythm: rhythmOf(rounds.cadence),
      coming: comingText(rounds, coming),
      people: words.say('rounds.list.people', { people }),
    }),
    standingText(standing),
  );

const comingText = (rounds: Placed['rounds'], coming: Occurrence | undefined): Text => {
  if (!isOn(rounds)) return words.text('rounds.list.rest');
  return coming === undefined
    ? words.text('rounds.list.over')
    : words.text('rounds.list.next', { time: time(coming.at) });
};

/** Nothing about those who do not take part. */
export function standingText(standing: Standing): Text {
  switch (standing.kind) {
    case 'out':
      return [];
    case 'in':
    case 'skips':
      return words.text(`rounds.standing.${standing.kind}`);
    case 'rests':
      return standing.rest.kind === 'until'
        ? words.text('rounds.standing.until', { date: time(standing.rest.at, 'date') })
        : words.text(`rounds.standing.${standing.rest.kind}`);
  }
}

/** What this person can do about these rounds now, on the list or on their own page. */
export function ownButtons({ placed, coming, standing }: Shown, view: View): readonly Button[] {
  const { id } = placed.rounds;
  const button = (key: Button['key'], label: string, tone: Button['tone'] = 'plain'): Button => ({
    key,
    label,
    tone,
    spoken: spoken(words.say('rounds.button.about', { what: label, channel: nameOf(placed.channel) })),
  });
  const leave = button(panelKey('leave', id, view), words.say('rounds.button.leave'));
  switch (standing.kind) {
    case 'out':
      return [button(panelKey('join', id, view), words.say('rounds.button.count-me-in'), 'primary')];
    case 'rests':
      return [button(panelKey('resume', id, view), words.say('rounds.button.back'), 'primary'), leave];
    case 'in':
    case 'skips': {
      const skip = button(panelKey('skip', id, view), words.say(`rounds.button.skip-${standing.kind}`));
      const rest = button(breakKey(id), words.say('rounds.button.break'));
      return [...(coming === undefined ? [] : [skip]), rest, leave];
    }
  }
}

export const emptyMessage = (steward: boolean, above: readonly Block[]): Message => ({
  summary: words.say('rounds.list.empty.summary'),
  blocks: [
    ...above,
    { kind: 'heading', text: words.say('rounds.list.title') },
    paragraph(words.say('rounds.list.empty.line')),
    paragraph(...words.text(`rounds.list.empty.for-${steward ? 'stewards' : 'others'}`)),
  ],
});
