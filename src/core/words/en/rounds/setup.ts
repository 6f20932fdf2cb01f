/** How stewards set up the rounds of a channel: the form, what came of it, and its log line. */
export const setup = {
  'rounds.form.title': 'Pairing rounds',
  'rounds.form.submit': 'Show me the dates',
  'rounds.form.when': 'When are people paired up?',
  // These are understood as they stand: rhythms are typed in English.
  'rounds.form.when-hint':
    'every second Tuesday 10:00 · every Monday 9:30 · first Tuesday of the month 17:00',
  'rounds.form.size': 'How many meet at a time?',
  'rounds.form.size-option': '{size, plural, =2 {Pairs} other {Groups of #}}',
  'rounds.form.consent': 'How do people say yes?',
  'rounds.form.consent-match': 'Everybody sees who they could meet, then says yes',
  'rounds.form.consent-round': 'Before each round I ask “are you in?”, and bring together those who are',
  'rounds.form.ticks': 'Anything else?',
  'rounds.form.tick-across': 'Only people from different organisations meet',
  'rounds.form.tick-preview': 'Stewards look at every draw before anybody hears of it',
  'rounds.form.problem.long': 'Please keep it under {limit} characters.',
  'rounds.form.problem.size': 'Please choose how many meet.',
  'rounds.form.problem.consent': 'Please choose how people say yes.',
  'rounds.form.problem.ticks': 'Please tick what you want.',

  // Why rounds cannot be held like that. What is in quotes is understood as it stands.
  'rounds.rhythm.works':
    '“every Tuesday 10:00”, “every second Tuesday 10:00”, “every 4 weeks on Tuesday 10:00” or “first Tuesday of the month 10:00”',
  'rounds.rhythm.nothing': 'Say when people are paired up. These work: {works}.',
  'rounds.rhythm.over': 'That has no date to come. Please choose a later one.',
  'rounds.rhythm.days': 'People need at least a week to meet: please name one weekday. These work: {works}.',
  'rounds.rhythm.weeks':
    'Rounds are every week, every 2 weeks or every 4 weeks, or once a month. These work: {works}.',
  'rounds.rhythm.months': 'Rounds are every month, so that no month is left out. These work: {works}.',
  'rounds.rhythm.fifth':
    'Not every month has a fifth one. “last Tuesday of the month 10:00” leaves no month out.',
  'rounds.rhythm.day-of-month':
    'A date such as the 15th can fall on a weekend: please name a weekday. These work: {works}.',
  'rounds.rhythm.alternating':
    'Rounds have one time, wherever people are: each sees it in their own zone. These work: {works}.',

  // What they are, before they are saved and after.
  'rounds.settings.groups': '<strong>Who meets: </strong>{groups}',
  'rounds.settings.rhythm': '<strong>When: </strong>{rhythm}',
  'rounds.settings.consent-match':
    '<strong>How they say yes: </strong>everybody sees who they could meet; a conversation opens once all of them have said yes.',
  'rounds.settings.consent-round':
    '<strong>How they say yes: </strong>everybody is asked two days before; those who say yes are brought together, and conversations open at once.',
  'rounds.settings.across': '<strong>Across organisations: </strong>nobody meets people from their own.',
  'rounds.settings.preview':
    '<strong>Stewards look first: </strong>each draw waits for them, but no longer than a day.',
  'rounds.confirm.summary': 'Pairing rounds in {channel}, {rhythm}: shall I save this?',
  'rounds.confirm.line': 'Pairing rounds in {channel}. Nothing is saved yet.',
  'rounds.confirm.save': 'Save it',
  'rounds.saved.summary': 'Saved: pairing rounds in {channel}, {rhythm}.',
  'rounds.saved.line': '<strong>Saved.</strong> Pairing rounds in {channel}:',
  'rounds.saved.new': 'Nobody knows about it yet. Invite the channel, and people can count themselves in.',
  'rounds.meanwhile.summary': 'Somebody else has changed the pairing rounds in {channel} in the meantime.',
  'rounds.meanwhile.line':
    'Somebody else has changed the pairing rounds in {channel} in the meantime. Yours was not saved, so that nothing of theirs is lost.',
  'rounds.meanwhile.see': 'See what holds now',

  // One line in the log of changes: what differs stands in a row, with commas.
  'rounds.log.what': 'pairing rounds in {channel}',
  'rounds.log.consent-match': 'each match is asked',
  'rounds.log.consent-round': 'each round is asked',
  'rounds.log.across': 'across organisations only',
  'rounds.log.preview': 'stewards look first',
  'rounds.log.state-on': 'running',
  'rounds.log.state-resting': 'resting',
  'rounds.log.state-ended': 'ended',
  'rounds.log.no-date': 'no date left out',
  'rounds.log.dates': 'left out: {dates}',

  // On the page of a channel's rounds, for stewards.
  'rounds.steward.running': '<strong>For stewards. </strong>They are running.',
  'rounds.steward.resting':
    '<strong>For stewards. </strong>They have been resting since {date}. Nobody is paired up meanwhile.',
  'rounds.steward.resting-channel':
    '<strong>For stewards. </strong>They have been resting since {date}, because rounds can’t run in the channel just now.',
  'rounds.steward.preview': 'You see every draw before it is sent.',
  'rounds.steward.change': 'Change it',
  'rounds.steward.rest': 'Let them rest',
  'rounds.steward.go-on': 'Let them go on',
  'rounds.steward.end': 'End them',
  'rounds.steward.invite': 'Invite the channel',
  'rounds.steward.invite-spoken': 'Invite {channel} to the rounds',
  'rounds.steward.dates': 'Leave out dates',
  'rounds.steward.dates-spoken': 'Leave out dates of the rounds in {channel}',

  // In which channel.
  'rounds.where.ask': 'In which channel shall people be paired up?',
  'rounds.where.note': 'Another channel? Add its hashtag: <code>/rounds setup #hashtag</code>.',
  'rounds.where.draft-gone':
    'This draft is somebody else’s, was saved long ago, or is more than a day old. /rounds setup begins another.',
  'rounds.where.unknown.summary': 'I can’t find that channel among the interest channels.',
  'rounds.where.unknown.line':
    'I can’t find that channel among the interest channels. <code>/kith setup</code> shows them all.',
  'rounds.where.nowhere.summary': 'Pairing rounds are switched on in no channel yet.',
  'rounds.where.nowhere.line':
    'Pairing rounds are switched on in no channel yet. Choose a channel in the setup, and what happens there.',
  'rounds.where.open-setup': 'Open the setup',
  'rounds.where.off.summary': 'Pairing rounds are not switched on in {channel}.',
  'rounds.where.off.line': 'Pairing rounds are not switched on in {channel} yet.',
  'rounds.where.unwell.summary': 'I can’t do anything in {channel} just now.',
  'rounds.where.unwell.line': 'I can’t do anything in {channel} just now.',
  'rounds.where.setup-shows': 'The setup shows what happens there.',
  'rounds.where.set-up': 'Set up {channel}',
} as const;
