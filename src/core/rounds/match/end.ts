import type { RoundsDeps } from '../deps.js';
import type { Match } from '../match.js';
import type { Round } from '../round.js';
import { changeMatch } from './keep.js';
import { relayMatch } from './relay.js';
import { end } from './rules.js';

const AT_ONCE = 8;

/**
 * The time of a wave is over: what not everybody has agreed to ends. To be called only then. A yes that comes in the
 * same moment is either in time or too late, never both: whoever saves first. Called again it changes nothing.
 * @returns all matches of the round that have come to nothing, of both waves, with their answers
 */
export async function endUnanswered(deps: RoundsDeps, { id }: Pick<Round, 'id'>): Promise<readonly Match[]> {
  const left = [...(await deps.matches.of(id))];
  const ended: Match[] = [];
  const runner = async () => {
    for (let match = left.shift(); match !== undefined; match = left.shift()) {
      const now = await endOne(deps, match);
      if (now.state.kind === 'ended') ended.push(now);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return ended.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function endOne(deps: RoundsDeps, match: Match): Promise<Match> {
  if (match.state.kind !== 'asking') return match;
  const change = await changeMatch(deps, match, (current) => end(current, deps.clock()));
  return change === undefined ? match : relayMatch(deps, change.after);
}
