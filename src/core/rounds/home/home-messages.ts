import { actionKey } from '../../conversation/action-key.js';
import type { Block } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { ENGLISH as words } from '../../words/index.js';
import type { Match } from '../match.js';
import { allRoundsKey, backKey } from '../panel/keys.js';
import { standingText } from '../panel/list-messages.js';
import type { Mine } from '../panel/next.js';
import {
  buttons,
  channelSpan,
  inARow,
  nameOf,
  note,
  type Placed,
  paragraph,
  spoken,
} from '../panel/parts.js';
import { inKey, outKey } from '../round/keys.js';
import type { Round } from '../round.js';
import type { Standing } from '../taking-part/rules.js';

export interface AskedRound {
  readonly round: Round;
  readonly placed: Placed;
}

export interface AskedMatch {
  readonly match: Match;
  /** Undefined: the channel is gone. */
  readonly channel: InterestChannel | undefined;
}

interface Waiting {
  readonly matches: readonly AskedMatch[];
  readonly asked: readonly AskedRound[];
}

interface OnHome {
  readonly mine: readonly (Mine & { readonly standing: Standing })[];
  readonly more: number;
}

/** What waits for their answer; nothing where nothing does. */
export const waitingBlocks = ({ matches, asked }: Waiting): readonly Block[] => [
  ...matches.flatMap(matchBlocks),
  ...asked.flatMap(askedBlocks),
];

export const homeMessageBlocks = ({ mine, more }: OnHome): readonly Block[] => [
  { kind: 'heading', text: words.say('rounds.home.title') },
  mine.length === 0 ? paragraph(words.say('rounds.home.none')) : { kind: 'list', items: mine.map(lineOf) },
  ...(more > 0 ? [note(words.say('rounds.home.more', { more }))] : []),
  buttons(...mine.filter(({ standing }) => standing.kind === 'rests').map(backButton), {
    key: allRoundsKey,
    label: words.say('rounds.button.all'),
    tone: 'plain',
  }),
];

const matchBlocks = ({ match, channel }: AskedMatch): readonly Block[] => [
  paragraph(
    ...inARow(
      words.text('rounds.home.match.line', {
        where:
          channel === undefined
            ? []
            : words.text('rounds.home.match.where', { channel: channelSpan(channel) }),
      }),
      match.state.kind === 'asking'
        ? words.text('rounds.home.match.until', { time: time(match.state.until) })
        : [],
    ),
  ),
  buttons({
    key: actionKey('rounds.waiting', match.id),
    label: words.say('rounds.home.match.show'),
    tone: 'primary',
    spoken: spoken(
      channel === undefined
        ? words.say('rounds.home.match.show-spoken-somewhere')
        : words.say('rounds.home.match.show-spoken', { channel: nameOf(channel) }),
    ),
  }),
];

const askedBlocks = ({ round: { id, at }, placed: { channel } }: AskedRound): readonly Block[] => [
  paragraph(...words.text('rounds.home.asked', { channel: channelSpan(channel), date: time(at, 'date') })),
  buttons(
    {
      key: inKey(id),
      label: words.say('rounds.home.in'),
      tone: 'primary',
      spoken: spoken(words.say('rounds.home.in-spoken', { channel: nameOf(channel) })),
    },
    {
      key: outKey(id),
      label: words.say('rounds.home.out'),
      tone: 'plain',
      spoken: spoken(words.say('rounds.home.out-spoken', { channel: nameOf(channel) })),
    },
  ),
];

function lineOf({ placed, next, standing }: OnHome['mine'][number]): Text {
  const channel = channelSpan(placed.channel);
  if (placed.rounds.state.kind !== 'on') return words.text('rounds.home.rest', { channel });
  if (standing.kind === 'rests')
    return inARow(words.text('rounds.home.channel', { channel }), standingText(standing));
  if (standing.kind === 'in')
    return next === undefined ? [channel] : words.text('rounds.home.next', { channel, time: time(next.at) });
  // The next date is already the one after.
  return next === undefined
    ? words.text('rounds.home.skips', { channel })
    : words.text('rounds.home.skips-until', { channel, time: time(next.at) });
}

const backButton = ({ placed: { rounds, channel } }: OnHome['mine'][number]) =>
  ({
    key: backKey(rounds.id),
    label: words.say('rounds.next.back', { channel: nameOf(channel) }),
    tone: 'plain',
    spoken: spoken(words.say('rounds.button.back-spoken', { channel: nameOf(channel) })),
  }) as const;
