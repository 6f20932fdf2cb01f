import type { Meeting, Pool } from '../../pairing/index.js';
import type { MemberId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import { entrantOf, organisationOf } from './entrant.js';
import { forbiddenPairs } from './forbidden.js';
import { hoursInUtc } from './hours.js';
import type { Candidate } from './who-may.js';

/** The draw gives what it has by then; a thousand people are drawn exactly long before. */
const BUDGET_MS = 4_000;
const MANY_PEOPLE = 20_000;
const BUDGET_MS_OF_MANY = 12_000;
const AT_ONCE = 500;

/**
 * What the draw is to know of these people, in their order.
 * @param apart groups of whom no two may be together again in this round
 */
export async function poolOf(
  deps: Pick<RoundsDeps, 'profiles' | 'pairHistory'>,
  round: Round,
  candidates: readonly Candidate[],
  seed: number,
  apart: readonly (readonly MemberId[])[],
): Promise<Pool> {
  const ids = candidates.map(({ member }) => member.id);
  const inUtc = hoursInUtc(round.at);
  const people = [];
  const known = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = candidates.slice(from, from + AT_ONCE);
    const profiles = await deps.profiles.getAll(some.map(({ member }) => member.id));
    for (const [index, profile] of profiles.entries()) {
      const candidate = some[index];
      if (candidate === undefined) continue;
      const organisation = round.acrossOrganisations ? organisationOf(profile) : undefined;
      people.push(entrantOf(profile, candidate, inUtc));
      known.push({ member: candidate.member, ...(organisation !== undefined && { organisation }) });
    }
  }
  return {
    people,
    size: round.size,
    seed,
    oddOnes: round.consent === 'round' ? 'join' : 'leave-out',
    forbidden: forbiddenPairs(known, apart, round.at),
    met: await meetingsOf(deps, round, ids),
    now: round.at,
    budgetMs: people.length > MANY_PEOPLE ? BUDGET_MS_OF_MANY : BUDGET_MS,
  };
}

async function meetingsOf(
  { pairHistory }: Pick<RoundsDeps, 'pairHistory'>,
  { id, community }: Round,
  ids: readonly MemberId[],
): Promise<readonly Meeting[]> {
  const places = new Map(ids.map((member, place) => [member, place]));
  const past = await pairHistory.among(community, ids);
  return past.flatMap(({ members: [one, other], round, at, went }) => {
    const a = places.get(one);
    const b = places.get(other);
    return a === undefined || b === undefined || round === id ? [] : [{ a, b, at, went }];
  });
}
