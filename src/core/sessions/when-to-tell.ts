import { isPaused, type Member, type People, quietUntil } from '../members/index.js';
import type { Instant } from '../shared/time.js';

/** The earliest moment at which this member may be told of a session. Undefined: they don’t want to be told. */
export async function whenToTell(
  deps: { readonly people: People },
  member: Member,
  now: Instant,
): Promise<Instant | undefined> {
  if (!member.nudges || isPaused(member, now)) return undefined;
  return quietUntil(member, await zoneOf(deps, member), now);
}

/** Asked of the platform only where it matters. */
async function zoneOf(
  { people }: { readonly people: People },
  { id, zone, quietHours, weekendsOff }: Member,
): Promise<string | undefined> {
  if (zone !== undefined || (quietHours === undefined && !weekendsOff)) return zone;
  return people.find(id).then(
    (person) => person.zone,
    () => undefined,
  );
}
