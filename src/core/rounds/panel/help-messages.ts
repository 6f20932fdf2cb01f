import type { Message } from '../../conversation/message.js';
import type { Text } from '../../conversation/text.js';
import { type HelpHere, type InterestChannel, runsIn } from '../../interest-channels/index.js';
import { inShort } from '../../stewards/index.js';
import { ENGLISH as words } from '../../words/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import { allRoundsKey } from './keys.js';
import { buttons, channelSpan, groupWords, note, paragraph, rhythmOf } from './parts.js';

const WORDS_SHOWN = 60;

/** `/rounds help`, and the answer to what was not understood. */
export const helpMessage = (
  { channel, steward, rounds }: HelpHere & { readonly rounds?: ChannelRounds | undefined },
  misunderstood?: string,
): Message => ({
  summary: words.say(
    misunderstood === undefined ? 'rounds.help.summary' : 'rounds.help.not-understood.summary',
  ),
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [
          paragraph(
            ...words.text('rounds.help.not-understood.line', { typed: inShort(misunderstood, WORDS_SHOWN) }),
          ),
        ]),
    { kind: 'heading', text: words.say('rounds.help.title') },
    paragraph(words.say('rounds.help.promise')),
    ...(channel === undefined ? [] : [paragraph(...hereText(channel, rounds, steward))]),
    {
      kind: 'list',
      items: [
        words.text('rounds.help.list'),
        words.text('rounds.help.next'),
        words.text('rounds.help.skip'),
        words.text('rounds.help.pause'),
        words.text('rounds.help.leave'),
        ...(steward ? [words.text('rounds.help.setup')] : []),
      ],
    },
    note(...words.text('rounds.help.note')),
    buttons({ key: allRoundsKey, label: words.say('rounds.button.show'), tone: 'plain' }),
  ],
});

function hereText(place: InterestChannel, rounds: ChannelRounds | undefined, steward: boolean): Text {
  const channel = channelSpan(place);
  if (!runsIn(place, 'rounds')) return words.text('rounds.help.here.none-run', { channel });
  if (rounds === undefined || rounds.state.kind === 'ended')
    return words.text('rounds.help.here.none-yet', {
      channel,
      start: words.text(steward ? 'rounds.help.here.start-yourself' : 'rounds.help.here.stewards-start'),
    });
  return words.text('rounds.help.here.rounds', {
    channel,
    groups: groupWords(rounds.size),
    rhythm: rhythmOf(rounds.cadence),
  });
}
