import type { InterestChannel } from '../../interest-channels/index.js';
import type { RoundsDeps } from '../deps.js';
import { roundsBlocked } from '../match/block.js';
import { matchDueAt } from '../match/due.js';
import { newMatches } from '../match/new.js';
import { askNotices } from '../match/notices.js';
import { matchesAround, type Around as Reached } from '../match/reach.js';
import type { Match } from '../match.js';
import { vetted } from '../plan/vet.js';
import type { Round, RoundUnderWay } from '../round.js';
import type { StoredPlan } from '../stored-plan.js';
import { type Around, aroundOf, isOvertaken } from './around.js';
import { closed } from './close.js';
import { dropped } from './drop.js';
import { waveUntil } from './due.js';
import { goFirstNextTime, tellLeftOver } from './left.js';

/** Stored in one go; no more than 500 notices, and nobody waits for long. */
const TOGETHER = 70;
const AT_ONCE = 4;

/** Settles what goes out. Only once that is saved does anybody hear of it. */
export async function goesOut(
  deps: RoundsDeps,
  round: Round,
  { channel, rounds }: Around,
  drawn: StoredPlan,
): Promise<Round> {
  const now = deps.clock();
  const plan = await vetted(deps, round, channel, drawn);
  const { wave, attempt } = plan === drawn ? drawn : await deps.plans.keep(plan);
  if (wave === 0 && plan.groups.length + plan.left.length === 0) return dropped(deps, round, 'nobody');
  const until = waveUntil(rounds, round, wave, now);
  return { ...round, state: { kind: 'sending', wave, attempt, until } };
}

/** Stores the matches of the plan that goes out, and all that is owed with it. Done again, it changes nothing. */
export async function sent(deps: RoundsDeps, round: RoundUnderWay): Promise<Round> {
  const { state } = round;
  const around = await aroundOf(deps, round);
  const meeting: RoundUnderWay = { ...round, state: { ...state, kind: 'meeting' } };
  // The channel was switched off in the very moment: what has gone out runs to its end.
  if (around === undefined) return meeting;
  if (deps.clock() >= state.until && !isOvertaken(around, round, deps.clock())) {
    return {
      ...round,
      state: { ...state, until: waveUntil(around.rounds, round, state.wave, deps.clock()) },
    };
  }
  const plan = await deps.plans.find(round.id, state.wave, state.attempt);
  if (plan === undefined) throw new Error('the plan that goes out is not there');
  await sendMatches(deps, round, around.channel, plan);
  await goFirstNextTime(deps, round, plan.left);
  await tellLeftOver(deps, round, around, plan.left);
  deps.deliverSoon();
  return state.wave === 1 && plan.groups.length === 0 ? closed(deps, meeting) : meeting;
}

async function sendMatches(
  deps: RoundsDeps,
  round: RoundUnderWay,
  channel: InterestChannel,
  plan: StoredPlan,
): Promise<void> {
  const matches = await newMatches(deps, round, plan);
  const before = new Map((await deps.matches.of(round.id)).map((match) => [match.id, match]));
  const left = [...matches];
  const runner = async () => {
    for (let some = left.splice(0, TOGETHER); some.length > 0; some = left.splice(0, TOGETHER)) {
      await sendSome(deps, channel, some, before);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
}

/** @param before those that were there already, as they are: somebody may have answered since */
async function sendSome(
  deps: RoundsDeps,
  channel: InterestChannel,
  matches: readonly Match[],
  before: ReadonlyMap<Match['id'], Match>,
): Promise<void> {
  const now = deps.clock();
  await deps.matches.insertAll(matches, (match) =>
    // Where everybody has said yes already, the room opens at once.
    match.state.kind === 'agreed' ? now : matchDueAt(match, now),
  );
  const people = matches.flatMap(({ members }) => members.map(({ member }) => member));
  const around = await matchesAround(deps, channel.id, people);
  const changed = await lastLook(deps, matches, around);
  const current = matches.map((match) => changed.get(match.id) ?? before.get(match.id) ?? match);
  await deps.outbox.put(current.flatMap((match) => askNotices(match, now, around)));
}

/**
 * Somebody blocked another just before their match was there: whoever did so looked for it in vain. From here on they
 * find it.
 * @param reach looked up after the matches were stored
 */
async function lastLook(
  deps: RoundsDeps,
  matches: readonly Match[],
  { reach }: Reached,
): Promise<ReadonlyMap<Match['id'], Match>> {
  const changed = new Map<Match['id'], Match>();
  for (const match of matches) {
    const ids = match.members.map(({ member }) => member);
    const blocks = ids.flatMap((blocker) =>
      (reach(blocker)?.member.blocked ?? []).filter((id) => ids.includes(id)).map((id) => ({ blocker, id })),
    );
    if (blocks.length === 0) continue;
    for (const { blocker, id } of blocks) await roundsBlocked(deps, blocker, id);
    const now = await deps.matches.find(match.id);
    if (now !== undefined) changed.set(match.id, now);
  }
  return changed;
}
