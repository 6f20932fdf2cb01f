import { type Cadence, describe, nextOccurrence, type Occurrence, occurrences } from '../../cadence/index.js';
import type { Block, Button } from '../../conversation/message.js';
import { place, type Span, type Text } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { Instant } from '../../shared/time.js';
import { inShort } from '../../stewards/index.js';
import { ENGLISH as words } from '../../words/index.js';
import { type ChannelRounds, isOn } from '../channel-rounds.js';
import { moreKey } from './keys.js';

const NAME_LETTERS = 40;
const LABEL_LETTERS = 75;

export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });
export const note = (...text: Text): Block => ({ kind: 'note', text });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

/** The rounds of a channel, and the channel as it is now. */
export interface Placed {
  readonly rounds: ChannelRounds;
  readonly channel: InterestChannel;
}

/** `#gardening`, in a sentence or on a button. */
export const nameOf = ({ name }: Pick<InterestChannel, 'name'>): string => `#${inShort(name, NAME_LETTERS)}`;

export const channelSpan = (channel: Pick<InterestChannel, 'id' | 'name'>): Span =>
  place(channel.id, nameOf(channel));

export const spoken = (line: string): string => inShort(line, LABEL_LETTERS);

/** To the page of one channel's rounds. */
export const moreButton = ({ rounds, channel }: Placed): Button => ({
  key: moreKey(rounds.id),
  label: words.say('rounds.button.more'),
  tone: 'plain',
  spoken: spoken(words.say('rounds.button.more-spoken', { channel: nameOf(channel) })),
});

/** The rhythm in words, without what is left out: "every second Tuesday at 12:00, Lisbon time". */
export const rhythmOf = (cadence: Cadence): string => describe({ ...cadence, skip: [], moved: [] });

/** "pairs", "groups of 4" */
export const groupWords = (size: number): string => words.say('rounds.size', { size });

/** One sentence after the other; what is empty is left out. */
export const inARow = (...sentences: readonly Text[]): Text =>
  sentences
    .filter(({ length }) => length > 0)
    .flatMap(([first = '', ...rest], at) => [
      ...(at === 0 ? [first] : typeof first === 'string' ? [` ${first}`] : [' ', first]),
      ...rest,
    ]);

/** The date that comes next; none while they rest, and none after the last one. */
export const comingDate = (rounds: ChannelRounds, now: Instant): Occurrence | undefined =>
  isOn(rounds) ? nextOccurrence(rounds.cadence, now) : undefined;

/** The next few dates. */
export function comingDates(
  cadence: Cadence,
  now: Instant,
  most: number,
  counts: (date: Occurrence) => boolean = () => true,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let looked = 0;
  for (const date of occurrences(cadence, now + 1)) {
    if (counts(date)) found.push(date);
    looked += 1;
    if (found.length === most || looked === MOST_LOOKED_AT) break;
  }
  return found;
}

const MOST_LOOKED_AT = 600;
