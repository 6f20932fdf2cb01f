import type { Instant } from '../shared/time.js';
import { isPaused, type Member } from './member.js';
import type { People } from './people.js';
import { quietUntil } from './quiet-time.js';

/**
 * `quiet`: in their own good time; `nudge`: only to those who want reminders and are not on a break.
 * With `before`, what would come too late for that moment comes at once, and a nudge not at all.
 */
export interface Manners {
  readonly how: 'at-once' | 'quiet' | 'nudge';
  readonly before?: Instant;
}

/** The earliest moment at which this member may be told. Undefined: not at all. */
export async function whenToTell(
  { people }: { readonly people: People },
  member: Member,
  { how, before }: Manners,
  now: Instant,
): Promise<Instant | undefined> {
  if (how === 'at-once') return now;
  if (how === 'nudge' && (!member.nudges || isPaused(member, now))) return undefined;
  const at = quietUntil(member, await zoneOf(people, member), now);
  if (before === undefined || at < before) return at;
  return how === 'nudge' ? undefined : now;
}

/** Asked of the platform only where it matters. */
async function zoneOf(
  people: People,
  { id, zone, quietHours, weekendsOff }: Member,
): Promise<string | undefined> {
  if (zone !== undefined || (quietHours === undefined && !weekendsOff)) return zone;
  return people.find(id).then(
    (person) => person.zone,
    () => undefined,
  );
}
