import { type Cadence, nextOccurrence, occurrenceOn, readCadence } from '../cadence/index.js';
import type { Instant } from '../shared/time.js';
import { draftForm } from './draft-messages.js';
import type { StandingChat } from './standing-chat.js';
import { todayIn } from './wall-time.js';

type CadenceOf = { readonly cadence: Cadence } | { readonly problem: string };

/**
 * What a phrase means for a chat. The same words as before keep what was; other words with the same days keep counting
 * from where they did, so that a new time does not turn every second Tuesday into the other ones. What is left out or
 * moved stays so as long as the new rhythm has that date.
 */
export function cadenceFor(
  phrase: string,
  zone: string,
  now: Instant,
  before?: Pick<StandingChat, 'cadence' | 'phrase'>,
): CadenceOf {
  if (before !== undefined && samePhrase(before.phrase, phrase)) return { cadence: before.cadence };
  const today = todayIn(zone, now);
  const fresh = readCadence(phrase, { zone, from: today });
  if (fresh.kind === 'problem') return { problem: fresh.words };
  const anchored =
    before === undefined ? undefined : readCadence(phrase, { zone, from: before.cadence.start });
  const keeps =
    before !== undefined && anchored?.kind === 'cadence' && sameDays(anchored.cadence, before.cadence);
  const rhythm = keeps ? anchored.cadence : fresh.cadence;
  const cadence = before === undefined ? rhythm : withExceptions(rhythm, before.cadence, today);
  return nextOccurrence(cadence, now) === undefined ? { problem: draftForm.problems.over } : { cadence };
}

const samePhrase = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const sameDays = (one: Cadence, other: Cadence): boolean =>
  one.start === other.start && patternKey(one) === patternKey(other);

function patternKey({ pattern }: Cadence): string {
  switch (pattern.kind) {
    case 'weekly':
      return `${pattern.every} ${pattern.weekdays.join()}`;
    case 'monthly-by-weekday':
      return `${pattern.every} ${pattern.nth} of ${pattern.weekday}`;
    case 'monthly-by-date':
      return `${pattern.every} on ${pattern.day} ${pattern.shortMonths}`;
  }
}

const withExceptions = (rhythm: Cadence, { skip, moved }: Cadence, today: string): Cadence => {
  const has = (date: string) => date >= today && occurrenceOn(rhythm, date) !== undefined;
  return { ...rhythm, skip: skip.filter(has), moved: moved.filter(({ date }) => has(date)) };
};
