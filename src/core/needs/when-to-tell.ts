import { isPaused, type Member, quietUntil } from '../members/index.js';
import type { Instant } from '../shared/time.js';
import type { NeedDeps } from './deps.js';

/** `quiet`: in their own good time; `nudge`: only to those who want reminders and are not on a break. */
export type Manners = 'quiet' | 'nudge';

/** The earliest moment at which this member may be told. Undefined: not at all. */
export async function whenToTell(
  { people }: Pick<NeedDeps, 'people'>,
  member: Member,
  manners: Manners,
  now: Instant,
): Promise<Instant | undefined> {
  if (manners === 'nudge' && (!member.nudges || isPaused(member, now))) return undefined;
  return quietUntil(member, await zoneOf(people, member), now);
}

/** Asked of the platform only where it matters. */
async function zoneOf(
  people: NeedDeps['people'],
  { id, zone, quietHours, weekendsOff }: Member,
): Promise<string | undefined> {
  if (zone !== undefined || (quietHours === undefined && !weekendsOff)) return zone;
  return people.find(id).then(
    (person) => person.zone,
    () => undefined,
  );
}
