import { isAlive, type Match, type StoredPlan } from '../../src/core/rounds/index.js';
import { type MemberId, matchId } from '../../src/core/shared/ids.js';
import type { RoundFinding } from './judge-rounds.js';
import type { PlantedRounds } from './round-planting.js';
import type { ChannelRecords, OneRound } from './round-records.js';

/** What must hold of the draws of a channel's two rounds, and of the matches that came of them. */
export function* judgePlans(
  planted: PlantedRounds,
  { rounds, participants }: ChannelRecords,
): Generator<RoundFinding> {
  const lefts: (readonly MemberId[])[] = [];
  for (const [index, round] of rounds.entries()) lefts.push(yield* judgeDraws(planted, round, index));
  const twice = lefts[1]?.filter((member) => lefts[0]?.includes(member)) ?? [];
  if (twice.length > 0) yield { wrong: `left over twice running: ${twice.join()}` };
  for (const { member, silent } of participants)
    if (silent > 1) yield { wrong: `${member} was silent ${silent} times in one round` };
}

/** Gives those whom the round left over in the end. */
function* judgeDraws(
  planted: PlantedRounds,
  one: OneRound,
  index: number,
): Generator<RoundFinding, readonly MemberId[]> {
  const kind = one.round?.state.kind;
  if (kind !== (index === 0 ? 'closed' : 'meeting')) yield { wrong: `${one.id} is ${kind}` };
  const first = yield* planSent(one, 0);
  const second = yield* planSent(one, 1);
  if (first === undefined) yield { wrong: `${one.id} was never drawn` };
  for (const plan of [first, second]) if (plan !== undefined) yield* allowed(planted, plan, index);
  yield* secondWave(planted, one);
  yield* living(one);
  return (second ?? first)?.left ?? [];
}

/** The one plan whose groups are the matches of this wave, in their places; undefined: there was none. */
function* planSent(
  { id, plans, matches }: OneRound,
  wave: 0 | 1,
): Generator<RoundFinding, StoredPlan | undefined> {
  const drawn = plans.filter((plan) => plan.wave === wave);
  const own = matches.filter((match) => match.wave === wave);
  const fitting = drawn.filter((plan) => isSent(plan, own));
  if (fitting.length === 1 || drawn.length + own.length === 0) return fitting[0];
  yield {
    wrong: `${id}, wave ${wave}: ${own.length} matches, of ${fitting.length} of ${drawn.length} plans`,
  };
  return undefined;
}

function isSent({ round, wave, groups }: StoredPlan, matches: readonly Match[]): boolean {
  const byId = new Map(matches.map((match) => [match.id, membersOf(match).join()]));
  return (
    groups.length === matches.length &&
    groups.every((group, index) => byId.get(matchId(round, wave, index)) === group.join())
  );
}

const membersOf = ({ members }: Match): readonly MemberId[] => members.map(({ member }) => member);

function* allowed(
  { resting, skips, late, apart, size, consent }: PlantedRounds,
  { round, wave, groups, left }: StoredPlan,
  index: number,
): Generator<RoundFinding> {
  const all = [...groups.flat(), ...left];
  const about = `${round}, wave ${wave}`;
  if (new Set(all).size < all.length) yield { wrong: `${about}: somebody is in the plan twice` };
  const out = [...resting, ...(index === 0 ? [skips] : []), ...(index + wave === 0 ? [late] : [])];
  for (const member of out) if (all.includes(member)) yield { wrong: `${about}: ${member} was drawn` };
  for (const [one, other] of apart)
    if (groups.some((group) => group.includes(one) && group.includes(other)))
      yield { wrong: `${about}: ${one} and ${other} are together` };
  // Where everybody is to be seated, a group may be one larger.
  const most = consent === 'round' || size > 2 ? size + 1 : size;
  if (groups.some(({ length }) => length < 2 || length > most))
    yield { wrong: `${about}: a group of another size` };
}

/** Nobody is drawn with the same people again, nor who said nothing. */
function* secondWave({ consent }: PlantedRounds, { matches }: OneRound): Generator<RoundFinding> {
  const first = matches.filter(({ wave }) => wave === 0);
  for (const match of matches.filter(({ wave }) => wave === 1)) {
    const members = membersOf(match);
    for (const earlier of first) {
      const again = membersOf(earlier).filter((member) => members.includes(member));
      if (again.length > 1) yield { wrong: `${match.id}: ${again.join()} were together in ${earlier.id}` };
      const silent = earlier.members.filter(
        ({ member, answer }) => answer.kind === 'asked' && members.includes(member),
      );
      if (consent === 'match' && silent.length > 0) yield { wrong: `${match.id}: asked who was silent` };
    }
  }
}

function* living({ id, matches }: OneRound): Generator<RoundFinding> {
  const seats = matches.filter(isAlive).flatMap(membersOf);
  if (new Set(seats).size < seats.length) yield { wrong: `${id}: somebody is in two living matches` };
}
