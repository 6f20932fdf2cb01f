import type { Actor } from '../../conversation/interaction.js';
import type { Block, Message } from '../../conversation/message.js';
import { isSteward } from '../../stewards/index.js';
import { isOn } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import { standingOf } from '../taking-part/rules.js';
import { detailMessage } from './detail-messages.js';
import { comingDate, comingDates, type Placed } from './parts.js';

const DATES_SHOWN = 5;

/** The rounds of one channel on a page of their own; stewards find there what is theirs. */
export async function detailOf(
  deps: RoundsDeps,
  placed: Placed,
  by: Actor,
  above: readonly Block[] = [],
): Promise<Message> {
  const { rounds } = placed;
  const now = deps.clock();
  const [participant, counts, steward] = await Promise.all([
    deps.participants.find(rounds.id, by.member),
    deps.participants.counts([rounds.id]),
    isSteward(deps, by.member),
  ]);
  const coming = comingDate(rounds, now);
  return detailMessage({
    placed,
    coming,
    people: counts.get(rounds.id) ?? 0,
    standing: standingOf(participant, coming?.date, now),
    dates: isOn(rounds) ? comingDates(rounds.cadence, now, DATES_SHOWN) : [],
    steward,
    above,
  });
}
