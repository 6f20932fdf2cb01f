/** One round: "are you in?", the draw as stewards see it, nobody to meet, and how it went. */
export const draw = {
  // Two days before.
  'rounds.this-time.summary': 'The next round in {channel}: are you in this time?',
  'rounds.this-time.pair':
    '<strong>Are you in this time? </strong>The next round in {channel} is on {time}. Say yes, and I’ll pair you with somebody then.',
  'rounds.this-time.group':
    '<strong>Are you in this time? </strong>The next round in {channel} is on {time}. Say yes, and I’ll bring you together in a group of about {size} then.',
  'rounds.this-time.yes': 'Yes, count me in',
  'rounds.this-time.yes-spoken': 'Yes, count me in for {channel}',
  'rounds.this-time.no': 'Not this time',
  'rounds.this-time.no-spoken': 'Not this time in {channel}',
  'rounds.this-time.silence': 'If you say nothing, you are simply not in this time.',
  'rounds.in.summary': 'You’re in for the next round in {channel}.',
  'rounds.in.line':
    '<strong>You’re in. </strong>I’ll bring you together with people from {channel} on {time}.',
  'rounds.in.not-after-all': 'Not this time after all',
  'rounds.in.later.summary': 'The first draw is over; you’re in the second one.',
  'rounds.in.later.line':
    'The first draw for {channel} is over. There is a second one {when}, and you’re in it if you have nobody to meet yet.',
  'rounds.in.later.on': 'on {time}',
  'rounds.in.later.some-day': 'a few days later',
  'rounds.out.summary': 'Not this time, then: you sit out the next round in {channel}.',
  'rounds.out.line': 'Not this time, then. You’ll be asked again before the next round in {channel}.',
  'rounds.out.in-after-all': 'Count me in after all',
  'rounds.out.in-after-all-spoken': 'Count me in for {channel} after all',
  'rounds.out.later.summary': 'The draw is over already.',
  'rounds.out.later.line':
    'The draw for {channel} is over. If it brought you together with somebody, a word in your room is kind. You won’t be in the second draw.',
  'rounds.answer.over':
    'That round is over. You’ll hear of the next one in good time; /rounds list shows the date.',
  'rounds.answer.not-in':
    'You don’t take part in the rounds of this channel. /rounds list shows them, and you can join there.',
  'rounds.answer.unknown': 'I don’t know that round any more. /rounds list shows the next dates.',

  'rounds.not-held.summary': 'This time’s round in {channel} is not being held.',
  'rounds.not-held.line':
    'The round in {channel} on {date}, for which you said yes, is not being held after all. Thank you for being ready; you’ll be asked again before the next one.',

  // Nobody to meet, in the first draw and in the second.
  'rounds.left-over.yet.summary': 'Nobody to meet in {channel} yet.',
  'rounds.left-over.yet.line': 'I have found nobody yet for you to meet in {channel}. {then}',
  'rounds.left-over.yet.then':
    'I’ll look once more on {date}, when I know who is still free. If that brings nothing either, you go first next time.',
  'rounds.left-over.this-time.summary': 'Nobody to meet in {channel} this time.',
  'rounds.left-over.this-time.line': 'This time I found nobody for you to meet in {channel}. {then}',
  'rounds.left-over.this-time.then': 'You go first next time.',

  'rounds.silent.summary': 'You are on a break from the rounds in {channel} for now.',
  'rounds.silent.line':
    'The last three rounds in {channel} went by without a word from you. That’s fine: I’ll stop asking for now. One tap, and you’re back.',
  'rounds.silent.back-spoken': 'I’m back in the rounds of {channel}',

  // A draw that waits for a steward's word.
  'rounds.preview.summary':
    'The draw for {channel} is ready for you to look at: {matches, plural, one {one conversation} other {# conversations}}.',
  'rounds.preview.first': '<strong>The draw is ready. </strong>',
  'rounds.preview.again': '<strong>A new draw is ready. </strong>',
  'rounds.preview.line':
    '{channel}, for {date}: {people, plural, one {one person} other {# people}} in {matches, plural, one {one conversation} other {# conversations}}. {left, plural, =0 {Nobody is left over} one {one person is left over and told so} other {# people are left over and told so}}; {repeats, plural, =0 {nobody meets somebody again.} one {one pair has been brought together before.} other {# pairs have been brought together before.}}',
  'rounds.preview.more': 'and {more, number} more',
  'rounds.preview.note': 'Nobody has heard of it yet. Without a word from you it goes out on {time}.',
  'rounds.preview.send': 'Send it',
  'rounds.preview.send-spoken': 'Send the draw for {channel}',
  'rounds.preview.draw-again': 'Draw again',
  'rounds.preview.draw-again-spoken': 'Draw {channel} again',
  'rounds.preview.skip': 'Skip this round',
  'rounds.preview.skip-spoken': 'Skip this round in {channel}',
  'rounds.preview.sent': 'The draw for {channel} goes out now. Thank you for looking.',
  'rounds.preview.replaced': 'This draw for {channel} is set aside. You have a new one to look at.',
  'rounds.preview.skipped': 'This round in {channel} is skipped. The next date stays as it is.',
  'rounds.preview.past': 'That draw is not waiting any more: it went out, or was set aside.',

  // How it went: to everybody, and to stewards.
  'rounds.report.channel':
    'This round brought {people, number} people together in {conversations, plural, one {one conversation} other {# conversations}}.',
  'rounds.report.join':
    'Would you like to meet somebody next time? /rounds join counts you in for {channel}.',
  'rounds.report.summary':
    'The round in {channel} is over: {conversations, plural, =0 {no conversation came about} one {one conversation} other {# conversations}}.',
  'rounds.report.line': '<strong>The round is over. </strong>In {channel}, drawn for {date}:',
  'rounds.report.nobody-paired': 'Nobody could be paired up this time.',
  'rounds.report.drawn':
    'Drawn: {people, plural, one {one person} other {# people}}, for {matches, plural, one {one conversation} other {# conversations}}',
  'rounds.report.came-about':
    'Came about: {conversations, plural, one {one conversation} other {# conversations}}, with {people, plural, one {one person} other {# people}}',
  'rounds.report.none-came-about': 'Came about: none this time',
  'rounds.report.second':
    'Of the second draw: {second, plural, one {one conversation} other {# conversations}}',
  'rounds.report.no-second': 'No second draw was needed',
  'rounds.report.met': 'Met, as far as I have heard: {met, number} of {conversations, number}',
  'rounds.report.left':
    'Left over: {left, plural, =0 {nobody} one {one person, who goes first next time} other {# people, who go first next time}}',
  'rounds.report.nobody.summary': 'Nobody was in for this time’s round in {channel}.',
  'rounds.report.nobody.line':
    'Nobody was in for this time’s round in {channel}. That happens. A line in the channel on what the rounds are good for often helps; the next date stays as it is.',
} as const;
