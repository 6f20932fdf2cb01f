import {
  GuildScheduledEventEntityType as Entity,
  GuildScheduledEventRecurrenceRuleFrequency as Frequency,
} from 'discord.js';
import { type Json, list, number, record, records, text } from './json.js';
import { type Problems, problems } from './problems.js';

/** Throws 50035 unless Discord would take this scheduled event; `sent` is what the app said just now. */
export function checkEvent(now: number, event: Json, sent: Json): void {
  const found = problems();
  found.length(event.name, 'name', 1, 100);
  found.require(text(event.name).trim() !== '', 'name', 'This field is required');
  found.length(event.description, 'description', 0, 1000);
  found.require(event.privacy_level === 2, 'privacy_level', 'Must be 2.');
  const start = Date.parse(text(event.scheduled_start_time));
  found.require(Number.isFinite(start), 'scheduled_start_time', 'This field is required');
  const ahead = !('scheduled_start_time' in sent) || start > now;
  found.require(ahead, 'scheduled_start_time', 'Cannot schedule event in the past.');
  const kind = event.entity_type;
  found.require(kind === 1 || kind === 2 || kind === 3, 'entity_type', 'Must be one of (1, 2, 3).');
  if (kind === Entity.External) checkExternal(found, event, start);
  else found.length(event.channel_id, 'channel_id', 1, 20);
  if (event.recurrence_rule !== undefined && event.recurrence_rule !== null) {
    checkRule(found, record(event.recurrence_rule), start);
  }
  found.throwIfAny();
}

function checkExternal(found: Problems, event: Json, start: number): void {
  found.length(record(event.entity_metadata).location, 'entity_metadata.location', 1, 100);
  const end = Date.parse(text(event.scheduled_end_time));
  found.require(Number.isFinite(end), 'scheduled_end_time', 'This field is required for external events.');
  found.require(end > start, 'scheduled_end_time', 'Must be after the start.');
  const nowhere = event.channel_id === undefined || event.channel_id === null;
  found.require(nowhere, 'channel_id', 'Must be null for external events.');
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
/** The only sets of days that a daily rule may name. */
const DAILY = ['0,1,2,3,4', '1,2,3,4,5', '0,1,2,3,6', '4,5', '5,6', '0,6'];
const PARTS = ['by_weekday', 'by_n_weekday', 'by_month', 'by_month_day'];
const ALLOWED: Readonly<Record<number, readonly string[]>> = {
  [Frequency.Daily]: ['by_weekday'],
  [Frequency.Weekly]: ['by_weekday'],
  [Frequency.Monthly]: ['by_n_weekday'],
  [Frequency.Yearly]: ['by_month', 'by_month_day'],
};

function checkRule(found: Problems, rule: Json, first: number): void {
  const at = 'recurrence_rule';
  const kind = number(rule.frequency) ?? -1;
  const allowed = ALLOWED[kind];
  found.require(allowed !== undefined, `${at}.frequency`, 'Must be one of (0, 1, 2, 3).');
  const start = Date.parse(text(rule.start));
  found.require(Number.isFinite(start), `${at}.start`, 'This field is required');
  found.require(start === first, `${at}.start`, 'Must be the start of the event.');
  for (const part of ['end', 'count', 'by_year_day']) {
    found.require(rule[part] === undefined || rule[part] === null, `${at}.${part}`, 'Cannot be set.');
  }
  for (const part of PARTS) {
    const set = rule[part] !== undefined && rule[part] !== null;
    const fits = !set || allowed?.includes(part) === true;
    found.require(fits, `${at}.${part}`, 'Cannot be set with this frequency.');
  }
  const every = number(rule.interval) ?? 0;
  const most = kind === Frequency.Weekly ? 2 : 1;
  found.require(every === 1 || every === most, `${at}.interval`, `Must be between 1 and ${most}.`);
  checkDays(found, rule, kind, new Date(first));
}

function checkDays(found: Problems, rule: Json, kind: number, first: Date): void {
  const at = 'recurrence_rule';
  const weekday = (first.getUTCDay() + 6) % 7;
  const days = list(rule.by_weekday);
  const known = days.every((day) => WEEKDAYS.some((one) => one === day));
  found.require(known, `${at}.by_weekday`, 'Must be weekdays from 0 (Monday) to 6.');
  if (kind === Frequency.Weekly) {
    found.require(days.length === 1, `${at}.by_weekday`, 'Exactly one weekday.');
    found.require(days[0] === weekday, `${at}.by_weekday`, 'The event must begin on that weekday.');
  }
  if (kind === Frequency.Daily && days.length > 0) {
    found.require(DAILY.includes([...days].sort().join(',')), `${at}.by_weekday`, 'Not a known set of days.');
  }
  if (kind === Frequency.Monthly) {
    const [only, ...more] = records(rule.by_n_weekday);
    const one = only !== undefined && more.length === 0;
    found.require(one, `${at}.by_n_weekday`, 'Exactly one weekday of the month.');
    const nth = number(only?.n) ?? 0;
    found.require(nth >= 1 && nth <= 5, `${at}.by_n_weekday.0.n`, 'Must be between 1 and 5.');
    const fits = only?.day === weekday && nth === Math.ceil(first.getUTCDate() / 7);
    found.require(fits, `${at}.by_n_weekday`, 'The event must begin on that day.');
  }
  if (kind === Frequency.Yearly) {
    const one = list(rule.by_month).length === 1 && list(rule.by_month_day).length === 1;
    found.require(one, `${at}.by_month`, 'Exactly one month and one day of it.');
  }
}
