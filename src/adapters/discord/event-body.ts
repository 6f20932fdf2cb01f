import {
  GuildScheduledEventRecurrenceRuleFrequency as Frequency,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
} from 'discord.js';
import type { ListedEvent } from '../../core/messenger.js';
import type { Instant } from '../../core/shared/time.js';
import { clip } from './clip.js';
import { escaped, oneLine } from './escape.js';
import { EVENT_DESCRIPTION, EVENT_LOCATION, EVENT_NAME } from './limits.js';

/** A gathering as Discord's scheduled events take it; whole, so that it can also replace an earlier one. */
export function eventBody(event: ListedEvent, channelName: string) {
  return {
    name: clip(oneLine(event.title), EVENT_NAME) || '…',
    description: clip(escaped(event.about.trim()), EVENT_DESCRIPTION),
    channel_id: null,
    entity_type: GuildScheduledEventEntityType.External,
    entity_metadata: { location: clip(`#${oneLine(channelName)}`, EVENT_LOCATION) },
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    scheduled_start_time: iso(event.startsAt),
    scheduled_end_time: iso(event.endsAt),
    recurrence_rule: recurrence(event) ?? null,
  };
}
export type EventBody = ReturnType<typeof eventBody>;

const iso = (at: Instant): string => new Date(at).toISOString();

/** Counted in UTC. A rule that its own first date does not fit is left out: shown once is better than wrongly. */
function recurrence({ repeats, startsAt }: ListedEvent) {
  if (repeats === undefined) return undefined;
  const first = new Date(startsAt);
  const day = (first.getUTCDay() + 6) % 7;
  const start = iso(startsAt);
  if (repeats.every !== 'month') {
    const interval = repeats.every === 'week' ? 1 : 2;
    return { start, frequency: Frequency.Weekly, interval, by_weekday: [day] };
  }
  const { nth: n } = repeats;
  if (Math.ceil(first.getUTCDate() / 7) !== n) return undefined;
  return { start, frequency: Frequency.Monthly, interval: 1, by_n_weekday: [{ n, day }] };
}
