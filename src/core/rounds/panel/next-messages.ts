import type { Message } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
import { allRoundsKey, backKey } from './keys.js';
import type { Coming, Mine } from './next.js';
import { buttons, channelSpan, groupWords, nameOf, note, paragraph, spoken } from './parts.js';

const ALL = { key: allRoundsKey, label: 'All rounds', tone: 'plain' } as const;

/** `/rounds next`: each time is shown in the reader's own zone. */
export function nextMessage(dates: readonly Coming[], mine: readonly Mine[], away: readonly Mine[]): Message {
  if (dates.length === 0) {
    const line =
      mine.length === 0
        ? 'You take part in no pairing rounds yet.'
        : away.length > 0
          ? 'You are on a break, so you have no dates.'
          : 'Your pairing rounds have no date coming up.';
    return { summary: line, blocks: [paragraph(line), buttons(...away.slice(0, 4).map(backTo), ALL)] };
  }
  return {
    summary: 'These are your next dates in pairing rounds.',
    blocks: [
      { kind: 'heading', text: 'Your next dates' },
      {
        kind: 'list',
        items: dates.map(
          ({ date, placed: { rounds, channel } }): Text => [
            time(date.at),
            `: ${groupWords(rounds.size)} in `,
            channelSpan(channel),
          ],
        ),
      },
      note('Times are in your own time zone. On that day you hear from me who you could meet.'),
      buttons(...away.slice(0, 4).map(backTo), ALL),
    ],
  };
}

const backTo = ({ placed: { rounds, channel } }: Mine) =>
  ({
    key: backKey(rounds.id),
    label: `I’m back in ${nameOf(channel)}`,
    tone: 'plain',
    spoken: spoken(`I’m back in the rounds in ${nameOf(channel)}`),
  }) as const;
