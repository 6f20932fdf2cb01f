import type { Occurrence } from '../../cadence/index.js';
import type { Actor } from '../../conversation/interaction.js';
import { isOn } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import { type Participant, rests } from '../participant.js';
import { isThere, standingOf } from '../taking-part/rules.js';
import { comingDates, type Placed } from './parts.js';

export interface Coming {
  readonly placed: Placed;
  readonly date: Occurrence;
}

export interface Mine {
  readonly placed: Placed;
  readonly participant: Participant;
  /** The next date on which they are there. */
  readonly next: Occurrence | undefined;
}

/** The rounds that count this person in, with the next date that is theirs; soonest first. */
export async function myRounds(
  deps: Pick<RoundsDeps, 'participants' | 'channelRounds' | 'interestChannels' | 'clock'>,
  { member }: Pick<Actor, 'member'>,
): Promise<readonly Mine[]> {
  const now = deps.clock();
  const found = await Promise.all(
    (await deps.participants.of(member)).map(async (participant): Promise<readonly Mine[]> => {
      const [rounds, channel] = await Promise.all([
        deps.channelRounds.find(participant.channel),
        deps.interestChannels.find(participant.channel),
      ]);
      if (rounds === undefined || channel === undefined || rounds.state.kind === 'ended') return [];
      const placed = { rounds, channel };
      return [{ placed, participant, next: datesOf(placed, participant, now, 1)[0] }];
    }),
  );
  return found.flat().sort((one, other) => (one.next?.at ?? Infinity) - (other.next?.at ?? Infinity));
}

/** The soonest dates over all rounds that count this person in: not what they leave out, and not while on a break. */
export const soonestOf = (mine: readonly Mine[], now: number, most: number): readonly Coming[] =>
  mine
    .flatMap(({ placed, participant }) =>
      datesOf(placed, participant, now, most).map((date): Coming => ({ placed, date })),
    )
    .sort((one, other) => one.date.at - other.date.at)
    .slice(0, most);

function datesOf({ rounds }: Placed, participant: Participant, now: number, most: number) {
  const awayForGood = rests(participant, now) && participant.rest?.kind !== 'until';
  return !isOn(rounds) || awayForGood
    ? []
    : comingDates(rounds.cadence, now, most, ({ date, at }) => isThere(participant, date, at));
}

export const standingIn = ({ placed, participant }: Mine, now: number) =>
  standingOf(
    participant,
    isOn(placed.rounds) ? comingDates(placed.rounds.cadence, now, 1)[0]?.date : undefined,
    now,
  );
