const WORKS =
  '“every Tuesday 10:00”, “every second Tuesday 10:00”, “every 4 weeks on Tuesday 10:00” or “first Tuesday of the month 10:00”';

/** Why rounds cannot be held like that, with what would work; each in one sentence or two. */
export const cadenceProblems = {
  nothing: `Say when people are paired up. These work: ${WORKS}.`,
  over: 'That has no date to come. Please choose a later one.',
  days: `People need at least a week to meet: please name one weekday. These work: ${WORKS}.`,
  weeks: `Rounds are every week, every 2 weeks or every 4 weeks, or once a month. These work: ${WORKS}.`,
  months: `Rounds are every month, so that no month is left out. These work: ${WORKS}.`,
  fifth: 'Not every month has a fifth one. “last Tuesday of the month 10:00” leaves no month out.',
  dayOfMonth: `A date such as the 15th can fall on a weekend: please name a weekday. These work: ${WORKS}.`,
  alternating: `Rounds have one time, wherever people are: each sees it in their own zone. These work: ${WORKS}.`,
} as const;
