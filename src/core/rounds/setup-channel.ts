import { runsIn } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import type { RoundsDeps } from './deps.js';
import { changeRounds } from './setup-keep.js';

/** The channel is lost, or rounds are switched off in it: they rest until that is over. May be called again. */
export async function pauseRoundsOf(
  deps: Pick<RoundsDeps, 'channelRounds' | 'clock'>,
  place: PlaceId,
): Promise<void> {
  await changeRounds(deps, place, (rounds) =>
    rounds?.state.kind === 'on'
      ? { ...rounds, state: { kind: 'resting', why: 'channel', at: deps.clock() } }
      : rounds,
  );
}

/**
 * The channel is back, and rounds may run in it: what rested because of it goes on with its next date; what a steward
 * lets rest does not. May be called again, and whenever something else about the channel is set.
 */
export async function resumeRoundsOf(
  deps: Pick<RoundsDeps, 'channelRounds' | 'interestChannels' | 'clock'>,
  place: PlaceId,
): Promise<void> {
  const channel = await deps.interestChannels.find(place);
  if (channel === undefined || !runsIn(channel, 'rounds')) return;
  await changeRounds(deps, place, (rounds) =>
    rounds?.state.kind === 'resting' && rounds.state.why === 'channel'
      ? { ...rounds, state: { kind: 'on' } }
      : rounds,
  );
}
