import { actionKey } from '../../conversation/action-key.js';
import { type Message, plain } from '../../conversation/message.js';
import { strong } from '../../conversation/text.js';
import { inShort } from '../../stewards/index.js';
import { ENGLISH as words } from '../../words/index.js';
import { allRoundsKey } from './keys.js';
import { buttons, channelSpan, nameOf, note, type Placed, paragraph, spoken } from './parts.js';
import type { Which } from './which.js';

const MOST_SHOWN = 20;
const MOST_NEAR = 5;
const WORDS_SHOWN = 60;

export const pressWords = {
  unknown: plain(words.say('rounds.which.gone')),
  ended: ({ channel }: Placed): Message => ({
    summary: words.say('rounds.which.ended.summary', { channel: nameOf(channel) }),
    blocks: [
      paragraph(...words.text('rounds.which.ended.line', { channel: channelSpan(channel) })),
      buttons({ key: allRoundsKey, label: words.say('rounds.button.show-others'), tone: 'plain' }),
    ],
  }),
} as const;

/**
 * Which rounds are meant: one button each, or what would have been understood.
 * @param detail what else was typed, as the buttons' keys carry it
 */
export function whichMessage(which: Exclude<Which, { kind: 'one' }>, action: string, detail = ''): Message {
  switch (which.kind) {
    case 'none':
      return plain(words.say(`rounds.which.none-${which.among}`));
    case 'several':
      return {
        summary: words.say('rounds.which.ask'),
        blocks: [
          paragraph(strong(words.say('rounds.which.ask'))),
          choice(which.all.slice(0, MOST_SHOWN), action, detail),
          ...(which.all.length > MOST_SHOWN
            ? [
                note(
                  ...words.text('rounds.which.there-are-more', { command: `/${action.replace('.', ' ')}` }),
                ),
              ]
            : []),
        ],
      };
    case 'unknown':
      return {
        summary: words.say('rounds.which.unknown.summary'),
        blocks: [
          paragraph(...words.text('rounds.which.unknown.line', { typed: inShort(which.words, WORDS_SHOWN) })),
          ...(which.all.length === 0
            ? []
            : [
                paragraph(words.say('rounds.which.known')),
                choice(which.all.slice(0, MOST_NEAR), action, detail),
              ]),
          buttons({ key: allRoundsKey, label: words.say('rounds.button.all'), tone: 'plain' }),
        ],
      };
  }
}

const choice = (all: readonly Placed[], action: string, detail: string) =>
  buttons(
    ...all.map(({ rounds, channel }) => ({
      key: actionKey(action, detail === '' ? rounds.id : `${rounds.id}.${detail}`),
      label: `#${channel.hashtag}`,
      tone: 'plain' as const,
      spoken: spoken(words.say('rounds.which.spoken', { channel: nameOf(channel) })),
    })),
  );
