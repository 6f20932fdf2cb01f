import { type Occurrence, occurrenceOn } from '../../cadence/index.js';
import { type InterestChannel, runsIn } from '../../interest-channels/index.js';
import type { MemberId } from '../../shared/ids.js';
import { isSteward } from '../../stewards/index.js';
import { type ChannelRounds, isOn } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import { nextDate } from './due.js';

/** Where a round is held, as things are there now. */
export interface Around {
  readonly rounds: ChannelRounds;
  readonly channel: InterestChannel;
  /** When its date is now; undefined: a steward took it away. */
  readonly occurrence: Occurrence | undefined;
}

/** Undefined: nothing new is drawn or asked in this channel any more. */
export async function aroundOf(
  deps: Pick<RoundsDeps, 'channelRounds' | 'interestChannels'>,
  { channel: place, date }: Round,
): Promise<Around | undefined> {
  const [rounds, channel] = await Promise.all([
    deps.channelRounds.find(place),
    deps.interestChannels.find(place),
  ]);
  if (rounds === undefined || channel === undefined || !isOn(rounds) || !runsIn(channel, 'rounds')) {
    return undefined;
  }
  return { rounds, channel, occurrence: occurrenceOn(rounds.cadence, date) };
}

/** The next date has come meanwhile. */
export function isOvertaken({ rounds }: Around, { at }: Round, now: number): boolean {
  const next = nextDate(rounds, at);
  return next !== undefined && next <= now;
}

/** Who set the rounds up hears of them as long as they are a steward. */
export const caretakerOf = async (
  deps: RoundsDeps,
  { caretaker }: ChannelRounds,
): Promise<readonly MemberId[]> => ((await isSteward(deps, caretaker)) ? [caretaker] : []);
