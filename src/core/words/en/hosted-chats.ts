/** What hosts and stewards read about the standing chats that they hold. */
export const hostedChats = {
  // The form. Titles and "submit" have at most 24 characters, labels 45, hints 100.
  'chat.form.new': 'Begin a standing chat',
  'chat.form.edit': 'Change this chat',
  'chat.form.submit': 'Show me the dates',
  'chat.form.channel': 'In which channel?',
  'chat.form.name': 'What is it called?',
  'chat.form.name-hint': 'For example: Communications over coffee',
  'chat.form.hashtag': 'Its hashtag',
  'chat.form.hashtag-hint': 'People find it by this. Leave empty, and I make one from the name.',
  'chat.form.when': 'When is it?',
  'chat.form.when-hint': 'every second Tuesday 12:00 · last Friday of the month 16:00 Europe/Berlin',
  'chat.form.minutes': 'How long?',
  'chat.form.minutes-option': '{minutes, plural, one {{minutes} minute} other {{minutes} minutes}}',
  'chat.form.host': 'Who hosts it?',
  'chat.form.no-name': 'Please give it a name.',
  'chat.form.long': 'Please keep it under {limit} characters.',
  'chat.form.bad-hashtag': 'A hashtag has letters, digits, - and _ only, at most 30, and no spaces.',
  'chat.form.no-hashtag': 'I can make no hashtag from that name. Please write one.',
  'chat.form.taken': '#{hashtag} is taken by “{title}”, hosted by {hostName}. Please choose another.',
  'chat.form.taken-by-somebody': '#{hashtag} is taken. Please choose another.',
  'chat.form.no-when': 'Say when it is, for example: every second Tuesday 12:00',
  'chat.form.over': 'That has no date to come. Please choose a later one.',
  'chat.form.no-minutes': 'Please choose how long it lasts.',
  'chat.form.no-channel': 'Please choose a channel.',
  'chat.form.no-host': 'Please choose one person.',
  'chat.form.may-not-host': 'This person may not host here. Please choose a member who may.',

  // A draft, and what becomes of it.
  'chat.draft.gone':
    'This draft is gone: it was saved, thrown away, or is more than a day old. /chats new begins another.',
  'chat.draft.not-yours': 'This draft is somebody else’s. Nothing was changed.',
  'chat.draft.discarded': 'Thrown away. Nothing was saved.',
  'chat.draft.saved-before': 'You have saved this already. /chats list shows it.',
  'chat.draft.nowhere': 'There is no channel here in which you could begin a chat.',
  'chat.draft.nowhere-line': 'There is no channel here in which you could begin a standing chat.',
  'chat.draft.nowhere-steward':
    '<code>/kith setup</code> says in which channels chats may run, and who may host them.',
  'chat.draft.nowhere-ask':
    'Stewards say in which channels chats may run, and who may host them. Ask one of them.',
  'chat.draft.summary': '{title}: these would be the next dates. Nothing is saved yet.',
  'chat.draft.line':
    '<strong>#{hashtag}</strong> is held {rhythm}, for {minutes, plural, one {{minutes} minute} other {{minutes} minutes}}, in {place}, with {host}.',
  'chat.draft.dates': '<strong>The next dates would be:</strong>',
  'chat.draft.no-fifth':
    'Months without a fifth one are left out. “Last” instead of “fifth” would have one in every month.',
  'chat.draft.no-such-day':
    'Months without a day {day} are left out. “Last day of the month” would have one in every month.',
  'chat.draft.last-day': 'In shorter months it is on their last day.',
  'chat.draft.clock-skipped':
    'On {day} the clocks change, and {meant} does not exist: it begins at {time} {zone} that day.',
  'chat.draft.clock-repeated':
    'On {day} the clocks change, and {meant} comes twice: it begins the first time.',
  'chat.draft.nothing-posted': 'Nothing is saved or posted yet.',
  'chat.draft.nothing-saved': 'Nothing is saved yet. If the dates change, those who are counted in are told.',
  'chat.draft.begin': 'Begin this chat',
  'chat.draft.save': 'Save the change',
  'chat.draft.change': 'Change',
  'chat.draft.discard': 'Throw away',
  'chat.draft.taken': 'The hashtag #{hashtag} is taken by another chat by now.',
  'chat.draft.taken-line': '#{hashtag} is taken by another chat by now.',
  'chat.draft.nothing-was-saved': 'Nothing was saved.',
  'chat.begun.summary': '{title} (#{hashtag}) is set.',
  'chat.begun.line': '<strong>{title}</strong> (#{hashtag}) is set: {rhythm}.',
  'chat.begun.announced':
    'I post a short word about it in {place}, where people can be counted in with one tap; <code>/chats list</code> shows it to everybody.',
  'chat.begun.questions':
    'I ask questions of my own where you have none. <code>/chats edit {hashtag}</code> changes it.',
  'chat.edited.summary': '{title} is changed.',
  'chat.edited.line': '<strong>{title}</strong> (#{hashtag}) is changed: {chat}.',
  'chat.edited.chat':
    '{rhythm}, {minutes, plural, one {{minutes} minute} other {{minutes} minutes}}, with {hostName}',
  'chat.edited-meanwhile.summary': 'Somebody else has changed {title} meanwhile. Your change was not saved.',
  'chat.edited-meanwhile.line':
    'Somebody else has changed <strong>{title}</strong> meanwhile, so your change was not saved.',
  'chat.edited-meanwhile.now': 'This is how it is now: #{hashtag}, {chat}.',
  'chat.edited-meanwhile.again': 'Change it again',

  // One date: left out, held after all, or moved.
  'chat.dates.date': '{time} ({there})',
  'chat.dates.none': '{title} has no date to come.',
  'chat.dates.kept': 'Nothing was changed: {title} is held as planned.',
  'chat.dates.not-understood': 'I did not understand the date.',
  'chat.dates.not-understood-line':
    'I did not understand <code>{words}</code>. I’d understand dates such as these:',
  'chat.dates.example': '<code>/chats cancel {hashtag} 2026-12-25, 2027-01-01</code>',
  'chat.dates.unchanged': 'Nothing was changed in {title}.',
  'chat.dates.unchanged-line': '<strong>{title}</strong> (#{hashtag}): nothing was changed.',
  'chat.dates.that-day': 'that day',
  'chat.dates.wrong-none': 'There is no date of it on {date}.',
  'chat.dates.wrong-past': '{date} has begun or is past already.',
  'chat.dates.wrong-cancelled': '{date} is left out already.',
  'chat.dates.next': 'Its next dates: {dates}',
  'chat.cancel.summary': 'Leave out {title} once?',
  'chat.cancel.line': 'Leave out <strong>{title}</strong> (#{hashtag}) on {date}?',
  'chat.cancel.people':
    '{people, plural, =0 {Nobody is counted in yet.} =1 {The one who is counted in is told.} other {The {people} who are counted in are told.}}',
  'chat.cancel.yes': 'Leave it out',
  'chat.cancel.no': 'Keep it',
  'chat.cancel.move': 'Move it instead',
  'chat.cancel.others':
    'For other dates, say which: <code>/chats cancel {hashtag} 2026-12-25, 2027-01-01</code>',
  'chat.cancelled.summary':
    '{count, plural, =1 {{title} is left out on that date.} other {{title} is left out on {count} dates.}}',
  'chat.cancelled.line': '<strong>{title}</strong> (#{hashtag}) is left out on:',
  'chat.cancelled.restore': 'Hold it after all',
  'chat.cancelled.restore-one': 'Hold {date} after all',
  'chat.cancelled.restored': '{title} is held after all on {date}.',
  'chat.cancelled.not-restored': '{date} is not left out, or is past: nothing to change in {title}.',
  'chat.move.title': 'Move one date',
  'chat.move.submit': 'Move it',
  'chat.move.date': 'Which date?',
  'chat.move.to': 'To when?',
  'chat.move.to-hint': 'Like 2026-12-02 18:00, in {zone}.',
  'chat.move.no-date': 'Please pick one of the next dates.',
  'chat.move.gone': 'This date is past or left out by now. Please pick another.',
  'chat.move.no-time': 'I’d understand a date and a time such as 2026-12-02 18:00.',
  'chat.move.past': 'That is past already. Please choose a time to come.',
  'chat.move.same': 'It is held then anyway.',
  'chat.move.other': 'It is held then already, on its usual date. Please choose another time.',
  'chat.move.line': '<strong>{title}</strong> (#{hashtag}) is held {to} this once, instead of {from}.',
  'chat.move.told': 'Those who are counted in are told.',

  // Resting, going on, ending.
  'chat.pause.summary': '{title} rests from now on.',
  'chat.pause.line':
    '<strong>{title}</strong> (#{hashtag}) rests from now on. Those who are counted in are told.',
  'chat.pause.already': '{title} rests already.',
  'chat.pause.since': '<strong>{title}</strong> (#{hashtag}) has been resting since {date}.',
  'chat.pause.resume': 'Let it go on',
  'chat.resume.line': '<strong>{title}</strong> (#{hashtag}) goes on. Those who are counted in are told.',
  'chat.resume.pause': 'Let it rest after all',
  'chat.resume.running': '{title} is running: nothing to change.',
  'chat.resume.needs-channel':
    '{title} goes on by itself as soon as its channel is back. /kith setup shows what is wrong there.',
  'chat.resume.needs-host': '{title} needs a host first.',
  'chat.resume.needs-host-line':
    '<strong>{title}</strong> (#{hashtag}) needs a host first: the one it had has left. It goes on as soon as it has one.',
  'chat.end.summary': 'End {title} for good?',
  'chat.end.line': 'End <strong>{title}</strong> (#{hashtag}) for good? It cannot be taken back.',
  'chat.end.people':
    '{people, plural, =0 {Nobody is counted in.} other {Those who are counted in ({people}) are told.}}',
  'chat.end.rest-instead': 'Stewards can let it rest instead: <code>/chats pause {hashtag}</code>',
  'chat.end.yes': 'End it for good',
  'chat.end.done': '{title} has ended, and those who were counted in are told. Thank you for having held it.',

  // A new host.
  'chat.host.yours': 'You host {title} (#{hashtag}) now.',
  'chat.host.yours-line': 'You host <strong>{title}</strong> (#{hashtag}) now, {rhythm}.',
  'chat.host.topics': 'Topics',
  'chat.host.questions': 'Questions',
  'chat.host.hand-on': 'Hand it on',
  'chat.host.help': '<code>/chats help</code> shows what a host can do.',
  'chat.host.left': '{title} needs a new host: {hostName} has left.',
  'chat.host.left-line':
    '<strong>{hostName}</strong> has left, and hosted <strong>{title}</strong> (#{hashtag}) in {place}. The chat rests until somebody else hosts it.',
  'chat.host.choose': 'Choose a new host',
  'chat.host.end': 'End the chat',
  'chat.host.later': 'Or later, with <code>/chats edit {hashtag}</code>.',

  // What waits for its turn.
  'chat.queue.topics': 'Topics',
  'chat.queue.questions': 'Questions',
  'chat.queue.submit': 'Keep this order',
  'chat.queue.topics-label': 'Topics, one per line',
  'chat.queue.questions-label': 'Questions, one per line',
  'chat.queue.topics-hint': 'Each session takes the first. Change the order by changing the lines.',
  'chat.queue.questions-hint': 'Each session takes the first four. Change the order by changing the lines.',
  'chat.queue.many': 'Please keep it to {limit} lines.',
  'chat.queue.long': 'This line is over {limit} characters: “{line}…”',
  'chat.queue.no-topics': '{title} has no topics waiting.',
  'chat.queue.no-questions': '{title} has no questions waiting. I ask questions of my own meanwhile.',
  'chat.queue.next-topics': 'These are the next topics of {title}.',
  'chat.queue.next-questions': 'These are the next questions of {title}.',
  'chat.queue.next-topics-line': 'These are the next topics of {title}:',
  'chat.queue.next-questions-line': 'These are the next questions of {title}:',

  // The lines of the log, as stewards read them; some stand in what members are told too.
  'chat.log.chat': 'standing chat #{hashtag}',
  'chat.log.dates': 'dates of #{hashtag}',
  'chat.log.host': 'host of #{hashtag}',
  'chat.log.date': '#{hashtag} on {date}',
  'chat.log.summary':
    '{title}, #{hashtag}, {minutes, plural, one {{minutes} minute} other {{minutes} minutes}}',
  'chat.log.begun': '{chat}, {rhythm}, hosted by {hostName}',
  'chat.log.beginning': '{rhythm}, beginning on {date}',
  'chat.log.running': 'running',
  'chat.log.held': 'held',
  'chat.log.cancelled': 'cancelled',
  'chat.log.ended': 'ended',
  'chat.log.rests-steward': 'resting',
  'chat.log.rests-channel': 'resting: its channel is gone',
  'chat.log.rests-host-left': 'resting: its host has left',

  // "Tuesday 1 December 2026, 12:00 Lisbon time".
  'chat.wall.moment': '{date}, {time} {zone}',
} as const;
