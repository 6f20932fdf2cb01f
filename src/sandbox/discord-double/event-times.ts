import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord.js';
import { number, record, text } from './json.js';
import type { ScheduledEvent } from './world.js';

const SCHEDULED = 1;
const ACTIVE = 2;
export const COMPLETED = 3;

const DAY = 86_400_000;

/** Moves a repeating event on to its next date once one is over; tells what an event is at this time. */
export function statusAt(event: ScheduledEvent, now: number): number {
  for (;;) {
    const start = Date.parse(text(event.body.scheduled_start_time));
    const end = Date.parse(text(event.body.scheduled_end_time));
    if (now < start) return SCHEDULED;
    if (now < end) return ACTIVE;
    const next = nextStart(event, start);
    if (next === undefined) return COMPLETED;
    event.body = {
      ...event.body,
      scheduled_start_time: new Date(next).toISOString(),
      scheduled_end_time: new Date(next + end - start).toISOString(),
    };
  }
}

function nextStart({ body }: ScheduledEvent, start: number): number | undefined {
  const rule = record(body.recurrence_rule);
  const every = number(rule.interval) ?? 1;
  if (rule.frequency === Frequency.Weekly) return start + every * 7 * DAY;
  if (rule.frequency === Frequency.Daily) return start + DAY;
  if (rule.frequency !== Frequency.Monthly) return undefined;
  const nth = Math.ceil(new Date(start).getUTCDate() / 7);
  let next = start;
  do next += 7 * DAY;
  while (
    Math.ceil(new Date(next).getUTCDate() / 7) !== nth ||
    new Date(next).getUTCMonth() === new Date(start).getUTCMonth()
  );
  return next;
}
