/**
 * Those whom a round brings together: the question, its answers, their room and "did you meet?". Pairs and groups have
 * messages of their own, because they are spoken to differently.
 */
export const match = {
  // Of a large group with long names only how many the others are.
  'match.others': '{count} others',
  // In place of its name.
  'match.channel-gone': 'the channel',

  'match.ask.pair': 'You are paired with {names} this time',
  'match.ask.group': 'You are in a group with {names} this time',
  'match.ask.summary': '{title}. Would you like to meet?',
  'match.ask.still-open-pair': 'Still open: you are paired with {names} this time. A yes or a no is fine.',
  'match.ask.still-open-group':
    'Still open: you are in a group with {names} this time. A yes or a no is fine.',
  'match.ask.reminder': 'This is still open until tomorrow. I won’t bring it up again.',
  'match.ask.from': 'From the new round in {channel}.',
  'match.ask.yes': 'Yes, introduce us',
  'match.ask.yes-spoken': 'Yes, introduce me to {names}',
  'match.ask.not-this-time': 'Not this time',
  'match.ask.not-this-time-spoken': 'Not this time: {names}',
  'match.ask.never': 'Don’t pair us again',
  'match.ask.never-spoken': 'Don’t pair me with {names} again',
  'match.ask.who-is-told-pair':
    'A room opens once you have both said yes. Any other answer is told to nobody. After “Not this time” you won’t be paired with {names} for three months.',
  'match.ask.who-is-told-group':
    'A room opens once all of you have said yes. Any other answer is told to nobody. After “Not this time” you won’t be paired with any of them for three months.',
  'match.ask.until': 'You can answer until {time}.',

  // Why these people.
  'match.why.pair': 'Why you two',
  'match.why.group': 'Why this group',
  'match.why.line': '<strong>{title}: </strong>{why}.',
  'match.why.interests-pair': 'You both care about {interests}',
  'match.why.interests-group': 'You all care about {interests}',
  'match.why.languages-pair': 'You both speak {languages}',
  'match.why.languages-group': 'You all speak {languages}',
  'match.why.you-offer': 'You offer what {other} is after: {offer}',
  'match.why.you-are-after': '{name} offers what you are after: {offer}',
  'match.why.they-offer': '{name} offers what {other} is after: {offer}',

  // The question after its answer, and after its time.
  'match.answered.everyone': 'You said yes, and so has everyone. Your room opens now.',
  'match.answered.yes': 'You said yes. The room opens as soon as everyone has.',
  'match.answered.not-this-time-pair':
    'You said not this time. Nobody is told, and you won’t be paired with {names} for three months.',
  'match.answered.not-this-time-group':
    'You said not this time. Nobody is told, and you won’t be paired with any of them for three months.',
  'match.answered.never':
    'You won’t be paired with {names} again. Nobody is told. /kith unblock takes it back.',
  'match.answered.closed': 'This is closed.',
  'match.closed.pair': 'You were paired with {names}',
  'match.closed.group': 'You were in a group with {names}',
  'match.closed.yes-first':
    'You said yes. It did not come about this time. If somebody else is free in this round, you will hear from me.',
  'match.closed.yes-second': 'You said yes. It did not come about this time.',
  'match.closed.over': 'The time to answer is over. There is nothing for you to do.',
  'match.closed.too-late':
    'The time to answer was over already, so nothing was changed. The next round is another chance.',
  'match.not-this-time.summary':
    'It did not come about with {names} this time. The next round may bring somebody else.',
  'match.not-this-time.line':
    'It did not come about with {names} this time. The next round in {channel} may bring somebody else.',

  // Their room.
  'match.opening.summary': '{names}, you are brought together this time. Say hello!',
  'match.opening.title': '{names}, meet each other',
  'match.opening.pair': 'The round in {channel} brings you together, and you have both said yes.',
  'match.opening.group': 'The round in {channel} brings you together, and you have all said yes.',
  'match.opening.another-question-spoken': 'Show another question to begin with',
  'match.room.line': 'Your room: {room}',
  'match.ready.pair': 'You and {names} have both said yes.',
  'match.ready.group': 'You and {names} have all said yes.',
  'match.ready.pair-summary': 'You and {names} have both said yes. Your room is open.',
  'match.ready.group-summary': 'You and {names} have all said yes. Your room is open.',
  'match.met-already.summary': 'Everyone has said yes already. Your room is open.',
  'match.met-already.line': 'Everyone has said yes already. Your room: {room}',

  // "Did you meet?", privately, some days later.
  'match.check-in.first': 'Did you and {names} meet?',
  'match.check-in.again': 'One more time: did you and {names} meet?',
  'match.check-in.met': 'Yes, we met',
  'match.check-in.met-spoken': 'Yes, {names} and I met',
  'match.check-in.all': 'All of us',
  'match.check-in.all-spoken': 'All of us met',
  'match.check-in.some': 'Some of us',
  'match.check-in.some-spoken': 'Some of us met',
  'match.check-in.not-yet': 'Not yet',
  'match.check-in.not-yet-spoken': 'Not yet: {names}',
  'match.check-in.could-not': 'Couldn’t',
  'match.check-in.could-not-spoken': 'I couldn’t: {names}',
  'match.check-in.private': 'Nobody is shown your answer; it makes the next round better.',
  'match.thanks.all-pair': 'Lovely that you and {names} met. Thank you for saying so.',
  'match.thanks.all-group': 'Lovely that all of you met. Thank you for saying so.',
  'match.thanks.some': 'Good that some of you met. Your room stays open for the others.',
  'match.thanks.not-yet': 'No hurry. Your room with {names} stays where it is.',
  'match.thanks.could-not': 'That happens. Thank you for saying so; your room with {names} stays open.',

  // Presses that come too late, from the wrong person, or a second time.
  'match.press.not-yours': 'This is for somebody else to answer.',
  'match.press.not-your-room': 'Only the people of this room can ask for another question.',
  'match.press.unknown': 'I can’t find that any more. /rounds list shows where you stand.',
  'match.press.answered-yes': 'You have already said yes. The room opens as soon as everyone has.',
  'match.press.answered-no': 'You have already answered. Nothing was changed.',
  'match.press.opens-now': 'You have said yes, and so has everyone. Your room opens now.',
  'match.press.no-room':
    'No room was opened here, so there is nothing to tell. /rounds list shows where you stand.',
} as const;
