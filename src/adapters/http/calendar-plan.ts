import { type Occurrence, occurrences } from '../../core/cadence/index.js';
import { DAY, type Instant } from '../../core/shared/time.js';
import { type Line, type Planned, singleOf, type Window } from './calendar-line.js';
import { rulesOf } from './calendar-rule.js';
import { seriesOf } from './calendar-series.js';

/** What is within is as the engine says. Before it, a series goes by its rule; after it, until the feed is read again. */
const BEHIND = 60 * DAY;
const AHEAD = 2 * 366 * DAY;

/**
 * What a calendar must be told so that it shows what the engine computes. Where every calendar program reads a rule
 * alike, and has the zone's clocks right, that is a series with its exceptions; else single events in UTC, for two
 * years. A time that the clocks skip or show twice is taken out of its series and stands alone: programs differ on it.
 */
export function planOf(entry: Planned, now: Instant): readonly Line[] {
  const window = { from: now - BEHIND, until: now + AHEAD };
  const series = rulesOf(entry.cadence)?.map((rule, turn) => seriesOf(entry, rule, turn, window));
  return series === undefined || series.includes(undefined)
    ? heldIn(entry, window).map((occurrence) => singleOf(entry, occurrence))
    : series.flatMap((lines) => lines ?? []);
}

function heldIn({ cadence }: Planned, { from, until }: Window): readonly Occurrence[] {
  const held: Occurrence[] = [];
  for (const occurrence of occurrences(cadence, from)) {
    if (occurrence.at >= until) break;
    held.push(occurrence);
  }
  return held;
}
