import { type Duration, HOUR, type Instant, SECOND } from '../shared/time.js';
import { isOpen, type Need, type NeedEvent, pledgeOf } from './need.js';

/** Whoever saves a need shows and tells it at once; only if they do not, a tick finds it after so long. */
export const NET: Duration = 10 * SECOND;

type Pledged = Extract<NeedEvent, { kind: 'pledged' }>;

/** While a need is open, its raiser hears of pledges together: this one belongs to the hour in which it was made. */
const hourOf = (need: Need, { member }: Pledged): number | undefined => {
  const at = isOpen(need) ? pledgeOf(need, member)?.at : undefined;
  return at === undefined ? undefined : Math.floor(at / HOUR);
};

export interface Digest {
  /** The last hour of which it tells: names it. */
  readonly hour: number;
  readonly pledged: readonly Pledged[];
}

/** What the raiser may hear of now: the pledges of hours that are over. Undefined: nothing. */
export function digestAt(need: Need, now: Instant): Digest | undefined {
  const over = need.events.flatMap((event) => {
    const hour = event.kind === 'pledged' ? hourOf(need, event) : undefined;
    return event.kind === 'pledged' && hour !== undefined && hour < Math.floor(now / HOUR)
      ? [{ event, hour }]
      : [];
  });
  if (over.length === 0) return undefined;
  return { hour: Math.max(...over.map(({ hour }) => hour)), pledged: over.map(({ event }) => event) };
}

/** It is told with others of its hour, when that is over. */
export const isHeld = (need: Need, event: NeedEvent): boolean =>
  event.kind === 'pledged' && hourOf(need, event) !== undefined;

/** When something next falls due in this need by itself; undefined when nothing ever will. */
export function dueAt(need: Need, now: Instant): Instant | undefined {
  const held = need.events.filter((event) => isHeld(need, event));
  if (held.length < need.events.length) return now + NET;
  if (!isOpen(need)) return undefined;
  const nextHour = (Math.floor(now / HOUR) + 1) * HOUR;
  return held.length === 0 ? need.until.endsAt : Math.min(need.until.endsAt, nextHour);
}
