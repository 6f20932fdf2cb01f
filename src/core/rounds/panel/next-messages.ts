import type { Message } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
import { ENGLISH as words } from '../../words/index.js';
import { allRoundsKey, backKey } from './keys.js';
import type { Coming, Mine } from './next.js';
import { buttons, channelSpan, groupWords, nameOf, note, paragraph, spoken } from './parts.js';

const ALL = { key: allRoundsKey, label: words.say('rounds.button.all'), tone: 'plain' } as const;

/** `/rounds next`: each time is shown in the reader's own zone. */
export function nextMessage(dates: readonly Coming[], mine: readonly Mine[], away: readonly Mine[]): Message {
  if (dates.length === 0) {
    const why = mine.length === 0 ? 'in-none' : away.length > 0 ? 'away' : 'none';
    const line = words.say(`rounds.next.${why}`);
    return { summary: line, blocks: [paragraph(line), buttons(...away.slice(0, 4).map(backTo), ALL)] };
  }
  return {
    summary: words.say('rounds.next.summary'),
    blocks: [
      { kind: 'heading', text: words.say('rounds.next.title') },
      {
        kind: 'list',
        items: dates.map(
          ({ date, placed: { rounds, channel } }): Text =>
            words.text('rounds.next.date', {
              time: time(date.at),
              groups: groupWords(rounds.size),
              channel: channelSpan(channel),
            }),
        ),
      },
      note(words.say('rounds.next.note')),
      buttons(...away.slice(0, 4).map(backTo), ALL),
    ],
  };
}

const backTo = ({ placed: { rounds, channel } }: Mine) =>
  ({
    key: backKey(rounds.id),
    label: words.say('rounds.next.back', { channel: nameOf(channel) }),
    tone: 'plain',
    spoken: spoken(words.say('rounds.button.back-spoken', { channel: nameOf(channel) })),
  }) as const;
