import { whyReader } from '../../pairing/index.js';
import { portraitsOf } from '../../profiles/index.js';
import { type MemberId, matchId } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';
import type { RoundsDeps } from '../deps.js';
import type { Match, MatchAnswer, MatchState } from '../match.js';
import type { PastPair } from '../ports.js';
import type { Round } from '../round.js';
import type { StoredPlan } from '../stored-plan.js';
import { whyOf } from './why.js';

/** After so many people everything else gets its turn: finding out why takes a moment for each. */
const WITHOUT_A_BREATH = 16;

/**
 * The matches of a plan as they begin, with ids by their place in it: to be inserted all together. The round is given
 * as it is while the plan goes out, with the deadline; where each round was asked, everybody has said yes.
 */
export async function newMatches(
  deps: RoundsDeps,
  round: Round,
  plan: StoredPlan,
): Promise<readonly Match[]> {
  if (!('wave' in round.state)) throw new Error('only a round whose plan goes out has matches');
  const { until } = round.state;
  const now = deps.clock();
  const everybody = plan.groups.flat();
  const [portraits, past] = await Promise.all([
    portraitsOf(deps, everybody, 'ask'),
    deps.pairHistory.among(round.community, everybody),
  ]);
  const places = new Map(everybody.map((member, place) => [member, place]));
  const timesMatched = timesOf(past, plan);
  const begins = beginning(round, until, now);
  const tell = whyReader();
  const matches: Match[] = [];
  let since = 0;
  for (const [index, group] of plan.groups.entries()) {
    since += group.length;
    if (since > WITHOUT_A_BREATH) {
      await deps.breath();
      since = group.length;
    }
    const known = group.flatMap((member) => {
      const portrait = portraits[places.get(member) ?? -1];
      return portrait === undefined ? [] : [{ member, ...portrait }];
    });
    matches.push({
      id: matchId(round.id, plan.wave, index),
      round: round.id,
      channel: round.channel,
      community: round.community,
      wave: plan.wave,
      members: known.map(({ member, card }) => ({ member, card, answer: begins.answer })),
      why: whyOf(
        known.map(({ profile }) => profile),
        'ask',
        tell,
      ),
      metBefore: leastOf(group, timesMatched),
      state: begins.state,
      events: [],
      version: 0,
    });
  }
  return matches;
}

function beginning(
  { consent }: Round,
  until: Instant,
  now: Instant,
): { readonly answer: MatchAnswer; readonly state: MatchState } {
  return consent === 'match'
    ? { answer: { kind: 'asked' }, state: { kind: 'asking', until } }
    : { answer: { kind: 'yes', at: now }, state: { kind: 'agreed', at: now, until } };
}

const pairKey = (one: MemberId, other: MemberId): string =>
  one < other ? `${one}+${other}` : `${other}+${one}`;

/** How often each pair of the plan had been matched; where they say that it came to nothing, it does not count. */
function timesOf(past: readonly PastPair[], { groups }: StoredPlan): ReadonlyMap<string, number> {
  const times = new Map(groups.flatMap(pairsOf).map((pair) => [pair, 0]));
  for (const { members, went } of past) {
    const pair = pairKey(...members);
    const before = times.get(pair);
    if (before !== undefined && went !== 'not-met') times.set(pair, before + 1);
  }
  return times;
}

const pairsOf = (group: readonly MemberId[]): readonly string[] =>
  group.flatMap((one, index) => group.slice(index + 1).map((other) => pairKey(one, other)));

const leastOf = (group: readonly MemberId[], times: ReadonlyMap<string, number>): number =>
  Math.min(...pairsOf(group).map((pair) => times.get(pair) ?? 0));
