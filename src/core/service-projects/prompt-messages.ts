import type { Occurrence } from '../cadence/index.js';
import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { place, type Text, time } from '../conversation/text.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { nativeOf, type PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { buttons, note, paragraph } from './message-parts.js';

const { say, text } = ENGLISH;

export const LONGEST_PHRASE = 200;
const MOST_CHANNELS = 25;

/** In the channel, at its regular time. */
export const promptMessage = (channel: PlaceId): Message => ({
  summary: say('service-prompt.ask.title'),
  blocks: [
    { kind: 'heading', text: say('service-prompt.ask.title') },
    paragraph(text('service-prompt.ask.line')),
    buttons({
      key: actionKey('project.propose', nativeOf(channel)),
      label: say('project.propose'),
      tone: 'primary',
    }),
    note(text('service-prompt.ask.things')),
  ],
});

/** To stewards: nobody answered last time. */
export const heldBackMessage = (channel: PlaceId, name: string, lastAt: Instant | undefined): Message => ({
  summary: say('service-prompt.held-back.summary', { channel: name }),
  blocks: [
    paragraph(
      text('service-prompt.held-back.line', {
        channel: place(channel, `#${name}`),
        since:
          lastAt === undefined ? [] : text('service-prompt.held-back.since', { date: time(lastAt, 'date') }),
      }),
    ),
    buttons(
      {
        key: actionKey('prompt.again', channel),
        label: say('service-prompt.held-back.again'),
        tone: 'primary',
        spoken: say('service-prompt.held-back.again-spoken', { channel: name }).slice(0, 75),
      },
      {
        key: actionKey('prompt.off', channel),
        label: say('service-prompt.off'),
        tone: 'plain',
        spoken: say('service-prompt.off-spoken', { channel: name }).slice(0, 75),
      },
    ),
  ],
});

export const promptForm = (
  channels: readonly InterestChannel[],
  given: { readonly channel?: PlaceId; readonly phrase: string },
): Form => ({
  key: actionKey('prompt.save'),
  title: say('service-prompt.form.title'),
  submit: say('service-prompt.form.submit'),
  fields: [
    {
      kind: 'choice',
      name: 'channel',
      label: say('service-prompt.form.channel'),
      options: channels
        .slice(0, MOST_CHANNELS)
        .map(({ id, name }) => ({ value: id, label: `#${name}`.slice(0, 75) })),
      ...(given.channel !== undefined && { value: given.channel }),
    },
    {
      kind: 'short-text',
      name: 'phrase',
      label: say('service-prompt.form.phrase'),
      hint: say('service-prompt.form.phrase-hint'),
      optional: true,
      maxLength: LONGEST_PHRASE,
      ...(given.phrase !== '' && { value: given.phrase.slice(0, LONGEST_PHRASE) }),
    },
  ],
});

/** What was set, with the dates it means. */
export const promptSetMessage = (
  { id, name }: InterestChannel,
  rhythm: string,
  dates: readonly Occurrence[],
): Message => ({
  summary: say('service-prompt.set.summary', { channel: name, rhythm }),
  blocks: [
    paragraph(text('service-prompt.set.line', { channel: place(id, `#${name}`), rhythm })),
    { kind: 'list', items: dates.map(({ at }): Text => [time(at)]) },
    buttons(
      { key: actionKey('prompt.open', id), label: say('service-prompt.set.change'), tone: 'plain' },
      { key: actionKey('prompt.off', id), label: say('service-prompt.off'), tone: 'plain' },
    ),
    note(text('service-prompt.set.never')),
  ],
});

export const promptWords = {
  off: (name: string): Message => plain(say('service-prompt.said.off', { channel: name })),
  wasOff: (name: string): Message => plain(say('service-prompt.said.was-off', { channel: name })),
  again: (name: string, next: Instant | undefined): Message => ({
    summary: say('service-prompt.said.again-summary', { channel: name }),
    blocks: [
      paragraph(
        text('service-prompt.said.again', {
          channel: name,
          next: next === undefined ? [] : text('service-prompt.said.again-on', { time: time(next) }),
        }),
      ),
    ],
  }),
  isOff: plain(say('service-prompt.said.is-off')),
  noChannel: plain(say('service-prompt.said.no-channel')),
  unknown: plain(say('service-prompt.said.unknown')),
  problems: {
    channel: say('service-prompt.problem.channel'),
    long: say('service-prompt.problem.long', { most: LONGEST_PHRASE }),
    over: say('service-prompt.problem.over'),
  },
} as const;
