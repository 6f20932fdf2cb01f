import type { Member } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import type { RoundsDeps } from './deps.js';

/** When a person may be disturbed, and whether they want nudges at all. Undefined: they left, and get nothing. */
export type Reach = (member: MemberId) => Reachable | undefined;

export interface Reachable {
  readonly member: Member;
  readonly zone?: string;
}

/** Looks up many at once. */
export async function reachOf(
  { people, members }: Pick<RoundsDeps, 'people' | 'members'>,
  ids: readonly MemberId[],
): Promise<Reach> {
  const [found, settings] = await Promise.all([
    Promise.all(ids.map((id) => people.find(id))),
    members.getAll(ids),
  ]);
  const reachable = new Map<MemberId, Reachable>();
  for (const [index, { member: id, standing, zone }] of found.entries()) {
    const member = settings[index];
    if (member === undefined || standing === 'departed') continue;
    reachable.set(id, { member, ...(zone !== undefined && { zone }) });
  }
  return (member) => reachable.get(member);
}
