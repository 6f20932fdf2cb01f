import { actionKey } from '../../conversation/action-key.js';
import { type Message, plain } from '../../conversation/message.js';
import { code, strong } from '../../conversation/text.js';
import { inShort } from '../../stewards/index.js';
import { allRoundsKey } from './keys.js';
import { buttons, channelSpan, nameOf, note, type Placed, paragraph, spoken } from './parts.js';
import type { Among, Which } from './which.js';

const MOST_SHOWN = 20;
const MOST_NEAR = 5;
const WORDS_SHOWN = 60;

export const pressWords = {
  unknown: plain('I can’t find those rounds any more. /rounds list shows the ones there are.'),
  ended: ({ channel }: Placed): Message => ({
    summary: `The pairing rounds in ${nameOf(channel)} have ended.`,
    blocks: [
      paragraph('The pairing rounds in ', channelSpan(channel), ' have ended. Nothing was changed.'),
      buttons({ key: allRoundsKey, label: 'Show me the rounds there are', tone: 'plain' }),
    ],
  }),
} as const;

const NONE: Readonly<Record<Among, string>> = {
  all: 'There are no pairing rounds here yet. Stewards begin them with /rounds setup.',
  joined: 'You take part in no pairing rounds yet. /rounds list shows which there are.',
};

/**
 * Which rounds are meant: one button each, or what would have been understood.
 * @param detail what else was typed, as the buttons' keys carry it
 */
export function whichMessage(which: Exclude<Which, { kind: 'one' }>, action: string, detail = ''): Message {
  switch (which.kind) {
    case 'none':
      return plain(NONE[which.among]);
    case 'several':
      return {
        summary: 'Which rounds do you mean?',
        blocks: [
          paragraph(strong('Which rounds do you mean?')),
          choice(which.all.slice(0, MOST_SHOWN), action, detail),
          ...(which.all.length > MOST_SHOWN
            ? [
                note(
                  'There are more: add the hashtag, as in ',
                  code(`/${action.replace('.', ' ')} #hashtag`),
                  '.',
                ),
              ]
            : []),
        ],
      };
    case 'unknown':
      return {
        summary: 'I know no pairing rounds by that name.',
        blocks: [
          paragraph('I know no pairing rounds by the name ', code(inShort(which.words, WORDS_SHOWN)), '.'),
          ...(which.all.length === 0
            ? []
            : [paragraph('These I know:'), choice(which.all.slice(0, MOST_NEAR), action, detail)]),
          buttons({ key: allRoundsKey, label: 'All rounds', tone: 'plain' }),
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
      spoken: spoken(`The rounds in ${nameOf(channel)}`),
    })),
  );
