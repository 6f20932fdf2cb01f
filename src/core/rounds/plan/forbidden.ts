import { hasDeclined, type Member } from '../../members/index.js';
import type { MemberId } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';

/** Places in the pool, the smaller one first. */
export type Apart = readonly [number, number];

export interface Somebody {
  readonly member: Member;
  /** Absent: not known, or not to count. */
  readonly organisation?: string;
}

/**
 * Who must never be together: blocks and refusals either way, the same organisation where that counts, and groups that
 * have just come to nothing.
 */
export function forbiddenPairs(
  people: readonly Somebody[],
  groups: readonly (readonly MemberId[])[],
  now: Instant,
): readonly Apart[] {
  const places = new Map(people.map(({ member }, place) => [member.id, place]));
  const pairs = new Map<number, Apart>();
  const apart = (one: number, other: number) => {
    if (one === other) return;
    const pair: Apart = one < other ? [one, other] : [other, one];
    pairs.set(pair[0] * people.length + pair[1], pair);
  };
  for (const [place, { member }] of people.entries()) {
    for (const id of unwanted(member, now)) {
      const other = places.get(id);
      if (other !== undefined) apart(place, other);
    }
  }
  const together = [...groups.map((group) => group.flatMap((id) => places.get(id) ?? [])), ...teams(people)];
  for (const group of together) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) apart(one, other);
    }
  }
  return [...pairs.values()];
}

/** Whom this member does not want to meet. */
const unwanted = (member: Member, now: Instant): readonly MemberId[] => [
  ...member.blocked,
  ...member.notFrom.map((entry) => entry.member).filter((id) => hasDeclined(member, id, now)),
];

function teams(people: readonly Somebody[]): readonly (readonly number[])[] {
  const teams = new Map<string, number[]>();
  for (const [place, { organisation = '' }] of people.entries()) {
    const team = organisation.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
    if (team === '') continue;
    const others = teams.get(team);
    if (others === undefined) teams.set(team, [place]);
    else others.push(place);
  }
  return [...teams.values()];
}
