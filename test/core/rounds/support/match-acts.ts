import type { Match, MatchStore, Round, RoundsDeps, StoredPlan } from '../../../../src/core/rounds/index.js';
import { matchDueAt } from '../../../../src/core/rounds/match/due.js';
import { newMatches } from '../../../../src/core/rounds/match/new.js';
import { askNotices } from '../../../../src/core/rounds/match/notices.js';
import { matchesAround } from '../../../../src/core/rounds/match/reach.js';
import { type PlaceId, roundId } from '../../../../src/core/shared/ids.js';
import { DAY } from '../../../../src/core/shared/time.js';
import type { RoundsWorld, Somebody } from './rounds-world.js';

interface Asked {
  readonly channel: PlaceId;
  readonly groups: readonly (readonly Somebody[])[];
  readonly consent?: 'match' | 'round';
  readonly wave?: 0 | 1;
  readonly date?: string;
  /** From now. */
  readonly days?: number;
}

/** A round whose plan goes out now, as if it had been drawn so. */
export function roundOf(
  world: RoundsWorld,
  { channel, groups, consent = 'match', wave = 0, date = '2026-11-24', days = 3 }: Asked,
): { readonly round: Round; readonly plan: StoredPlan } {
  const id = roundId(channel, date);
  const until = world.now() + days * DAY;
  return {
    round: {
      id,
      channel,
      community: world.here,
      date,
      at: world.now(),
      size: 2,
      consent,
      acrossOrganisations: false,
      preview: false,
      seed: 1,
      state: { kind: 'sending', wave, attempt: 0, until },
      version: 1,
    },
    plan: {
      round: id,
      wave,
      attempt: 0,
      seed: 1,
      groups: groups.map((group) => group.map(({ member }) => member)),
      left: [],
      repeats: 0,
      weight: 1,
      bound: 1,
      exact: true,
    },
  };
}

/** What the round does with a plan: its matches are stored, and their people are asked. */
export async function send(deps: RoundsDeps, { round, plan }: ReturnType<typeof roundOf>): Promise<void> {
  const matches = await newMatches(deps, round, plan);
  await deps.matches.insertAll(matches, (match) => matchDueAt(match, deps.clock()));
  for (const match of await deps.matches.of(round.id)) {
    const people = match.members.map(({ member }) => member);
    const around = await matchesAround(deps, round.channel, people);
    await deps.outbox.put(askNotices(match, deps.clock(), around));
  }
}

/** These people are asked now; the matches as they are stored. */
export async function asks(world: RoundsWorld, asked: Asked): Promise<readonly Match[]> {
  const { round, plan } = roundOf(world, asked);
  await send(world.deps, { round, plan });
  await world.quiet();
  return world.stores.matches.of(round.id);
}

export async function theOnly(matches: MatchStore, id: Match['id']): Promise<Match> {
  const match = await matches.find(id);
  if (match === undefined) throw new Error('the match is gone');
  return match;
}

/** What the person was told, in one line each, as it stands now. */
export const linesTo = (world: RoundsWorld, who: Somebody | PlaceId): readonly string[] =>
  world.told(who).map(({ message }) => message.summary);

export const theRoom = (world: RoundsWorld): PlaceId => {
  const [room] = [...world.rooms.values()];
  if (room === undefined || world.rooms.size > 1) throw new Error(`${world.rooms.size} rooms`);
  return room.place;
};
