import { runsIn } from '../../interest-channels/index.js';
import type { PlaceId } from '../../shared/ids.js';
import type { ChannelRounds } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import { changeRounds } from './keep.js';

type Keeping = Pick<RoundsDeps, 'channelRounds' | 'interestChannels' | 'clock'>;

/**
 * The channel is lost, or something was switched off in it: if rounds cannot run there now, they rest until they can.
 * May be called again, and for a channel in which they still run: what holds now decides, not what happened.
 */
export const pauseRoundsOf = (deps: Keeping, place: PlaceId): Promise<void> => follow(deps, place);

/**
 * The channel is back, or something else about it was set: what rested because of it goes on with its next date; what a
 * steward lets rest does not. May be called again, and for a channel in which rounds are switched off.
 */
export const resumeRoundsOf = (deps: Keeping, place: PlaceId): Promise<void> => follow(deps, place);

async function follow(deps: Keeping, place: PlaceId): Promise<void> {
  const channel = await deps.interestChannels.find(place);
  const mayRun = channel !== undefined && runsIn(channel, 'rounds');
  await changeRounds<never>(deps, place, (rounds) => rounds && asItsChannel(rounds, mayRun, deps.clock()));
}

function asItsChannel(rounds: ChannelRounds, mayRun: boolean, now: number): ChannelRounds {
  const { state } = rounds;
  if (state.kind === 'on' && !mayRun)
    return { ...rounds, state: { kind: 'resting', why: 'channel', at: now } };
  return state.kind === 'resting' && state.why === 'channel' && mayRun
    ? { ...rounds, state: { kind: 'on' } }
    : rounds;
}
