import { actionKey } from '../../conversation/action-key.js';
import type { Block } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
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

interface OnHome {
  readonly matches: readonly Match[];
  readonly asked: readonly AskedRound[];
  readonly mine: readonly (Mine & { readonly standing: Standing })[];
  readonly more: number;
}

export const homeMessageBlocks = ({ matches, asked, mine, more }: OnHome): readonly Block[] => [
  { kind: 'heading', text: 'Your pairing rounds' },
  ...matches.flatMap(matchBlocks),
  ...asked.flatMap(askedBlocks),
  mine.length === 0 ? paragraph('You take part in none yet.') : { kind: 'list', items: mine.map(lineOf) },
  ...(more > 0 ? [note(`And ${more} more.`)] : []),
  buttons(...mine.filter(({ standing }) => standing.kind === 'rests').map(backButton), {
    key: allRoundsKey,
    label: 'All rounds',
    tone: 'plain',
  }),
];

const matchBlocks = (match: Match): readonly Block[] => [
  paragraph(
    'There is somebody you could meet.',
    ...(match.state.kind === 'asking' ? [' You can answer until ', time(match.state.until), '.'] : []),
  ),
  buttons({
    key: actionKey('rounds.waiting', match.id),
    label: 'Show me who it is',
    tone: 'primary',
    spoken: 'Show me whom I could meet',
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

const lineOf = ({ placed, next, standing }: OnHome['mine'][number]): Text => [
  channelSpan(placed.channel),
  ...(placed.rounds.state.kind === 'on'
    ? next === undefined
      ? []
      : [': ', time(next.at)]
    : [': they rest for now']),
  ...(standing.kind === 'in' ? [] : ['.', ...standingText(standing)]),
];

const backButton = ({ placed: { rounds, channel } }: OnHome['mine'][number]) =>
  ({
    key: backKey(rounds.id),
    label: `I’m back in ${nameOf(channel)}`,
    tone: 'plain',
    spoken: spoken(`I’m back in the rounds in ${nameOf(channel)}`),
  }) as const;
