/** What stewards do with rounds that there are: leave out dates, let them rest, end them, invite the channel. */
export const state = {
  'rounds.dates.form.title': 'Leave out dates',
  'rounds.dates.form.submit': 'Save',
  'rounds.dates.form.which': 'Which of the next dates are left out?',
  'rounds.dates.form.hint': 'Holidays, for example. Take a tick away, and the date is back.',
  'rounds.dates.saved.none-summary': 'Saved. No date is left out.',
  'rounds.dates.saved.none': '<strong>Saved. </strong>No date is left out.',
  'rounds.dates.saved.some-summary': 'Saved. Left out: {dates}.',
  'rounds.dates.saved.some': '<strong>Saved. </strong>Left out: {dates}.',
  'rounds.dates.saved.many-summary':
    'Saved. {count, plural, one {# date is left out} other {# dates are left out}}.',
  'rounds.dates.saved.next': 'The next round is on {time}.',

  'rounds.rests.summary': 'The pairing rounds in {channel} rest from now on.',
  'rounds.rests.line': 'The pairing rounds in {channel} rest from now on: nobody is paired up.',
  'rounds.rests.note': 'What has been agreed to already goes on.',
  'rounds.goes-on.line': 'The pairing rounds in {channel} go on.',
  'rounds.goes-on.next': 'The next one is {time}.',

  'rounds.end.summary': 'End the pairing rounds in {channel} for good?',
  'rounds.end.line': 'End the pairing rounds in {channel} for good? It cannot be taken back.',
  'rounds.end.note':
    '{people, plural, =0 {Nobody takes part.} other {Those who take part ({people}) would have to count themselves in anew, should there be rounds again.}} You can let them rest instead.',
  'rounds.end.now': 'End them for good',
  'rounds.end.keep': 'Keep them',
  'rounds.ended.summary': 'The pairing rounds in {channel} have ended.',
  'rounds.ended.line':
    'The pairing rounds in {channel} have ended, and the channel is told. Thank you for looking after them.',
  'rounds.ended.post.summary': 'The pairing rounds in this channel have ended.',
  'rounds.ended.post.line':
    'The pairing rounds in this channel have ended. Thank you, everybody who took part! Conversations that have begun stay open.',

  // In the channel: one message with the one button.
  'rounds.invitation.summary':
    'Would you like to meet somebody new from this channel now and then? Count yourself in.',
  'rounds.invitation.title': 'Meet somebody new from this channel',
  'rounds.invitation.line':
    'I bring people from this channel together in {groups}, {rhythm}: first those who haven’t met yet, and among them those with something to talk about.',
  'rounds.invitation.next': 'The next time is {time}.',
  'rounds.invitation.note': 'You can skip a date, take a break or leave at any time.',
  'rounds.invited.summary': 'The invitation is on its way to {channel}.',
  'rounds.invited.line': 'The invitation is on its way to {channel}, with “Count me in”.',
  'rounds.invited.already.summary': 'The channel {channel} was invited today already.',
  'rounds.invited.already.line': '{channel} was invited today already. Once a day is enough.',
  'rounds.invited.resting.summary':
    'The pairing rounds in {channel} are resting, so I did not invite anybody.',
  'rounds.invited.resting.line':
    'The pairing rounds in {channel} are resting, so I did not invite anybody. Let them go on first.',
} as const;
