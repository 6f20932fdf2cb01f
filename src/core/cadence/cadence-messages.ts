import { Temporal } from 'temporal-polyfill';
import { ENGLISH } from '../words/index.js';
import type {
  Cadence,
  End,
  LocalDate,
  MonthlyByDatePattern,
  Pattern,
  Slot,
  Weekday,
  WeeklyPattern,
} from './cadence.js';

const { say, list } = ENGLISH;

/** A cadence in plain English: "every second Tuesday at 12:00, Lisbon time". */
export function describe({ pattern, slots, skip, moved, end }: Cadence): string {
  const days = patternWords(pattern);
  const times = timesWords(slots);
  const held = say(hasGaps(pattern) ? 'cadence.rhythm-with-gaps' : 'cadence.rhythm', { days, times });
  const kept =
    skip.length === 0 ? held : say('cadence.not-on', { rhythm: held, dates: list(skip.map(dateWords)) });
  const rhythm = moved.reduce(
    (before, { date, to }) =>
      say('cadence.moved', { rhythm: before, date: dateWords(date), moment: momentWords(to) }),
    kept,
  );
  return end === undefined ? rhythm : withEnd(rhythm, end);
}

const timesWords = ([first, second]: Cadence['slots']): string =>
  second === undefined
    ? say('cadence.at', { time: timeWords(first) })
    : say('cadence.in-turn', { first: timeWords(first), second: timeWords(second) });

/** Not every month has a fifth Monday, or a day 31. */
const hasGaps = (pattern: Pattern): boolean =>
  (pattern.kind === 'monthly-by-weekday' && pattern.nth === 5) ||
  (pattern.kind === 'monthly-by-date' && pattern.day > 28 && pattern.shortMonths === 'skip');

function patternWords(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'weekly':
      return weeklyWords(pattern);
    case 'monthly-by-weekday':
      return say(hasGaps(pattern) ? 'cadence.monthly.fifth' : 'cadence.monthly.weekday', {
        nth: say(`cadence.nth.${pattern.nth}`),
        weekday: dayWords(pattern.weekday),
        months: monthsWords(pattern.every),
      });
    case 'monthly-by-date':
      return monthDayWords(pattern);
  }
}

function weeklyWords({ every, weekdays }: WeeklyPattern): string {
  const all = weekdays.length === 7;
  const working = weekdays.join('') === '12345';
  const [first] = weekdays;
  if (every === 1 && all) return say('cadence.weekly.every-day');
  if (every === 1 && working) return say('cadence.weekly.working-days');
  if (every === 2 && weekdays.length === 1 && first !== undefined)
    return say('cadence.weekly.second', { day: dayWords(first) });
  const days = working ? say('cadence.weekly.monday-to-friday') : list(weekdays.map(dayWords));
  if (every === 1) return say('cadence.weekly.days', { days });
  return say('cadence.weekly.weeks', { weeks: every, days: all ? say('cadence.weekly.every-day') : days });
}

function monthDayWords(pattern: MonthlyByDatePattern): string {
  const { day, shortMonths, every } = pattern;
  const months = monthsWords(every);
  if (day <= 28) return say('cadence.monthly.day', { day, months });
  if (shortMonths === 'skip') return say('cadence.monthly.day-with-gaps', { day, months });
  return day === 31
    ? say('cadence.monthly.last-day', { months })
    : say('cadence.monthly.day-or-last', { day, months });
}

function monthsWords(every: number): string {
  if (every === 1) return say('cadence.months.every');
  return every === 2 ? say('cadence.months.second') : say('cadence.months.nth', { every });
}

const dayWords = (weekday: Weekday): string => say(`cadence.weekday.${weekday}`);

const timeWords = ({ time, zone }: Slot): string => say('cadence.time', { time, zone: zoneWords(zone) });

/** Lisbon time for Europe/Lisbon; UTC and its like stay as they are. */
const zoneWords = (zone: string): string =>
  zone.includes('/') && !zone.startsWith('Etc/')
    ? say('cadence.zone', { city: zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') })
    : zone;

const withEnd = (rhythm: string, end: End): string =>
  end.kind === 'until'
    ? say('cadence.until', { rhythm, date: dateWords(end.date) })
    : say('cadence.times', { rhythm, count: end.count });

const dateWords = (date: LocalDate): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const momentWords = (moment: string): string => {
  const [date = '', time = ''] = moment.split('T');
  return say('cadence.moment', { date: dateWords(date), time });
};
