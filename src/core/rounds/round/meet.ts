import type { RoundsDeps } from '../deps.js';
import { endUnanswered } from '../match/end.js';
import { planFor } from '../plan/draw.js';
import type { Round, RoundUnderWay } from '../round.js';
import { aroundOf, isOvertaken } from './around.js';
import { closed } from './close.js';
import { goesOut } from './send.js';

/** The deadline of a wave. After the first there is one more draw, among those who are left and who came late. */
export async function waveIsOver(deps: RoundsDeps, round: RoundUnderWay): Promise<Round> {
  if (round.state.wave === 1) return closed(deps, round);
  const around = await aroundOf(deps, round);
  if (around === undefined || isOvertaken(around, round, deps.clock())) return closed(deps, round);
  await endUnanswered(deps, round);
  const plan = await planFor(deps, round, around.channel, { wave: 1, attempt: 0 });
  return plan === undefined ? closed(deps, round) : goesOut(deps, round, around, plan);
}
