/**
 * What people read about standing chats: which there are, being counted in, and what changes.
 * What hosts read is in `hosted-chats.ts`.
 */
export const standingChats = {
  'chat.named': '{title} (#{hashtag})',
  'chat.next': 'The next one is {time}.',
  'chat.rests': 'It rests for now.',
  'chat.its-channel': 'its channel',

  // Buttons that stand in several messages.
  'chat.button.join': 'Count me in',
  'chat.button.join-spoken': 'Count me in to {title}',
  'chat.button.join-again': 'Count me in again',
  'chat.button.leave': 'Count me out',
  'chat.button.leave-spoken': 'Count me out of {title}',
  'chat.button.suggest': 'Suggest a topic',
  'chat.button.calendar': 'In my calendar',
  'chat.button.all': 'All chats',
  'chat.button.both-reminders': 'Both reminders',
  'chat.button.only-quarter': 'Only 15 minutes before',
  'chat.button.only-quarter-spoken': 'Remind me of {title} only 15 minutes before',
  'chat.button.no-reminders': 'No reminders',
  'chat.button.no-reminders-spoken': 'No reminders of {title}',

  // The list of all, and a person's own dates.
  'chat.list.summary': 'These are the standing chats here.',
  'chat.list.title': 'Standing chats',
  'chat.list.more': 'More chats',
  'chat.list.in-channel': 'In {place}:',
  'chat.list.a-channel': 'a channel',
  'chat.list.line': '<strong>{title}</strong> (#{hashtag}): {rhythm}, with {host}. {when} {people}',
  'chat.list.no-dates': 'It has no more dates.',
  'chat.list.rests-channel': 'It rests until its channel is back.',
  'chat.list.rests-host-left': 'It rests until somebody else hosts it.',
  'chat.list.people':
    '{people, plural, =0 {Nobody is counted in yet.} one {{people} person is counted in.} other {{people} people are counted in.}}',
  'chat.list.foot':
    '<code>/chats new</code> begins another one; <code>/chats calendar</code> brings yours into your calendar.',
  'chat.list.none': 'There are no standing chats here yet.',
  'chat.list.none-line':
    'There are none here yet. A standing chat is people with a common interest, at a regular time.',
  'chat.list.none-begin': '<code>/chats new</code> begins one: say when it is, and I do the rest.',
  'chat.list.none-set-up':
    '<code>/kith setup</code> says in which channels they may run; then <code>/chats new</code> begins one.',
  'chat.coming.summary': 'These are your next dates.',
  'chat.coming.title': 'Your next dates',
  'chat.coming.line': '{time}: <strong>{title}</strong> (#{hashtag}), in {place}',
  'chat.coming.none': 'None of your chats has a date coming up. /chats list shows them.',
  'chat.coming.not-in': 'You are not counted in to any chat yet. /chats list shows which there are.',
  'chat.home.title': 'Your standing chats',
  'chat.home.none':
    'You are not counted in to any chat yet. One tap on the list, and I remind you each time.',
  'chat.home.line': '<strong>{title}</strong> (#{hashtag})',
  'chat.home.line-next': '{chat}: {time}',
  'chat.home.line-rests': '{chat}: rests for now',
  'chat.home.more': 'And {more} more.',

  // Which chat is meant, and who may do what.
  'chat.which.ask': 'Which chat do you mean?',
  'chat.which.unknown': 'I know no chat by that name.',
  'chat.which.unknown-line': 'I know no chat called <code>{words}</code>.',
  'chat.which.near': 'Did you mean one of these?',
  'chat.which.none-all': 'There is no standing chat here yet. /chats new begins one.',
  'chat.which.none-joined': 'You are not counted in to any chat yet. /chats list shows which there are.',
  'chat.which.none-hosted': 'You host no chat here. /chats new begins one.',
  'chat.press.unknown': 'I can’t find that chat any more. /chats list shows the ones there are.',
  'chat.press.ended': '{title} has ended. /chats list shows the chats there are.',
  'chat.press.stewards-only': 'That is for stewards to decide. Nothing was changed.',
  'chat.press.hosts-only': 'That is for the host of {title} and the stewards to decide. Nothing was changed.',
  'chat.press.hosts-only-line':
    'That is for the host, {host}, and the stewards to decide. Nothing was changed.',
  'chat.press.may-suggest': 'You can suggest a topic or a question: <code>/chats suggest {hashtag}</code>',

  // Being counted in, and reminders.
  'chat.joined.summary': 'You are counted in to {title}, for every time.',
  'chat.joined.line': 'You are counted in to <strong>{title}</strong> (#{hashtag}), for every time.',
  'chat.joined.next-in': 'The next one is {time}, in {place}.',
  'chat.joined.rests': 'It rests for now; I’ll tell you when it goes on.',
  'chat.joined.reminders': 'I’ll remind you a day before and 15 minutes before.',
  'chat.joined.twice': 'You are counted in to {title} already.',
  'chat.joined.twice-line': 'You are counted in to <strong>{title}</strong> (#{hashtag}) already.',
  'chat.joined.may-not':
    '{title} is for members of this community only. A steward can open its channel to guests.',
  'chat.left.summary': 'You are no longer counted in to {title}.',
  'chat.left.line':
    'You are no longer counted in to <strong>{title}</strong> (#{hashtag}). Nothing more comes from it.',
  'chat.not-in.summary': 'You are not counted in to {title}, so there is nothing to change.',
  'chat.not-in.line':
    'You are not counted in to <strong>{title}</strong> (#{hashtag}), so there is nothing to change.',
  'chat.reminders.both': 'I’ll remind you of {title} a day before and 15 minutes before.',
  'chat.reminders.both-line':
    'I’ll remind you of <strong>{title}</strong> a day before and 15 minutes before.',
  'chat.reminders.quarter': 'I’ll remind you of {title} only 15 minutes before.',
  'chat.reminders.quarter-line': 'I’ll remind you of <strong>{title}</strong> only 15 minutes before.',
  'chat.reminders.none': 'No more reminders of {title}.',
  'chat.reminders.none-line':
    'I won’t remind you of <strong>{title}</strong> any more. You are still counted in.',

  // In the channel, when one begins; and in the platform's own list of events.
  'chat.announced.summary': 'A new standing chat begins here: {title} (#{hashtag}).',
  'chat.announced.title': 'A new standing chat: {title}',
  'chat.announced.line':
    '{rhythm}. It lasts {minutes, plural, one {{minutes} minute} other {{minutes} minutes}}, and {host} hosts it.',
  'chat.announced.first': 'The first one is {time}.',
  'chat.announced.hashtag':
    'Its hashtag is <strong>#{hashtag}</strong>. <code>/chats list</code> shows all chats here.',
  'chat.event.about': '#{hashtag}: {rhythm}, with {hostName}. Everybody in the channel is welcome.',

  // What those who are counted in are told when something changes.
  'chat.rescheduled.summary': '{title} is held at other times from now on.',
  'chat.rescheduled.line': '<strong>{title}</strong> (#{hashtag}) is now held {after}.',
  'chat.rescheduled.before': 'Until now it was held {before}.',
  'chat.left-out.summary':
    '{count, plural, =1 {{title} is left out once.} other {{title} is left out {count} times.}}',
  'chat.left-out.once': '<strong>{title}</strong> (#{hashtag}) is left out this once: {time}.',
  'chat.left-out.dates': '<strong>{title}</strong> (#{hashtag}) is left out on these dates:',
  'chat.restored.summary': '{title} is held after all.',
  'chat.restored.line': '<strong>{title}</strong> (#{hashtag}) is held after all: {time}.',
  'chat.moved.summary': '{title} is held at another time once.',
  'chat.moved.line': '<strong>{title}</strong> (#{hashtag}) is held {to} this once, instead of {from}.',
  'chat.handed-over.summary': '{hostName} hosts {title} now.',
  'chat.handed-over.line': '{host} hosts {title} (#{hashtag}) now.',
  'chat.paused.summary': '{title} rests for now.',
  'chat.paused.steward':
    '<strong>{title}</strong> (#{hashtag}) rests for now. I’ll tell you when it goes on.',
  'chat.paused.channel':
    '<strong>{title}</strong> (#{hashtag}) rests until its channel is back. I’ll tell you when it goes on.',
  'chat.paused.host-left':
    '<strong>{title}</strong> (#{hashtag}) rests until somebody else hosts it: its host has left. I’ll tell you when it goes on.',
  'chat.resumed.summary': '{title} goes on.',
  'chat.resumed.line': '<strong>{title}</strong> (#{hashtag}) goes on.',
  'chat.ended.summary': '{title} has ended.',
  'chat.ended.line':
    '<strong>{title}</strong> (#{hashtag}) has ended. Thank you for having been part of it. <code>/chats list</code> shows what else there is.',

  // Suggestions.
  'chat.suggestion.title': 'Suggest something',
  'chat.suggestion.submit': 'Suggest it',
  'chat.suggestion.kind': 'What is it?',
  'chat.suggestion.topics': 'A topic for one session',
  'chat.suggestion.questions': 'A question for everybody there',
  'chat.suggestion.words': 'In one line',
  'chat.suggestion.words-hint': 'At most {limit} characters. The host decides what comes when.',
  'chat.suggestion.no-kind': 'Please say which of the two it is.',
  'chat.suggestion.empty': 'A few words, please.',
  'chat.suggestion.long': 'Please keep it under {limit} characters.',
  'chat.suggested.topics': 'Thank you: your topic is on the list of {title}.',
  'chat.suggested.questions': 'Thank you: your question is on the list of {title}.',
  'chat.suggested.line': 'Thank you: your {suggestion}',
  'chat.suggested.topics-listed': 'topic is on the list of <strong>{title}</strong> (#{hashtag}).',
  'chat.suggested.questions-listed': 'question is on the list of <strong>{title}</strong> (#{hashtag}).',
  'chat.suggested.what-then':
    'The host decides what comes when. It may show your words to everybody there, and not your name.',
  'chat.suggested.another': 'Suggest something else',
  'chat.suggestion.there-already': 'That is on the list of {title} already. Nice that you both want it.',
  'chat.suggestion.too-many-of-yours':
    'Five of your suggestions are waiting in {title} already. Once one of them has had its turn, there is room for more.',
  'chat.suggestion.full':
    'The list of {title} is full for now. After its next session there will be room again.',

  // In a calendar.
  'chat.calendar.name': 'Standing chats',
  'chat.calendar.about': '#{hashtag}: {rhythm}, hosted by {hostName}.',
  'chat.calendar.no-address':
    'Your chats can’t be shown in your calendar yet: whoever runs Kith here has to set KITH_PUBLIC_URL first. /chats next shows your dates.',
  'chat.calendar.taken-away':
    'Your calendar link is gone; whoever has it finds nothing there. /chats calendar makes a new one.',
  'chat.calendar.none-to-take': 'There is no calendar link of yours. /chats calendar makes one.',
  'chat.calendar.summary': 'This link shows your standing chats in your own calendar.',
  'chat.calendar.renewed': 'This is your new link. The one before shows nothing any more.',
  'chat.calendar.subscribe':
    'Subscribe to this address in your calendar, and the chats that count you in are there:',
  'chat.calendar.shows':
    'It shows their titles, dates and channels, and nothing about people. New and changed dates come by themselves.',
  'chat.calendar.keep-it': 'Whoever has the link can read it, so keep it to yourself.',
  'chat.calendar.renew': 'Make a new link',
  'chat.calendar.take-away': 'Take it away',

  // How they work.
  'chat.help.summary': 'How standing chats work.',
  'chat.help.misunderstood': 'I did not understand that. This is how standing chats work.',
  'chat.help.misunderstood-line': 'I did not understand <code>{words}</code>. Here is what I know:',
  'chat.help.title': 'Standing chats',
  'chat.help.about':
    'People with a common interest, at a regular time, in a channel. You are counted in once, for every time; I remind you, and ask a few questions while it lasts.',
  'chat.help.none-run-here': 'No standing chats run in {place}.',
  'chat.help.none-here': 'There is no standing chat in {place} yet; <code>/chats new</code> begins one.',
  'chat.help.here': 'Here in {place}: {chats}.',
  'chat.help.and-more': '{chats}, {more} more',
  'chat.help.list': '<code>/chats list</code> shows them all: join or leave with one tap.',
  'chat.help.next':
    '<code>/chats next</code> shows your next dates, <code>/chats calendar</code> brings them into your calendar.',
  'chat.help.suggest': '<code>/chats suggest</code> suggests a topic or a question.',
  'chat.help.new': '<code>/chats new every second Tuesday 12:00</code> begins one.',
  'chat.help.hosts': 'Hosts also have these, each followed by the hashtag:',
  'chat.help.queues':
    '<code>/chats topics</code> and <code>/chats questions</code>: what comes next, in your order.',
  'chat.help.cancel':
    '<code>/chats cancel</code>: leave out the next date, or those you name, as in <code>/chats cancel #tag 2026-12-25, 2027-01-01</code>.',
  'chat.help.move': '<code>/chats move</code>: hold one date at another time.',
  'chat.help.edit':
    '<code>/chats edit</code>: name, time, length, host. <code>/chats end</code>: end it for good.',
  'chat.help.pause': 'Stewards: <code>/chats pause</code> lets a chat rest, or go on.',
} as const;
