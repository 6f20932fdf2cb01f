import type { Form } from '../conversation/form.js';
import { type Message, plain } from '../conversation/message.js';
import { place, time } from '../conversation/text.js';
import type { InterestChannel } from '../interest-channels/index.js';
import type { Instant } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { titleWords } from './board-messages.js';
import { spreadKey } from './keys.js';
import { headOf, note, paragraph, raiserOf, short } from './message-parts.js';
import type { Need } from './need.js';

const { say, text } = ENGLISH;

const MOST_CHANNELS = 25;

const channelWords = (name: string): string => `#${short(name, 40)}`;

/** Where else people could help. */
export const spreadForm = ({ id }: Need, channels: readonly InterestChannel[]): Form => ({
  key: spreadKey(id),
  title: say('need.spread.form'),
  submit: say('need.spread.submit'),
  fields: [
    {
      kind: 'choice',
      name: 'channel',
      label: say('need.spread.channel'),
      hint: say('need.spread.channel-hint'),
      options: channels
        .slice(0, MOST_CHANNELS)
        .map(({ id: value, name }) => ({ value, label: `#${name}`.slice(0, 75) })),
      ...(channels.length === 1 && channels[0] !== undefined && { value: channels[0].id }),
    },
  ],
});

export const spreadProblems = {
  choose: say('need.spread.no-channel'),
  gone: say('need.spread.gone'),
  already: say('need.spread.already'),
  full: (name: string): string => short(say('need.spread.full', { channel: channelWords(name) }), 150),
} as const;

/** @param postedAt later than now in that channel's quiet hours */
export const carriedMessage = (
  need: Need,
  { id, name }: Pick<InterestChannel, 'id' | 'name'>,
  postedAt: Instant,
  now: Instant,
): Message => ({
  summary: short(
    say('need.spread.carried-summary', { what: headOf(need), channel: channelWords(name) }),
    200,
  ),
  blocks: [
    paragraph(
      ...text('need.spread.carried', { title: titleWords(need), channel: place(id, channelWords(name)) }),
    ),
    ...(postedAt > now ? [note(...text('need.spread.quiet', { time: time(postedAt) }))] : []),
  ],
});

export const spreadWords = {
  nowhere: ({ what }: Need): Message => plain(short(say('need.spread.nowhere', { what }), 200)),
  onlyRaiser: (need: Need): Message => ({
    summary: short(say('need.spread.private-summary', { what: need.what }), 200),
    blocks: [paragraph(...text('need.spread.private', { raiser: raiserOf(need) }))],
  }),
} as const;

/** In the stewards' log. */
export const carriedLine = ({ what }: Need, channelName: string) => ({
  what: say('need.spread.log', { channel: `#${channelName}` }),
  before: '',
  after: what,
});
