import { type MemberId, type PlaceId, parseMemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Change } from './change.js';
import { whatOf } from './change-messages.js';
import type { Community } from './community.js';

interface Named {
  readonly member: MemberId;
  readonly name: string;
}

/** Whoever is in `wanted` is a named steward from now on, and nobody else. The same object: nothing changed. */
export function nameStewards(
  community: Community,
  wanted: readonly Named[],
  /** What those are called who may be taken off. */
  nameOf: (member: MemberId) => string,
  by: MemberId,
  now: Instant,
): Community {
  const ids = wanted.map(({ member }) => member);
  const added = wanted.filter(({ member }) => !community.stewards.includes(member));
  const removed = community.stewards.filter((member) => !ids.includes(member));
  if (added.length + removed.length === 0) return community;
  const first = community.changes.length;
  const change = (index: number, about: string, before: string, after: string): Change => ({
    number: `${community.version}.${first + index}${about}`,
    at: now,
    by,
    what: whatOf.stewards,
    before,
    after,
  });
  return {
    ...community,
    stewards: [
      ...community.stewards.filter((member) => ids.includes(member)),
      ...added.map((one) => one.member),
    ],
    changes: [
      ...community.changes,
      ...added.map(({ member, name }, index) => change(index, `${NAMED}${member}`, '', name)),
      ...removed.map((member, index) => change(added.length + index, '', nameOf(member), '')),
    ],
  };
}

const NAMED = '.named.';

/** Whom a change made a steward: they are to be told. */
export function namedBy({ number }: Change): MemberId | undefined {
  const at = number.indexOf(NAMED);
  return at < 0 ? undefined : parseMemberId(number.slice(at + NAMED.length));
}

/** Rooms for introduced people open under this channel from now on; undefined: Kith looks for one by itself. */
export function chooseRoomsParent(
  community: Community,
  chosen: { readonly place: PlaceId; readonly name: string } | undefined,
  /** What the present one is called. */
  before: string,
  by: MemberId,
  now: Instant,
): Community {
  if (community.roomsParent === chosen?.place) return community;
  const { roomsParent: _, ...rest } = community;
  return {
    ...rest,
    ...(chosen && { roomsParent: chosen.place }),
    changes: [
      ...community.changes,
      {
        number: `${community.version}.${community.changes.length}`,
        at: now,
        by,
        what: whatOf.rooms,
        before,
        after: chosen === undefined ? '' : `#${chosen.name}`,
      },
    ],
  };
}
