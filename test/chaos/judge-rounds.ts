import type { Match } from '../../src/core/rounds/index.js';
import { type MemberId, nativeOf } from '../../src/core/shared/ids.js';
import { type Instant, SECOND } from '../../src/core/shared/time.js';
import { judgePlans } from './judge-round-plans.js';
import type { PlantedRounds } from './round-planting.js';
import type { ChannelRecords, OneRound, RoundRecords, StoredNotice } from './round-records.js';
import { A_NAME, type RoundPost, type RoundTown } from './round-towns.js';

export interface RoundFigures {
  readonly matches: number;
  /** Of which by a second draw. */
  readonly secondDraw: number;
  readonly rooms: number;
  readonly left: number;
  readonly posts: number;
  /** Second copies of what Slack cannot refuse, a kill having come between the sending and the note of it. */
  readonly copies: number;
  /** Of which nobody knows whether they arrived: never sent again. */
  readonly lost: number;
}

export type RoundFinding = Partial<RoundFigures> & { readonly wrong?: string };

/** A second copy is right only where a kill came between the sending of the first and the note of it. */
const BEFORE_A_KILL = 3 * SECOND;
const AFTER_A_KILL = SECOND;
/** What was in hand when somebody died; no more than that may come twice, or be lost. */
const MOST_IN_HAND = 40;

type Copies = (key: string) => readonly RoundPost[];

interface Evidence {
  readonly records: RoundRecords;
  readonly copies: ReadonlyMap<RoundTown, Copies>;
}

/** Holds what is stored and what the platforms saw against what two rounds in so many channels owe. */
export function judgeRounds(
  planted: readonly PlantedRounds[],
  records: RoundRecords,
  kills: readonly Instant[],
) {
  const figures = { matches: 0, secondDraw: 0, rooms: 0, left: 0, posts: 0, copies: 0, lost: 0 };
  const isFigure = (name: string): name is keyof RoundFigures => name in figures;
  const wrong: string[] = [];
  const take = (about: string, found: Iterable<RoundFinding>) => {
    for (const { wrong: what, ...counts } of found) {
      if (what !== undefined) wrong.push(`${about}: ${what}`);
      for (const [name, count] of Object.entries(counts)) if (isFigure(name)) figures[name] += count;
    }
  };
  const towns = new Set(planted.map(({ town }) => town));
  const copies = new Map([...towns].map((town) => [town, byMark(town)] as const));
  const evidence: Evidence = { records, copies };

  for (const one of planted) {
    const stored = records.channels.get(one);
    if (stored === undefined) throw new Error(`${one.channel} was not looked at`);
    take(one.channel, judgePlans(one, stored));
    take(one.channel, historyOf(stored));
    for (const [index, round] of stored.rounds.entries()) {
      take(round.id, asksOf(one, round, index, evidence));
      take(round.id, tellingOf(one, round, index, evidence));
      for (const match of round.matches) take(match.id, roomOf(one, match, index, evidence));
    }
  }
  for (const town of towns) {
    take(town.name, noticesOf(town, evidence, kills));
    take(town.name, extraRooms(town, records));
    take(town.name, whatOutsidersSee(town));
  }
  if (figures.copies > MOST_IN_HAND * kills.length) wrong.push(`${figures.copies} copies`);
  return { wrong, figures };
}

function byMark(town: RoundTown): Copies {
  const groups = new Map<string, RoundPost[]>();
  for (const post of [...town.posts()].sort((one, other) => one.at - other.at))
    groups.set(post.mark, [...(groups.get(post.mark) ?? []), post]);
  return (key) => groups.get(town.mark(key)) ?? [];
}

/** What each was asked, once: about the match, or whether they are in this time. */
function* asksOf(
  { consent, members, resting, skips, late, town }: PlantedRounds,
  { id, matches }: OneRound,
  index: number,
  { records, copies }: Evidence,
): Generator<RoundFinding> {
  const keys =
    consent === 'match'
      ? matches.flatMap((match) => match.members.map(({ member }) => `${match.id}|asked|${member}`))
      : members
          .filter(
            (member) => !resting.includes(member) && (index > 0 || (member !== skips && member !== late)),
          )
          .map((member) => `${id}|in|${member}`);
  for (const key of keys) {
    const state = records.notices.get(key)?.state;
    if (state !== 'sent' && state !== 'lost') yield { wrong: `${key} is ${state}` };
    // The second wave ends before anybody is reminded; the first reminds whoever may have heard nothing.
    const arrived = copies.get(town)?.(key).length ?? 0;
    const reminded = copies.get(town)?.(key.replace('|asked|', '|reminded|')).length ?? 0;
    if (arrived + reminded === 0 && index === 0 && key.includes('.0.'))
      yield { wrong: `${key}: was in a match, and never heard of it` };
  }
}

/** Those whom a draw left over, and the channel, hear of it. */
function* tellingOf(
  { town }: PlantedRounds,
  { id, plans, matches }: OneRound,
  index: number,
  { records, copies }: Evidence,
): Generator<RoundFinding> {
  const left = new Set(plans.flatMap((plan) => plan.left));
  yield { left: left.size };
  const owed = [...left].map((member) => `${id}|left|${member}`);
  if (index === 0 && matches.some(({ state }) => state.kind === 'met')) owed.push(`${id}|report`);
  for (const key of owed) {
    const state = records.notices.get(key)?.state;
    if (state !== 'sent' && state !== 'lost') yield { wrong: `${key} is ${state}` };
    if (state === 'sent' && copies.get(town)?.(key).length !== 1) yield { wrong: `${key} is not there once` };
  }
}

