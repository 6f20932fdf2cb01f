import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { member, place, strong, time } from '../conversation/text.js';
import type { InterestChannel } from '../interest-channels/index.js';
import type { Instant } from '../shared/time.js';
import { titleWords } from './board-messages.js';
import { spreadKey } from './keys.js';
import { capital, note, paragraph, short } from './message-parts.js';
import type { Need } from './need.js';

const MOST_CHANNELS = 25;

/** Where else people could help. */
export const spreadForm = ({ id }: Need, channels: readonly InterestChannel[]): Form => ({
  key: spreadKey(id),
  title: 'Spread it',
  submit: 'Carry it there',
  fields: [
    {
      kind: 'choice',
      name: 'channel',
      label: 'To which channel?',
      hint: 'It is posted there once, with your name as the one who carried it.',
      options: channels
        .slice(0, MOST_CHANNELS)
        .map(({ id: value, name }) => ({ value, label: `#${name}`.slice(0, 75) })),
      ...(channels.length === 1 && channels[0] !== undefined && { value: channels[0].id }),
    },
  ],
});

export const spreadProblems = {
  choose: 'Please choose a channel.',
  gone: 'It can’t be carried to that channel. Please choose another one.',
  already: 'Somebody has carried it there already. Please choose another one.',
  full: (name: string): string =>
    short(
      `#${short(name, 40)} has had two such posts within a day. Please choose another one, or try again tomorrow.`,
      150,
    ),
} as const;

/** @param postedAt later than now in that channel's quiet hours */
export const carriedMessage = (
  need: Need,
  { id, name }: Pick<InterestChannel, 'id' | 'name'>,
  postedAt: Instant,
  now: Instant,
): Message => ({
  summary: short(
    `${capital(short(need.what, 80))}: carried to #${short(name, 40)}. Thank you for spreading it!`,
    200,
  ),
  blocks: [
    paragraph(
      strong(titleWords(need)),
      ' goes to ',
      place(id, `#${short(name, 40)}`),
      ', with your name. Thank you for spreading it!',
    ),
    ...(postedAt > now
      ? [note('It is quiet there now. I post it when that is over: ', time(postedAt), '.')]
      : []),
  ],
});

export const spreadWords = {
  nowhere: ({ what }: Need): Message =>
    plain(short(`There is no other channel to which this could be carried just now. (${what})`, 200)),
  onlyRaiser: ({ raiser, raiserName, what }: Need): Message => ({
    summary: short(`Its channel is private, so only whoever raised it can carry it further. (${what})`, 200),
    blocks: [
      paragraph(
        'Its channel is private, so only ',
        member(raiser, short(raiserName)),
        ', who raised it, can carry it further.',
      ),
    ],
  }),
} as const;

/** In the stewards' log. */
export const carriedLine = ({ what }: Need, channelName: string) => ({
  what: `a need carried to #${channelName}`,
  before: '',
  after: what,
});
