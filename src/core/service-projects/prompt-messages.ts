import type { Occurrence } from '../cadence/index.js';
import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { code, place, strong, type Text, time } from '../conversation/text.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { nativeOf, type PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { buttons, note, paragraph } from './message-parts.js';

export const LONGEST_PHRASE = 200;
const MOST_CHANNELS = 25;

/** In the channel, at its regular time. */
export const promptMessage = (channel: PlaceId): Message => ({
  summary: 'Who could use our help?',
  blocks: [
    { kind: 'heading', text: 'Who could use our help?' },
    paragraph(
      'A neighbour, a school, a shelter, somebody in this community: what could a few of us do together?',
    ),
    buttons({
      key: actionKey('project.propose', nativeOf(channel)),
      label: 'Propose a project',
      tone: 'primary',
    }),
    note(
      'A few words are enough to begin. If it is things that are needed, ',
      code('/serve need'),
      ' asks for them.',
    ),
  ],
});

/** To stewards: nobody answered last time. */
export const heldBackMessage = (channel: PlaceId, name: string, lastAt: Instant | undefined): Message => ({
  summary: `Nobody took up “Who could use our help?” in #${name} last time, so I did not ask again.`,
  blocks: [
    paragraph(
      'Nobody took up “Who could use our help?” in ',
      place(channel, `#${name}`),
      ' last time',
      ...(lastAt === undefined ? [] : [', ', time(lastAt, 'date')]),
      ', so I did not ask again. Shall I go on?',
    ),
    buttons(
      {
        key: actionKey('prompt.again', channel),
        label: 'Ask again',
        tone: 'primary',
        spoken: `Ask again in #${name}`.slice(0, 75),
      },
      {
        key: actionKey('prompt.off', channel),
        label: 'Switch it off',
        tone: 'plain',
        spoken: `Switch it off in #${name}`.slice(0, 75),
      },
    ),
  ],
});

export const promptForm = (
  channels: readonly InterestChannel[],
  given: { readonly channel?: PlaceId; readonly phrase: string },
): Form => ({
  key: actionKey('prompt.save'),
  title: 'Who could use our help?',
  submit: 'Save',
  fields: [
    {
      kind: 'choice',
      name: 'channel',
      label: 'In which channel shall I ask it?',
      options: channels
        .slice(0, MOST_CHANNELS)
        .map(({ id, name }) => ({ value: id, label: `#${name}`.slice(0, 75) })),
      ...(given.channel !== undefined && { value: given.channel }),
    },
    {
      kind: 'short-text',
      name: 'phrase',
      label: 'When? Leave empty to switch it off',
      hint: 'first Monday of the month 10:00 · every second Wednesday 16:00',
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
  summary: `I ask “Who could use our help?” in #${name} ${rhythm}.`,
  blocks: [
    paragraph(
      'I ask ',
      strong('“Who could use our help?”'),
      ' in ',
      place(id, `#${name}`),
      ` ${rhythm}. The next dates:`,
    ),
    { kind: 'list', items: dates.map(({ at }): Text => [time(at)]) },
    buttons(
      { key: actionKey('prompt.open', id), label: 'Change', tone: 'plain' },
      { key: actionKey('prompt.off', id), label: 'Switch it off', tone: 'plain' },
    ),
    note('Never in the channel’s quiet hours, and not again after nobody answered: then I ask you first.'),
  ],
});

export const promptWords = {
  off: (name: string): Message => plain(`I don’t ask “Who could use our help?” in #${name} any more.`),
  wasOff: (name: string): Message => plain(`It is off in #${name} already.`),
  again: (name: string, next: Instant | undefined): Message => ({
    summary: `I ask again in #${name}.`,
    blocks: [
      paragraph(`I ask again in #${name}`, ...(next === undefined ? ['.'] : [' on ', time(next), '.'])),
    ],
  }),
  isOff: plain('It is switched off there by now. /serve prompt sets it again.'),
  noChannel: plain(
    'There is no channel in which service projects run. /kith setup lets you choose where they may.',
  ),
  unknown: plain('I can’t find that channel any more. Nothing was changed.'),
  problems: {
    channel: 'Please choose a channel.',
    long: `Please keep it under ${LONGEST_PHRASE} characters.`,
    over: 'That has no date to come. Please choose a later one.',
  },
} as const;