/** A room for everybody who agreed, with exactly them; and none for anybody else. */
function* roomOf(
  planted: PlantedRounds,
  match: Match,
  index: number,
  { copies }: Evidence,
): Generator<RoundFinding> {
  const { id, members, state, events, wave } = match;
  yield { matches: 1, secondDraw: wave };
  if (events.length > 0) yield { wrong: 'something was told to nobody' };
  const openings = copies.get(planted.town)?.(`${id}|opening`) ?? [];
  const agreed = members.every(({ answer }) => answer.kind === 'yes');
  const rightly = agreed ? 'met' : index === 0 ? 'ended' : 'asking';
  if (state.kind !== rightly) yield { wrong: `is ${state.kind} and not ${rightly}` };
  if (state.kind === 'met') yield* roomAsSeen(planted, match, nativeOf(state.room), openings);
  else if (openings.length > 0) yield { wrong: 'a room without every yes' };
}

function* roomAsSeen(
  { town, consent }: PlantedRounds,
  { members }: Match,
  room: string,
  openings: readonly RoundPost[],
): Generator<RoundFinding> {
  yield { rooms: 1 };
  if (openings.length === 0 || openings.some(({ place }) => place !== room))
    yield { wrong: `its opening is in ${openings.map(({ place }) => place).join() || 'no room'}` };
  const seen = town.rooms().filter(({ id }) => id === room);
  const people = [...new Set(seen[0]?.members)].sort().join();
  const own = members
    .map(({ member }) => nativeOf(member))
    .sort()
    .join();
  if (seen.length !== 1 || people !== own) yield { wrong: `${own} are in the room of ${people}` };
  const lastYes = Math.max(...members.map(({ answer }) => ('at' in answer ? answer.at : 0)));
  if (consent === 'match' && openings.some(({ at }) => at < lastYes))
    yield { wrong: 'its room was there before every yes' };
}

/** Everybody's history is that of the rooms. */
function* historyOf({ rounds, pairs }: ChannelRecords): Generator<RoundFinding> {
  const ids = new Set<string>(rounds.map(({ id }) => id));
  const noted = pairs
    .filter(({ round }) => ids.has(round))
    .map(({ round, members }) => pairIn(round, members));
  const met = rounds.flatMap(({ id, matches }) =>
    matches
      .filter(({ state }) => state.kind === 'met')
      .flatMap(({ members }) => pairsOf(members.map(({ member }) => member)))
      .map((pair) => pairIn(id, pair)),
  );
  const [one, other] = [noted.sort().join('; '), met.sort().join('; ')];
  if (one !== other) yield { wrong: `noted pairs are ${one}, and those of the rooms ${other}` };
}

const pairIn = (round: string, pair: readonly MemberId[]): string => [round, ...[...pair].sort()].join(' ');
const pairsOf = (all: readonly MemberId[]): (readonly MemberId[])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));

/** Nothing is owed any more; each arrived once; nobody got what nobody owed. */
function* noticesOf(
  town: RoundTown,
  { records, copies }: Evidence,
  kills: readonly Instant[],
): Generator<RoundFinding> {
  const platform = town.name === 'Slack' ? 'slack' : 'discord';
  const own = [...records.notices.values()].filter(({ _id }) => _id.startsWith(`${platform}:`));
  const of = copies.get(town) ?? (() => []);
  for (const notice of own) yield* noticeOf(town, notice, of(notice._id), kills);
  const known = new Set(own.map(({ _id }) => town.mark(_id)));
  for (const { mark } of town.posts()) {
    yield { posts: 1 };
    if (!known.has(mark)) yield { wrong: `an extra ${mark}` };
  }
}

function* noticeOf(
  town: RoundTown,
  { _id, state, lostAnswer, delivery }: StoredNotice,
  found: readonly RoundPost[],
  kills: readonly Instant[],
): Generator<RoundFinding> {
  const [first, second, ...more] = found;
  if (state === 'waiting') yield { wrong: `${_id} is still owed` };
  if (delivery.kind === 'amend') return;
  if (state === 'given-up') yield { wrong: `${_id} was given up` };
  if (state === 'lost') yield town.name === 'Discord' ? { wrong: `${_id} was lost` } : { lost: 1 };
  if (state === 'sent' && first === undefined) yield { wrong: `${_id} is noted as sent, and nowhere` };
  if (second === undefined) return;
  const excused = kills.some((kill) => first !== undefined && isAround(kill, first.at));
  if (more.length === 0 && excused && lostAnswer === 'twice' && town.name === 'Slack') yield { copies: 1 };
  else
    yield { wrong: `${_id} is there ${found.length} times, at ${found.map(({ at }) => at).join(' and ')}` };
}

const isAround = (kill: Instant, sentAt: Instant): boolean =>
  sentAt > kill - BEFORE_A_KILL && sentAt < kill + AFTER_A_KILL;

function* extraRooms(town: RoundTown, { channels }: RoundRecords): Generator<RoundFinding> {
  const owed = new Set(
    [...channels]
      .filter(([one]) => one.town === town)
      .flatMap(([, { rounds }]) => rounds.flatMap(({ matches }) => matches))
      .flatMap(({ state }) => (state.kind === 'met' ? [nativeOf(state.room)] : [])),
  );
  for (const { id, members } of town.rooms())
    if (!owed.has(id)) yield { wrong: `an extra room of ${members.join()}` };
}

/** In a place that others see too, nobody is named. */
function* whatOutsidersSee({ outsiders }: RoundTown): Generator<RoundFinding> {
  for (const who of outsiders)
    for (const { kind, text, summary } of who.sees())
      if (kind !== 'direct' && A_NAME.test(`${text} ${summary}`)) yield { wrong: `everybody reads: ${text}` };
}
