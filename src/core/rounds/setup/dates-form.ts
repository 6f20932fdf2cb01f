import { type Cadence, type Occurrence, occurrences } from '../../cadence/index.js';
import { actionKey } from '../../conversation/action-key.js';
import type { Form, FormAnswers } from '../../conversation/form.js';
import { nativeOf } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';
import type { ChannelRounds } from '../channel-rounds.js';
import { dayWords, datesWords as words } from './state-messages.js';

/** As many boxes as Slack can show. */
const MOST_DATES = 10;

/** The dates to come, also those that are left out. */
export function datesToCome(cadence: Cadence, now: Instant): readonly Occurrence[] {
  const dates: Occurrence[] = [];
  for (const date of occurrences({ ...cadence, skip: [] }, now + 1)) {
    dates.push(date);
    if (dates.length === MOST_DATES) break;
  }
  return dates;
}

/** Which of the next dates are left out: a holiday, a company week. */
export const datesForm = (
  { id, cadence }: ChannelRounds,
  dates: readonly Occurrence[],
  seen: string,
): Form => ({
  key: actionKey('rounds.dates', `${nativeOf(id)}.${seen}`),
  ...words.form,
  fields: [
    {
      ...words.field,
      kind: 'choices',
      name: 'dates',
      optional: true,
      options: dates.map(({ date }) => ({ value: date, label: dayWords(date) })),
      value: dates.map(({ date }) => date).filter((date) => cadence.skip.includes(date)),
    },
  ],
});

/** Of the dates that were shown, those that are ticked are left out; what lies further ahead stays as it is. */
export function leavingOut(cadence: Cadence, shown: readonly Occurrence[], answers: FormAnswers): Cadence {
  const inSight = new Set(shown.map(({ date }) => date));
  const ticked = Array.isArray(answers.dates) ? answers.dates.filter((date) => inSight.has(date)) : [];
  const skip = [...cadence.skip.filter((date) => !inSight.has(date)), ...ticked].sort();
  return skip.join() === [...cadence.skip].sort().join() ? cadence : { ...cadence, skip };
}
