/** Counting oneself in, skipping, breaks and leaving. */
export const takingPart = {
  // How people say yes, to those who may take part.
  'rounds.consent.match':
    'In each round I show you who you could meet, and they see your card too. A conversation opens only when everybody has said yes; nobody learns of a no.',
  'rounds.consent.round':
    'Two days before each round I ask whether it suits you. Those who say yes are brought together, and their conversation opens at once.',

  'rounds.coming.rest': 'They rest for now; nothing else is needed from you.',
  'rounds.coming.over': 'There are no more dates for now.',
  'rounds.coming.next': 'The next one is {time}.',

  'rounds.join.done.summary': 'You take part in the pairing rounds in {channel}.',
  'rounds.join.done.line': 'You take part in the pairing rounds in {channel}. {coming}',
  'rounds.join.already.summary': 'You already take part in the pairing rounds in {channel}.',
  'rounds.join.already.line': 'You already take part in the pairing rounds in {channel}. {coming}',
  'rounds.join.again': 'Count me in again',
  'rounds.join.spoken': '{what}: pairing rounds in {channel}',
  'rounds.join.not.guest':
    'The pairing rounds in {channel} are for members of this community. A steward can open the channel to guests.',
  'rounds.join.not.external':
    'The pairing rounds in {channel} are for people of this community; you are here from another one. Perhaps there are rounds at yours?',
  'rounds.join.not.no-person': 'Pairing rounds are for people only.',
  'rounds.join.errand-gone.summary': 'Your card is saved. Please choose the rounds once more.',
  'rounds.join.errand-gone.line':
    'Your card is saved. I no longer know which rounds you meant, so please choose once more.',

  'rounds.skip.summary': 'You are skipping the next round in {channel}.',
  'rounds.skip.line': 'You are skipping the round in {channel} on {date}. After that you’re in again.',
  'rounds.skip.undone.summary': 'You are in again for the next round in {channel}.',
  'rounds.skip.undone.line': 'Good to have you: you are in for the round in {channel} on {date}.',
  'rounds.skip.nothing': 'The pairing rounds in {channel} have no date to skip just now.',

  'rounds.break.summary': 'You are on a break from the pairing rounds in {channel}.',
  'rounds.break.already-summary': 'You are already on a break from the pairing rounds in {channel}.',
  'rounds.break.until': 'You are on a break from the rounds in {channel} until {date}.',
  'rounds.break.already-until': 'You are already on a break from the rounds in {channel} until {date}.',
  'rounds.break.until-back': 'You are on a break from the rounds in {channel} until you say you’re back.',
  'rounds.break.already-until-back':
    'You are already on a break from the rounds in {channel} until you say you’re back.',
  'rounds.break.note': 'Nobody is told. What you have agreed to already stays as it is.',
  'rounds.break.spoken': 'Take a break from the rounds in {channel}',
  'rounds.break.form.title': 'Take a break',
  'rounds.break.form.submit': 'Take the break',
  'rounds.break.form.how-long': 'How long?',
  'rounds.break.form.hint': 'For example 2w, 10 days, or until 2027-01-15. Empty: until you say you’re back.',
  'rounds.break.form.problem':
    'I’d understand 2w, 10 days, or until 2027-01-15, a date to come. Empty: until you say you’re back.',
  'rounds.break.not-understood':
    'How long? For example /rounds pause 2w, or /rounds pause until 2027-01-15, a date to come. Without a time it lasts until /rounds resume.',

  'rounds.back.summary': 'Welcome back to the pairing rounds in {channel}.',
  'rounds.back.line': '<strong>Welcome back!</strong> You take part in the rounds in {channel}. {coming}',
  'rounds.back.not-away.summary': 'You are not on a break from the pairing rounds in {channel}.',
  'rounds.back.not-away.line':
    '<strong>You are not on a break.</strong> You take part in the rounds in {channel}. {coming}',

  'rounds.leave.summary': 'You no longer take part in the pairing rounds in {channel}.',
  'rounds.leave.line':
    'You no longer take part in the rounds in {channel}. You won’t be paired up any more; what is already under way goes on.',
  'rounds.not-in.summary':
    'You don’t take part in the pairing rounds in {channel}, so there is nothing to change.',
  'rounds.not-in.line':
    'You don’t take part in the rounds in {channel}, so there is nothing to change. Would you like to?',
} as const;
