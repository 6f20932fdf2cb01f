import type { RoundId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import { gathered } from './gather.js';
import { changeRound } from './keep.js';
import { advanceChannelRounds } from './make.js';
import { waveIsOver } from './meet.js';
import { previewIsOver } from './preview.js';
import { sent } from './send.js';

const AT_MOST = 100;
/** Gathering, preview, sending and meeting twice, closed. */
const MOST_STEPS = 8;

/** The tick: the channels in which it is time for the next round. @returns how many they were */
export async function advanceDueChannelRounds(deps: RoundsDeps): Promise<number> {
  const due = await deps.channelRounds.due(deps.clock(), AT_MOST);
  for (const channel of due) {
    await advanceChannelRounds(deps, channel).catch((error: unknown) => {
      deps.log.warn({ channel, err: error }, 'a round could not be made; it will be tried again');
    });
  }
  return due.length;
}

/** The tick: everything that is due now in any round. One after the other: a draw is work. @returns how many they were */
export async function advanceDueRounds(deps: RoundsDeps): Promise<number> {
  const due = await deps.rounds.due(deps.clock(), AT_MOST);
  for (const round of due) {
    await advanceRound(deps, round).catch((error: unknown) => {
      deps.log.warn({ round, err: error }, 'a round could not be advanced; it will be tried again');
    });
  }
  return due.length;
}

/** Does whatever is due in one round, step by step; each is saved before the next begins. Safe to run twice at once. */
export async function advanceRound(deps: RoundsDeps, id: RoundId): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = await changeRound(deps, id, (round) => nextOf(deps, round));
    if (change === undefined || change.after === change.before) return;
  }
}

/** The same round where it is not time yet. */
async function nextOf(deps: RoundsDeps, round: Round): Promise<Round> {
  const { state, at } = round;
  const now = deps.clock();
  switch (state.kind) {
    case 'gathering':
      return now < at ? round : gathered(deps, round);
    case 'preview':
      return now < state.until ? round : previewIsOver(deps, round, state.attempt);
    case 'sending':
      return sent(deps, { ...round, state });
    case 'meeting':
      return now < state.until ? round : waveIsOver(deps, { ...round, state });
    case 'closed':
    case 'dropped':
      return round;
  }
}
