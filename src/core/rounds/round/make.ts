import { type Occurrence, occurrences } from '../../cadence/index.js';
import type { PlaceId } from '../../shared/ids.js';
import { roundId } from '../../shared/ids.js';
import { untilSaved } from '../../shared/stale-write.js';
import type { Instant } from '../../shared/time.js';
import { type ChannelRounds, isOn } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import { seedOf } from '../plan/draw.js';
import type { Round } from '../round.js';
import { askWhoIsIn } from './ask.js';
import { lookAtFor, MOST_LATE, roundDueAt } from './due.js';
import { changeRound } from './keep.js';

/**
 * Makes the rounds of a channel whose time has come, and notes when the next one does. The rounds first, and only then
 * does the channel move on: whoever dies in between leaves nothing out. Safe to run twice at once.
 */
export const advanceChannelRounds = (deps: RoundsDeps, channel: PlaceId): Promise<void> =>
  untilSaved(async () => {
    const rounds = await deps.channelRounds.find(channel);
    if (rounds === undefined) return;
    const dueAt = isOn(rounds) ? await makeRounds(deps, rounds) : undefined;
    await deps.channelRounds.save(rounds, dueAt);
  });

/** What was missed for longer is passed over. @returns when the next one has to be made */
async function makeRounds(deps: RoundsDeps, rounds: ChannelRounds): Promise<Instant | undefined> {
  const now = deps.clock();
  for (const occurrence of occurrences(rounds.cadence, now - MOST_LATE)) {
    const lookAt = lookAtFor(rounds, occurrence);
    if (lookAt > now) return lookAt;
    await makeRound(deps, rounds, occurrence);
  }
  return undefined;
}

async function makeRound(deps: RoundsDeps, rounds: ChannelRounds, occurrence: Occurrence): Promise<void> {
  const planned = plannedRound(rounds, occurrence);
  let round = planned;
  if (!(await deps.rounds.insert(planned, roundDueAt(planned, deps.clock())))) {
    const change = await changeRound(deps, planned.id, (current) =>
      followed(current, occurrence.at, deps.clock()),
    );
    round = change?.after ?? planned;
  }
  if (round.state.kind === 'gathering' && round.consent === 'round') await askWhoIsIn(deps, round);
}

/** Its date has another time by now, or is back after it was taken away. */
function followed(round: Round, at: Instant, now: Instant): Round {
  const { kind } = round.state;
  if (kind === 'gathering') return round.at === at ? round : { ...round, at };
  const back = round.state.kind === 'dropped' && round.state.why === 'skipped' && at > now;
  return back ? { ...round, at, state: { kind: 'gathering' } } : round;
}

function plannedRound(rounds: ChannelRounds, { date, at }: Occurrence): Round {
  const { id: channel, community, size, consent, acrossOrganisations, preview } = rounds;
  const id = roundId(channel, date);
  return {
    id,
    channel,
    community,
    date,
    at,
    size,
    consent,
    acrossOrganisations,
    preview,
    seed: seedOf(id),
    state: { kind: 'gathering' },
    version: 0,
  };
}
