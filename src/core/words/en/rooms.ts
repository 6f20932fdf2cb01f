/** What people read once they are introduced: in their room, a week later, and at the end. */
export const rooms = {
  'room.opening.summary': '{names}, you have been introduced. Say hello!',
  'room.opening.title': '{names}, meet each other',
  'room.opening.both-yes': 'You both said yes.',
  'room.opening.both-yes-connected': 'You both said yes. {connector} thought you should meet.',
  'room.opening.why': '<strong>Why {name} asked: </strong>{why}',
  'room.opening.to-begin-with': '<strong>To begin with: </strong>{question}',
  'room.opening.before-you-part': '<strong>And before you part: </strong>{question}',
  'room.opening.another-question': 'Another question',

  'room.ready.summary': 'You and {names} have been introduced.',
  'room.ready.line': '<strong>You and {names} have been introduced.</strong> Your room: {room}',

  'room.follow-up.first': 'How is it going with {names}?',
  'room.follow-up.again': 'One more time: how is it going with {names}?',
  'room.follow-up.talked': 'We talked',
  'room.follow-up.talked-spoken': '{names} and I talked',
  'room.follow-up.planned': 'It’s planned',
  'room.follow-up.planned-spoken': 'A talk with {names} is planned',
  'room.follow-up.not-yet': 'Not yet',
  'room.follow-up.not-yet-spoken': 'Not yet: {names}',
  'room.follow-up.could-not': 'Couldn’t',
  'room.follow-up.could-not-spoken': 'I couldn’t: {names}',
  'room.follow-up.private': 'Only Kith sees your answer; {names} won’t.',

  'room.outcome.talked': 'Lovely that you and {names} talked. Enjoy what comes of it.',
  'room.outcome.planned': 'Good that it’s planned. Have a fine conversation with {names}.',
  'room.outcome.not-yet': 'No hurry. Your room with {names} stays where it is.',
  'room.outcome.could-not': 'That happens. Thank you for saying so; your room with {names} stays open.',

  'room.wrap-up.offer':
    'If it has gone quiet here, that is fine. Shall we close this kindly, or is there more to say?',
  'room.wrap-up.close': 'Close it kindly',
  'room.wrap-up.or-not': 'Just go on writing if there is more: nothing closes by itself.',
  'room.closing.summary': 'Thank you for meeting, {names}.',
  'room.closing.line': 'Thank you for meeting, {names}. You stay connected; write again whenever you like.',
  'room.closing.last-question': '<strong>One last question for you both: </strong>{question}',

  // After a chat or a project: whom of those who were there somebody would like to meet.
  'room.meet.spoken': 'Ask to meet {name}',
  'room.meet.more': 'And {more} more; /intro lets you ask anybody.',
  'room.meet.private': 'They are asked privately, and nothing happens unless you both say yes.',
} as const;
