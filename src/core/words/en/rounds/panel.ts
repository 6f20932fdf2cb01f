/** Pairing rounds as a person sees them: the list, those of one channel, their own next dates, and help. */
export const panel = {
  // How many meet at a time, within a sentence.
  'rounds.size': '{size, plural, =2 {pairs} other {groups of #}}',

  // Buttons that stand in several places; in "about", what the button says.
  'rounds.button.all': 'All rounds',
  'rounds.button.show': 'Show me the rounds',
  'rounds.button.show-others': 'Show me the rounds there are',
  'rounds.button.about': '{what}: rounds in {channel}',
  'rounds.button.count-me-in': 'Count me in',
  'rounds.button.leave': 'Leave',
  'rounds.button.break': 'Take a break',
  'rounds.button.skip-in': 'Skip the next one',
  'rounds.button.skip-skips': 'I’ll be there after all',
  'rounds.button.back': 'I’m back',
  'rounds.button.back-spoken': 'I’m back in the rounds in {channel}',
  'rounds.button.more': 'More',
  'rounds.button.more-spoken': 'More about the rounds in {channel}',

  'rounds.dates.title': 'The next dates:',
  'rounds.across': 'You meet people from other organisations than your own.',

  'rounds.list.summary': 'These are the pairing rounds here.',
  'rounds.list.title': 'Pairing rounds',
  'rounds.list.more': 'More rounds',
  'rounds.list.note':
    'Now and then you meet somebody from the channel. <code>/rounds next</code> shows your next dates.',
  'rounds.list.which': '<strong>{channel}</strong> (#{hashtag}): {groups}, {rhythm}. {coming} {people}',
  'rounds.list.rest': 'They rest for now.',
  'rounds.list.over': 'There are no more dates.',
  'rounds.list.next': 'Next: {time}.',
  'rounds.list.people':
    '{people, plural, =0 {Nobody takes part yet.} one {One person takes part.} other {# people take part.}}',
  'rounds.list.empty.summary': 'There are no pairing rounds here yet.',
  'rounds.list.empty.line':
    'There are none here yet. In pairing rounds, people from a channel who would like to meet are brought together now and then, in pairs or small groups.',
  'rounds.list.empty.for-stewards': '<code>/rounds setup</code> starts them in a channel.',
  'rounds.list.empty.for-others':
    'A steward of this community can start them. With <code>/intro</code> you can ask to meet somebody at any time.',

  // How somebody stands to the rounds of a channel.
  'rounds.standing.in': '<strong>You take part.</strong>',
  'rounds.standing.skips': '<strong>You are skipping the next one.</strong>',
  'rounds.standing.until': '<strong>You are on a break</strong> until {date}.',
  'rounds.standing.until-back': '<strong>You are on a break</strong> until you say you’re back.',
  'rounds.standing.silent':
    '<strong>You are on a break</strong>: three times in a row I heard nothing from you, so I stopped asking.',

  'rounds.detail.summary': 'These are the pairing rounds in {channel}.',
  'rounds.detail.title': 'Pairing rounds in {channel}',

  'rounds.next.summary': 'These are your next dates in pairing rounds.',
  'rounds.next.title': 'Your next dates',
  'rounds.next.date': '{time}: {groups} in {channel}',
  'rounds.next.note': 'Times are in your own time zone. On that day you hear from me who you could meet.',
  'rounds.next.in-none': 'You take part in no pairing rounds yet.',
  'rounds.next.away': 'You are on a break, so you have no dates.',
  'rounds.next.none': 'Your pairing rounds have no date coming up.',
  'rounds.next.back': 'I’m back in {channel}',

  'rounds.which.gone': 'I can’t find those rounds any more. /rounds list shows the ones there are.',
  'rounds.which.ended.summary': 'The pairing rounds in {channel} have ended.',
  'rounds.which.ended.line': 'The pairing rounds in {channel} have ended. Nothing was changed.',
  'rounds.which.none-all': 'There are no pairing rounds here yet. Stewards begin them with /rounds setup.',
  'rounds.which.none-joined': 'You take part in no pairing rounds yet. /rounds list shows which there are.',
  'rounds.which.ask': 'Which rounds do you mean?',
  'rounds.which.there-are-more': 'There are more: add the hashtag, as in <code>{command} #hashtag</code>.',
  'rounds.which.unknown.summary': 'I know no pairing rounds by that name.',
  'rounds.which.unknown.line': 'I know no pairing rounds by the name <code>{typed}</code>.',
  'rounds.which.known': 'These I know:',
  'rounds.which.spoken': 'The rounds in {channel}',

  'rounds.help.summary': 'How pairing rounds work.',
  'rounds.help.not-understood.summary': 'I did not understand that. This is how pairing rounds work.',
  'rounds.help.not-understood.line': 'I did not understand <code>{typed}</code>. Here is what I know:',
  'rounds.help.title': 'Pairing rounds',
  'rounds.help.promise':
    'Now and then I bring people from an interest channel together, in pairs or small groups: first those who haven’t met yet, and among them those with something to talk about. You take part until you say otherwise.',
  'rounds.help.here.none-run': 'No pairing rounds run in {channel}.',
  // Who could start them follows in the same sentence.
  'rounds.help.here.none-yet': 'There are no rounds in {channel} yet{start}',
  'rounds.help.here.start-yourself': '; <code>/rounds setup</code> starts them.',
  'rounds.help.here.stewards-start': '; stewards can start them.',
  'rounds.help.here.rounds': 'Here in {channel}: {groups}, {rhythm}.',
  'rounds.help.list': '<code>/rounds list</code> shows them all: take part with one tap.',
  'rounds.help.next': '<code>/rounds next</code> shows your next dates.',
  'rounds.help.skip': '<code>/rounds skip</code> skips the next one; said again, you’re in after all.',
  'rounds.help.pause':
    '<code>/rounds pause 2w</code> or <code>/rounds pause until 2027-01-15</code>: a break; <code>/rounds resume</code> ends it.',
  'rounds.help.leave':
    '<code>/rounds leave</code>: you won’t be paired up any more. <code>/rounds join</code> brings you back.',
  'rounds.help.setup': 'Stewards: <code>/rounds setup</code> says when, how many, and how people say yes.',
  'rounds.help.note':
    'Where there are several, add the hashtag: <code>/rounds skip #hashtag</code>. A no, a break or a block is never told to anybody.',
} as const;
