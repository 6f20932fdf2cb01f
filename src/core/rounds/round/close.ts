import type { RoundsDeps } from '../deps.js';
import { endUnanswered } from '../match/end.js';
import type { Round, RoundUnderWay } from '../round.js';
import { aroundOf } from './around.js';
import { goFirstNextTime } from './left.js';
import { reportRound } from './report.js';
import { countSilence } from './silence.js';

/**
 * The end of a round. Where the channel was switched off meanwhile, nobody hears a report, and nobody's silence counts.
 * Done again, it changes nothing.
 */
export async function closed(deps: RoundsDeps, round: RoundUnderWay): Promise<Round> {
  const { state } = round;
  const around = await aroundOf(deps, round);
  await endUnanswered(deps, round);
  const [matches, second] = await Promise.all([
    deps.matches.of(round.id),
    state.wave === 1 ? deps.plans.find(round.id, 1, state.attempt) : undefined,
  ]);
  const matched = new Set(matches.flatMap(({ members }) => members.map(({ member }) => member)));
  await goFirstNextTime(deps, round, second?.left ?? [], matched);
  if (around !== undefined) {
    await countSilence(deps, round, around, matches);
    await reportRound(deps, round, around, matches);
  }
  return { ...round, state: { kind: 'closed', at: deps.clock() } };
}
