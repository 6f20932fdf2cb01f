import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import { closed } from './close.js';
import { dropped } from './drop.js';
import { changeRound } from './keep.js';

/** Nobody is asked in two rounds of a channel at once: what is left of earlier ones ends before the next is drawn. */
export async function finishEarlier(deps: RoundsDeps, { channel, at, id }: Round): Promise<void> {
  for (const earlier of await deps.rounds.unfinished(channel)) {
    if (earlier.id === id || earlier.at >= at) continue;
    await changeRound(deps, earlier.id, async (round) => {
      const { state } = round;
      if (state.kind === 'gathering' || state.kind === 'preview') return dropped(deps, round, 'skipped');
      if (state.kind === 'closed' || state.kind === 'dropped') return round;
      return closed(deps, { ...round, state });
    });
  }
}
