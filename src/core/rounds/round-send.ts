import type { InterestChannel } from '../interest-channels/index.js';
import type { RoundsDeps } from './deps.js';
import type { Match } from './match.js';
import { roundsBlocked } from './match-block.js';
import { matchDueAt } from './match-due.js';
import { newMatches } from './match-new.js';
import { askNotices } from './match-notices.js';
import { matchesAround } from './match-reach.js';
import { forbiddenPairs } from './plan-forbidden.js';
import { vetted } from './plan-vet.js';
import type { Round, RoundUnderWay } from './round.js';
import { type Around, aroundOf, isOvertaken } from './round-around.js';
import { closed } from './round-close.js';
import { dropped } from './round-drop.js';
import { waveUntil } from './round-due.js';
import { goFirstNextTime, tellLeftOver } from './round-left.js';
import type { StoredPlan } from './stored-plan.js';

/** Two asks for each match of two: no more than 500 notices at a time. */
const AT_ONCE = 100;

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
  for (let from = 0; from < matches.length; from += AT_ONCE) {
    const some = matches.slice(from, from + AT_ONCE);
    const now = deps.clock();
    await deps.matches.insertAll(some, (match) =>
      // Where everybody has said yes already, the room opens at once.
      match.state.kind === 'agreed' ? now : matchDueAt(match, now),
    );
    const changed = await lastLook(deps, some);
    const current = some.map((match) => changed.get(match.id) ?? before.get(match.id) ?? match);
    const people = current.flatMap(({ members }) => members.map(({ member }) => member));
    const around = await matchesAround(deps, channel.id, people);
    await deps.outbox.put(current.flatMap((match) => askNotices(match, now, around)));
  }
}

/**
 * Somebody blocked another just before their match was there: whoever did so looked for it in vain. From here on they
 * find it.
 */
async function lastLook(
  deps: RoundsDeps,
  matches: readonly Match[],
): Promise<ReadonlyMap<Match['id'], Match>> {
  const members = await deps.members.getAll(
    matches.flatMap((match) => match.members.map(({ member }) => member)),
  );
  const settings = new Map(members.map((member) => [member.id, member]));
  const changed = new Map<Match['id'], Match>();
  for (const match of matches) {
    const people = match.members.flatMap(({ member: id }) => {
      const member = settings.get(id);
      return member === undefined ? [] : [{ member }];
    });
    if (forbiddenPairs(people, [], deps.clock()).length === 0) continue;
    const ids = new Set(people.map(({ member }) => member.id));
    for (const { member } of people) {
      for (const blocked of member.blocked)
        if (ids.has(blocked)) await roundsBlocked(deps, member.id, blocked);
    }
    const now = await deps.matches.find(match.id);
    if (now !== undefined) changed.set(match.id, now);
  }
  return changed;
}
