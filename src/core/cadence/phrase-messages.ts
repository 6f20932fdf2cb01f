import type { Problem } from './problem.js';

const EXAMPLES = '“every second Tuesday 12:00” or “last Friday of every month at 16:00”';
const FOR_EXAMPLE = `for example ${EXAMPLES}`;
const MOST_QUOTED = 40;

const WORDS: Record<Problem['what'], (text: string) => string> = {
  nothing: () => `Say when it is: ${FOR_EXAMPLE}.`,
  'too-long': () => `That is longer than I can follow; a short line will do, ${FOR_EXAMPLE}.`,
  'no-days': () => `I see no day in that: name one or more weekdays or a day of the month, ${FOR_EXAMPLE}.`,
  'no-time': () => 'I see no time in that: add one such as 12:00, 9am, noon or midnight.',
  unfinished: () => `That seems to stop halfway; I’d understand a line such as ${EXAMPLES}.`,
  word: (text) => `I don’t know what to make of ${text} there; I’d understand ${EXAMPLES}.`,
  time: (text) => `There is no such time as ${text}; I’d understand 18:30, 6:30 pm, 9am, noon or midnight.`,
  date: (text) =>
    text === '“”'
      ? 'A date is missing there; I’d understand 2027-06-30 or 30 June 2027.'
      : `I know no date ${text}; I’d understand 2027-06-30 or 30 June 2027.`,
  zone: (text) => `I know no time zone ${text}; I’d understand an IANA name such as Europe/Lisbon.`,
  'two-times': () =>
    'I see more than one time: name just one, or write “alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday”.',
  'two-times-to-alternate': () =>
    'To alternate takes two times, each with its zone if you like: “alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday”.',
  'two-rhythms': () => `I read more than one rhythm in that; name just one, ${FOR_EXAMPLE}.`,
  'two-ends': () => 'I read more than one end in that: write either “until 2027-06-30” or “10 times”.',
  'two-starts': () => 'I read more than one beginning in that: write “starting 2027-01-05” once.',
  'every-few-days': () =>
    'I count in weeks and months, not in days: write “daily”, “weekdays”, or the weekdays you mean, such as “Mon, Wed and Fri”.',
  'which-of-the-month': () =>
    'Say which one of the month: “first”, “second”, “third”, “fourth”, “fifth” or “last”, as in “first Monday of the month 17:00”.',
  'one-weekday-of-the-month': () =>
    'A monthly rhythm has one weekday, as in “first Monday of the month 17:00”; for another one, make a second.',
  'twice-or-every-other': () =>
    'Bimonthly can mean two things: write “every second month” or name the weeks you mean, such as “every 2 weeks on Friday”.',
  'nth-too-large': () => 'A month has five of a weekday at most: write “first” to “fifth”, or “last”.',
  'day-too-large': () => 'The days of a month go from the 1st to the 31st: “monthly on the 15th at 9”.',
  interval: () =>
    'I can count from 1 to 52 weeks or from 1 to 12 months: “every 3 weeks on Tue and Thu 7:30”.',
  count: () => 'It can happen from 1 to 1000 times: “every Tuesday 12:00, 10 times”.',
  'ends-before-it-begins': () => 'That would be over before its first date; choose a later “until”.',
};

/** One sentence about what was not understood, with what would have been. */
export function problemWords(problem: Problem): string {
  return WORDS[problem.what]('text' in problem ? quoted(problem.text) : '');
}

const quoted = (text: string): string =>
  `“${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text}”`;
