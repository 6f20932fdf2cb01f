import { actionKey } from '../../conversation/action-key.js';
import type { Block } from '../../conversation/message.js';
import { strong, type Text, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { Match } from '../match.js';
import { allRoundsKey, backKey } from '../panel/keys.js';
import { standingText } from '../panel/list-messages.js';
import type { Mine } from '../panel/next.js';
import { buttons, channelSpan, nameOf, note, type Placed, paragraph, spoken } from '../panel/parts.js';
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
  { kind: 'heading', text: 'Your pairing rounds' },
  mine.length === 0
    ? paragraph('You take part in none yet. In a round you meet somebody new from a channel.')
    : { kind: 'list', items: mine.map(lineOf) },
  ...(more > 0 ? [note(`And ${more} more.`)] : []),
  buttons(...mine.filter(({ standing }) => standing.kind === 'rests').map(backButton), {
    key: allRoundsKey,
    label: 'All rounds',
    tone: 'plain',
  }),
];

const matchBlocks = ({ match, channel }: AskedMatch): readonly Block[] => [
  paragraph(
    'There is somebody you could meet',
    ...(channel === undefined ? [] : [' in ', channelSpan(channel)]),
    '.',
    ...(match.state.kind === 'asking' ? [' You can answer until ', time(match.state.until), '.'] : []),
  ),
  buttons({
    key: actionKey('rounds.waiting', match.id),
    label: 'Show me who it is',
    tone: 'primary',
    spoken: spoken(`Show me whom I could meet${channel === undefined ? '' : ` in ${nameOf(channel)}`}`),
  }),
];

const askedBlocks = ({ round: { id, at }, placed: { channel } }: AskedRound): readonly Block[] => [
  paragraph('Are you in for the round in ', channelSpan(channel), ' on ', time(at, 'date'), '?'),
  buttons(
    {
      key: inKey(id),
      label: 'I’m in',
      tone: 'primary',
      spoken: spoken(`I’m in for the round in ${nameOf(channel)}`),
    },
    {
      key: outKey(id),
      label: 'Not this time',
      tone: 'plain',
      spoken: spoken(`Not this time: the round in ${nameOf(channel)}`),
    },
  ),
];

function lineOf({ placed, next, standing }: OnHome['mine'][number]): Text {
  const channel = channelSpan(placed.channel);
  if (placed.rounds.state.kind !== 'on') return [channel, ': they rest for now'];
  if (standing.kind === 'rests') return [channel, ':', ...standingText(standing)];
  const date = next === undefined ? [] : [time(next.at)];
  if (standing.kind === 'in') return [channel, ...(date.length === 0 ? [] : [': ', ...date])];
  // The next date is already the one after.
  return [
    channel,
    ': ',
    strong('you are skipping the next one'),
    ...(date.length === 0 ? [] : [', and are in again from ', ...date]),
  ];
}

const backButton = ({ placed: { rounds, channel } }: OnHome['mine'][number]) =>
  ({
    key: backKey(rounds.id),
    label: `I’m back in ${nameOf(channel)}`,
    tone: 'plain',
    spoken: spoken(`I’m back in the rounds in ${nameOf(channel)}`),
  }) as const;
