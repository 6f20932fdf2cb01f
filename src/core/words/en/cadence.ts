/** When something is held, in words, and what a line about it was not understood for. */
export const cadence = {
  // "every second Tuesday at 12:00, Lisbon time, but not on 1 December 2026, until 30 June 2027".
  'cadence.rhythm': '{days} {times}',
  // "Every month that has one at 16:00" would say something else.
  'cadence.rhythm-with-gaps': '{times}, {days}',
  'cadence.at': 'at {time}',
  'cadence.in-turn': 'at {first}, and {second}, in turn',
  'cadence.time': '{time}, {zone}',
  'cadence.zone': '{city} time',
  'cadence.not-on': '{rhythm}, but not on {dates}',
  'cadence.moved': '{rhythm}, with {date} moved to {moment}',
  'cadence.moment': '{date} at {time}',
  'cadence.until': '{rhythm}, until {date}',
  'cadence.times': '{count, plural, =1 {{rhythm}, one time} other {{rhythm}, {count} times}}',

  'cadence.weekly.every-day': 'every day',
  'cadence.weekly.working-days': 'every weekday, Monday to Friday,',
  'cadence.weekly.days': 'every {days}',
  'cadence.weekly.second': 'every second {day}',
  'cadence.weekly.weeks': '{weeks, plural, one {every {weeks} week} other {every {weeks} weeks}} on {days}',
  'cadence.weekly.monday-to-friday': 'Monday to Friday',
  'cadence.weekday.1': 'Monday',
  'cadence.weekday.2': 'Tuesday',
  'cadence.weekday.3': 'Wednesday',
  'cadence.weekday.4': 'Thursday',
  'cadence.weekday.5': 'Friday',
  'cadence.weekday.6': 'Saturday',
  'cadence.weekday.7': 'Sunday',

  'cadence.monthly.weekday': 'on the {nth} {weekday} of {months}',
  'cadence.monthly.fifth': 'on the {nth} {weekday} of {months} that has one',
  'cadence.nth.1': 'first',
  'cadence.nth.2': 'second',
  'cadence.nth.3': 'third',
  'cadence.nth.4': 'fourth',
  'cadence.nth.5': 'fifth',
  'cadence.nth.last': 'last',
  'cadence.monthly.day':
    'on the {day, selectordinal, one {{day}st} two {{day}nd} few {{day}rd} other {{day}th}} of {months}',
  'cadence.monthly.day-with-gaps':
    'on the {day, selectordinal, one {{day}st} two {{day}nd} few {{day}rd} other {{day}th}} of {months} that has one',
  'cadence.monthly.last-day': 'on the last day of {months}',
  'cadence.monthly.day-or-last':
    'on the {day, selectordinal, one {{day}st} two {{day}nd} few {{day}rd} other {{day}th}} of {months}, or the last day of a shorter month,',
  'cadence.months.every': 'every month',
  'cadence.months.second': 'every second month',
  'cadence.months.nth':
    'every {every, selectordinal, one {{every}st} two {{every}nd} few {{every}rd} other {{every}th}} month',

  // What was not understood. The examples stay English in every language: they are what is understood.
  'cadence.examples': '“every second Tuesday 12:00” or “last Friday of every month at 16:00”',
  'cadence.problem.nothing': 'Say when it is: for example {examples}.',
  'cadence.problem.too-long':
    'That is longer than I can follow; a short line will do, for example {examples}.',
  'cadence.problem.no-days':
    'I see no day in that: name one or more weekdays or a day of the month, for example {examples}.',
  'cadence.problem.no-time': 'I see no time in that: add one such as 12:00, 9am, noon or midnight.',
  'cadence.problem.unfinished': 'That seems to stop halfway; I’d understand a line such as {examples}.',
  'cadence.problem.quoted': '“{text}”',
  'cadence.problem.quoted-shortened': '“{text}…”',
  'cadence.problem.word': 'I don’t know what to make of {quoted} there; I’d understand {examples}.',
  'cadence.problem.time':
    'There is no such time as {quoted}; I’d understand 18:30, 6:30 pm, 9am, noon or midnight.',
  'cadence.problem.date': 'I know no date {quoted}; I’d understand 2027-06-30 or 30 June 2027.',
  'cadence.problem.no-date': 'A date is missing there; I’d understand 2027-06-30 or 30 June 2027.',
  'cadence.problem.zone': 'I know no time zone {quoted}; I’d understand an IANA name such as Europe/Lisbon.',
  'cadence.problem.two-times':
    'I see more than one time: name just one, or write “alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday”.',
  'cadence.problem.two-times-to-alternate':
    'To alternate takes two times, each with its zone if you like: “alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday”.',
  'cadence.problem.two-rhythms':
    'I read more than one rhythm in that; name just one, for example {examples}.',
  'cadence.problem.two-ends':
    'I read more than one end in that: write either “until 2027-06-30” or “10 times”.',
  'cadence.problem.two-starts': 'I read more than one beginning in that: write “starting 2027-01-05” once.',
  'cadence.problem.every-few-days':
    'I count in weeks and months, not in days: write “daily”, “weekdays”, or the weekdays you mean, such as “Mon, Wed and Fri”.',
  'cadence.problem.which-of-the-month':
    'Say which one of the month: “first”, “second”, “third”, “fourth”, “fifth” or “last”, as in “first Monday of the month 17:00”.',
  'cadence.problem.one-weekday-of-the-month':
    'A monthly rhythm has one weekday, as in “first Monday of the month 17:00”; for another one, make a second.',
  'cadence.problem.twice-or-every-other':
    'Bimonthly can mean two things: write “every second month” or name the weeks you mean, such as “every 2 weeks on Friday”.',
  'cadence.problem.nth-too-large':
    'A month has five of a weekday at most: write “first” to “fifth”, or “last”.',
  'cadence.problem.day-too-large':
    'The days of a month go from the 1st to the 31st: “monthly on the 15th at 9”.',
  'cadence.problem.interval':
    'I can count from 1 to 52 weeks or from 1 to 12 months: “every 3 weeks on Tue and Thu 7:30”.',
  'cadence.problem.count': 'It can happen from 1 to 1000 times: “every Tuesday 12:00, 10 times”.',
  'cadence.problem.ends-before-it-begins':
    'That would be over before its first date; choose a later “until”.',
} as const;
