/**
 * When something happens again and again: a rule in wall-clock time, never a list of instants, so that noon stays noon
 * when the clocks change. Every occurrence is known by the date on which it was due (`Occurrence.date`).
 */

/** A day of the calendar, `2026-12-01`. */
export type LocalDate = string;
/** A wall time, `12:00`. */
export type LocalTime = string;
/** A wall time on a day, `2026-12-01T12:00`. */
export type LocalDateTime = string;

/** As ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On these days of every `every`-th week. Weeks begin on Monday, and are counted from the week of the start. */
export interface WeeklyPattern {
  readonly kind: 'weekly';
  readonly every: number;
  /** At least one, each once, in order. */
  readonly weekdays: readonly Weekday[];
}

/** On the first … fifth, or last, such weekday of every `every`-th month. A month without a fifth is left out. */
export interface MonthlyByWeekdayPattern {
  readonly kind: 'monthly-by-weekday';
  readonly every: number;
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last';
  readonly weekday: Weekday;
}

/** On this day of every `every`-th month. What a month does that is too short is said, not guessed. */
export interface MonthlyByDatePattern {
  readonly kind: 'monthly-by-date';
  readonly every: number;
  /** 1 to 31. */
  readonly day: number;
  readonly shortMonths: 'skip' | 'last-day';
}

/** A year, either way: what comes more seldom needs no rhythm. */
export const MOST_WEEKS = 52;
export const MOST_MONTHS = 12;

export type Pattern = WeeklyPattern | MonthlyByWeekdayPattern | MonthlyByDatePattern;

/** A wall time in an IANA zone. */
export interface Slot {
  readonly time: LocalTime;
  readonly zone: string;
}

/** One occurrence, by the date it was due on, that is held at another time instead (in its own zone). */
export interface Moved {
  readonly date: LocalDate;
  readonly to: LocalDateTime;
}

/** The last date that counts, or how many there are in all. What was skipped or moved is one of that number. */
export type End =
  | { readonly kind: 'until'; readonly date: LocalDate }
  | { readonly kind: 'count'; readonly count: number };

export interface Cadence {
  readonly pattern: Pattern;
  /** The anchor from which weeks, months and turns are counted; nothing is before it. Never the last run. */
  readonly start: LocalDate;
  /** With two, the occurrences take turns, beginning with the first. A skipped one uses up its turn. */
  readonly slots: readonly [Slot] | readonly [Slot, Slot];
  readonly skip: readonly LocalDate[];
  readonly moved: readonly Moved[];
  readonly end?: End;
}

export interface Occurrence {
  /** The date on which the pattern has it, whatever the clocks or a move do to it: its key within the cadence. */
  readonly date: LocalDate;
  /** What the clocks show when it begins. */
  readonly local: LocalDateTime;
  readonly zone: string;
  /** The moment, in milliseconds. */
  readonly at: number;
}
