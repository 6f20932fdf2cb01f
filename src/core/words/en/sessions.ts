/** What people read while a standing chat is held: its posts, reminders, the host's panel, and whom they met. */
export const sessions = {
  'session.next': 'The next one is {time}.',

  // The post that opens it, in its two states, and the thread.
  'session.opening.summary': '{title} (#{hashtag}) is open.',
  'session.opening.summary-topic': '{title} (#{hashtag}) is open. Today: {topic}',
  'session.opening.late': 'We begin a little later than planned today: that was my fault. Come in!',
  'session.opening.topic': '<strong>Today: </strong>{topic}',
  'session.opening.host': '{host} hosts, and we talk in the thread under this until {time}.',
  'session.opening.here': 'I’m here',
  'session.opening.here-spoken': 'I’m here, at {title}',
  'session.opening.note':
    '<strong>#{hashtag}</strong> · Come and go as you like. “I’m here” lets the others know that you came.',
  'session.opening.thread': '#{hashtag} · {day}',
  'session.button.join': 'Count me in',
  'session.button.join-spoken': 'Count me in to {title}, every time',
  'session.button.suggest': 'Suggest a topic',
  'session.past.summary': '{title} (#{hashtag}) was held here.',
  'session.past.topic': '<strong>It was about: </strong>{topic}',
  'session.past.line':
    '{people, plural, =0 {{host} hosted it on {date}.} =1 {{host} hosted it on {date}, and one person took part.} other {{host} hosted it on {date}, and {people} people took part.}}',
  'session.past.thread': 'What was said is in the thread.',
  'session.question.summary': 'A question: {question}',
  'session.question.summary-of': 'Question {number} of {all}: {question}',
  'session.question.line': '<strong>A question: </strong>{question}',
  'session.question.line-of': '<strong>Question {number} of {all}: </strong>{question}',

  // Privately, to those who say "I'm here".
  'session.greeting.hello': 'Good that you’re here, at {title}.',
  'session.greeting.again': 'You are on the list already.',
  'session.greeting.company': '{people} of you have said so by now.',
  'session.greeting.question': 'We are at question {number} of {all}: {question}',
  'session.greeting.question-line': '<strong>We are at question {number} of {all}: </strong>{question}',
  'session.greeting.earlier': 'Earlier ones are in the thread; answers to those are welcome too.',
  'session.greeting.thread': 'The talk is in the thread.',
  'session.greeting.thread-line': 'The talk is in the thread under the post: say hello there.',
  'session.press.too-late': '{title} is over for this time. You can still read and write in the thread.',
  'session.press.unknown': 'I can’t find that chat any more. /chats list shows what there is.',
  'session.press.not-open': 'This chat is not open just now. /chats next shows your next dates.',
  'session.press.no-guests':
    'Taking part here is for full members of this community; guests are welcome to read along.',
  'session.meet.nobody-else': 'Nobody else who was here can be asked just now.',
  'session.meet.whom': 'Whom would you like to meet?',
  'session.meet.summary': 'Whom from {title} would you like to meet?',

  // Before it, and when it could not be held.
  'session.reminder.day-before': '{title} is coming up within a day.',
  'session.reminder.chat': '<strong>{title}</strong> (#{hashtag})',
  'session.reminder.day-before-line': '{chat} is on {time}, in {place}.',
  'session.reminder.quarter-before': '{title} begins in a few minutes.',
  'session.reminder.quarter-before-line': '{chat} begins at {time}, in {place}.',
  'session.reminder.topic': '<strong>Topic: </strong>{topic}',
  'session.reminder.no-more': 'No more reminders',
  'session.reminder.no-more-spoken': 'No more reminders of {title}',
  'session.reminder.cannot-come': 'If you can’t come this time, there is nothing to do.',
  'session.reminder.its-channel': 'its channel',
  'session.missed.a-chat': 'A standing chat',
  'session.missed.summary': '{title} could not be opened this time. I’m sorry.',
  'session.missed.line':
    '{chat} was due on {time}, and I could not open it. I’m sorry: that was my fault, not yours.',

  // The last words in the thread.
  'session.closing.summary': '{title} is over. Thank you for coming!',
  'session.closing.summary-nobody': '{title} is over. See you next time.',
  'session.closing.thanks': 'That was it for today. Thank you for coming!',
  'session.closing.thanks-nobody': 'That was it for today.',
  'session.closing.here': '<strong>Who was here: </strong>{people}.',
  'session.closing.here-and-more': '<strong>Who was here: </strong>{people} and {more} more.',
  'session.closing.picked': 'Answers that {hostName} picked:',
  'session.closing.answer': 'Answer {number}',
  'session.closing.answer-by': 'What {name} wrote',
  'session.closing.next': 'The next one is {time}. See you there!',
  'session.closing.last': 'It was the last one. Thank you to everybody who has been part of it.',
  'session.closing.rests': 'The chat rests after this; those who are counted in hear when it goes on.',
  'session.closing.meet': 'Meet someone from here',

  // The host's private panel.
  'session.panel.open': '{title} is open, and you host it. The questions come by themselves.',
  'session.panel.open-line':
    '<strong>{title} is open, and you host it. </strong>It closes by itself at {time}.',
  'session.panel.coming': '<strong>Coming, {number} of {all}: </strong>{question}',
  'session.panel.comes-at': 'It comes by itself at {time}, or when you want it.',
  'session.panel.comes-if-wanted': 'There is little time left, so it comes only if you want it.',
  'session.panel.next': 'Next question',
  'session.panel.skip': 'Skip this one',
  'session.panel.close': 'Close now',
  'session.panel.close-spoken': 'Close {title} now',
  'session.panel.all-asked': '{title} is open. All questions have been asked.',
  'session.panel.all-asked-line':
    '<strong>{title} is open. </strong>All questions have been asked. It closes by itself at {time}.',
  'session.panel.picking':
    'To pick a good answer, open the menu of that message in the thread and choose “Pick this answer”.',
  'session.panel.over': '{title} is over. Thank you for hosting!',
  'session.panel.over-line':
    '<strong>{title} is over. Thank you for hosting! </strong>{people, plural, =0 {Nobody said “I’m here” this time; that happens to every chat now and then.} =1 {One person said “I’m here”.} other {{people} people said “I’m here”.}}',
  'session.panel.still-picking':
    'For one more day you can pick good answers: open the menu of a message in the thread, and choose “Pick this answer”.',
  'session.panel.could-not-open':
    '{title} could not be opened: I can’t post in its channel. Its members are told, and a steward hears of it.',
  'session.host.not-yours':
    'The host does this. If you’d like to bring a question, “Suggest a topic” is the way.',
  'session.host.moved-on': 'It has moved on already: somebody was a moment faster. Nothing more was changed.',
  'session.host.none-left': 'All questions have been asked already.',
  'session.host.closed': 'It is closed already. Thank you for hosting!',
  'session.host.taken-back': 'This date was taken away in the very moment it opened, so nothing was posted.',
  'session.host.not-open': 'This chat is not open just now, so there is nothing to do.',

  // Picking good answers.
  'session.pick.no-thread':
    'Only answers in the thread of a standing chat can be picked, up to a day after it.',
  'session.pick.not-yours':
    'The host of a chat picks answers. Thank you for liking this one; do tell its author!',
  'session.pick.picked-already': 'This answer is picked already. It is on the list when the chat closes.',
  'session.pick.enough': 'Ten answers are picked already, and that is the most the closing post can hold.',
  'session.pick.over': 'This chat has been over for more than a day, so no more answers can be picked.',
  'session.pick.picked': 'Picked. The closing post will link to it.',
  'session.pick.picked-late': 'Picked. The closing post links to it now.',
} as const;
