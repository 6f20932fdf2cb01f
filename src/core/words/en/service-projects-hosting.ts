/**
 * What a host reads: proposing and changing a project, the look at it before it is posted, and managing it. Titles and
 * "submit" have at most 24 characters, labels 45, hints 100.
 */
export const projectsHosting = {
  'project.form.new': 'Propose a project',
  'project.form.edit': 'Change this project',
  'project.form.rest': 'Channel, last day, host',
  'project.form.only-last-day': 'Last day',
  'project.form.submit': 'Show me',
  'project.form.title': 'What is it called?',
  'project.form.title-hint': 'For example: Paint the youth club',
  'project.form.need': 'For whom, and what do they need?',
  'project.form.need-hint': 'A few sentences: who is helped, and what is to be done.',
  'project.form.when': 'When? (or “ongoing”)',
  'project.form.when-hint': '2026-12-05 10:00, by the channel’s clocks; or: ongoing',
  'project.form.where': 'Where, or how to meet online?',
  'project.form.where-hint': 'For example: 12 Mill Lane, or a link to the call',
  'project.form.roles': 'Who is needed? One role on each line',
  'project.form.roles-hint': 'Painters: 4',
  'project.form.channel': 'In which channel?',
  'project.form.last-day': 'Last day to volunteer',
  'project.form.last-day-hint': 'For example: 2026-12-05. The day after, I ask the host how it went.',
  'project.form.host': 'Who hosts it?',
  'project.problem.title': 'Please give it a name.',
  'project.problem.need': 'Please write for whom it is, and what they need.',
  'project.problem.where': 'Please write where it is, or how to meet online.',
  'project.problem.long': 'Please keep it under {most} characters.',
  'project.problem.channel': 'Please choose a channel.',
  'project.problem.host': 'Please choose one person.',
  'project.problem.may-not-host': 'This person may not host a project there. Please choose a member who may.',
  'project.problem.may-not-host-here':
    'This person may not host a project here. Please choose a member who may.',
  'project.problem.host-full':
    '{name} hosts as many projects as one can at once. Please choose somebody else.',
  'project.problem.hosts-already': 'This person hosts it already.',
  'project.problem.when': 'Please write it like 2026-12-05 10:00, or: ongoing',
  'project.problem.past': 'That is in the past. Please choose a time to come.',
  'project.problem.last-day': 'Please write it like 2026-12-05.',
  'project.problem.past-day': 'That day is over. Please choose a day to come.',
  'project.problem.before-it':
    'That is before the project takes place. Please choose that day or a later one.',
  'project.problem.no-roles': 'Please write at least one role, for example: Painters: 4',
  'project.problem.many-roles':
    'There can be 20 roles at most; these are {count}. Perhaps some can be put together.',
  'project.problem.role-no-number': '“{line}” does not say how many. Please write it like: Painters: 4',
  'project.problem.role-number': '“{line}”: please write a whole number from 1 to 500.',
  'project.problem.role-long': '“{name}” is long: please keep a role under 40 letters.',
  'project.problem.role-twice': '“{name}” is there twice. Please put them on one line.',
  'project.problem.reason': 'Please write a few words.',
  'project.problem.outcome': 'Please write a few words on how it went.',
  'project.problem.hours': 'Please write a whole number from 0 to {most}, or leave it empty.',
  'project.refusal.seats-taken':
    '{taken, plural, one {one person has} other {# people have}} a seat for {role} already, so there can’t be only {seats}. Nobody loses a seat; ask some of them first.',
  'project.refusal.role-wanted':
    '{role} can’t be left out: {who}. Ask them to choose another role first. To rename it, write “New name (was {role}): {seats}”.',
  'project.refusal.taken': '{taken, plural, one {one seat is} other {# seats are}} taken',
  'project.refusal.waiting': '{waiting, plural, one {one person} other {# people}} waiting',
  'project.refusal.taken-and-waiting':
    '{taken, plural, one {one seat is} other {# seats are}} taken, {waiting, plural, one {one person} other {# people}} waiting',

  // Exactly what will be posted, before anything is.
  'project.preview.summary-new': '{title}: this is how it will look. Nothing is posted yet.',
  'project.preview.summary-change': '{title}: this is how it will look. Nothing is saved yet.',
  'project.preview.line-new': 'This is how it will look in {channel}. Nothing is posted yet.',
  'project.preview.line-change': 'This is how it will look in {channel}. Nothing is saved yet.',
  'project.preview.told': '<strong>Volunteers will be told:</strong>',
  'project.preview.review': 'A steward looks at it first; you hear as soon as they have.',
  'project.preview.buttons-below':
    'Under it there will be buttons to volunteer, to spread the word and to ask the host.',
  'project.preview.send': 'Send it to the stewards',
  'project.preview.post': 'Post it',
  'project.preview.save': 'Save the change',
  'project.preview.change': 'Change',
  'project.preview.rest': 'Channel, last day, host',
  'project.preview.last-day': 'Last day',
  'project.preview.discard': 'Throw away',
  'project.draft.which-channel': 'In which channel shall I post {title}?',
  'project.draft.which-channel-line': '<strong>In which channel shall I post {title}?</strong>',
  'project.draft.see-first': 'Nothing is posted yet: you see it first.',
  'project.draft.in-review-summary':
    '{title} is with the stewards. You hear as soon as one of them has looked at it.',
  'project.draft.in-review':
    '<strong>{title}</strong> is with the stewards. You hear as soon as one of them has looked at it.',
  'project.draft.posted-summary': '{title} is on its way into its channel.',
  'project.draft.posted':
    '<strong>{title}</strong> is on its way into {channel}. Thank you for taking it on!',
  'project.draft.looks-for':
    'It looks for people in {roles, plural, one {one role} other {# roles}}; “Manage” shows you who comes.',
  'project.draft.take-a-seat': 'Take a seat myself',
  'project.draft.saved': '{title} is changed.',
  'project.draft.saved-and-told': '{title} is changed. Everybody who volunteered is told what is different.',
  'project.draft.meanwhile-summary': '{title} was changed meanwhile. Your change was not saved.',
  'project.draft.meanwhile':
    '<strong>{title}</strong> was changed meanwhile, so your change was not saved. This is how it is now:',
  'project.draft.change-again': 'Change it again',
  'project.draft.refused': 'Nothing was saved. {why}',
  'project.draft.you-host-enough':
    'You host {count, plural, one {one project} other {# projects}} already, and that is enough for one pair of hands at a time.',
  'project.draft.they-host-enough':
    '{host} hosts {count, plural, one {one project} other {# projects}} already, and that is enough for one pair of hands at a time.',
  'project.draft.kept':
    'When one of them is finished or called off, the next can begin. What you wrote is kept for a day.',
  'project.draft.finish-one': 'Say how {title} went',
  'project.draft.manage-one': 'Manage {title}',
  'project.draft.gone':
    'This draft is gone: it was posted, thrown away, or is more than a day old. /serve propose begins another.',
  'project.draft.not-yours': 'This draft is somebody else’s. Nothing was changed.',
  'project.draft.discarded': 'Thrown away. Nothing was posted or changed.',
  'project.draft.posted-before': 'You have sent this already: {title} is there once. /serve mine shows it.',
  'project.draft.nothing-changed': 'That is how {title} is already. Nothing was changed.',
  'project.draft.no-channel': 'There is no channel here in which you could propose a project.',
  'project.draft.no-channel-steward':
    '<code>/kith setup</code> says in which channels service projects may run, and who may host them.',
  'project.draft.no-channel-ask':
    'Stewards say in which channels service projects may run, and who may host them. Ask one of them.',

  // The host's own panel, its forms, and what was done.
  'project.manage.line': '{state} {when}. Last day: {day}.',
  'project.manage.post-lost':
    'Its post in the channel is gone. Everything else goes on: people still find it with /serve list.',
  'project.manage.reported':
    '{count, plural, one {One person} other {# people}} said that something is wrong with it.',
  'project.manage.role': '<strong>{role}, {inside} of {seats}: </strong>{people}',
  'project.manage.in-line': ' In line: {people}',
  'project.manage.nobody': 'nobody.',
  'project.manage.nobody-yet': 'nobody yet.',
  'project.manage.names': '{names}.',
  'project.manage.names-and-more': '{names} and {more} more.',
  'project.manage.finish': 'Say how it went',
  'project.manage.edit': 'Change it',
  'project.manage.hand-over': 'Hand it over',
  'project.manage.cancel': 'Call it off',
  'project.manage.close': 'Close it, as a steward',
  'project.manage.spoken': '{label}: {title}',
  'project.cancel.title': 'Call it off',
  'project.cancel.label': 'Why? (if you like)',
  'project.cancel.hint': 'Everybody who volunteered or waits is told, with these words.',
  'project.close.title': 'Close this project',
  'project.close.submit': 'Close it',
  'project.close.label': 'Why?',
  'project.close.hint': 'The host reads this. Volunteers only hear that it is closed.',
  'project.turn-down.title': 'Turn this down',
  'project.turn-down.submit': 'Turn down',
  'project.turn-down.label': 'Why?',
  'project.turn-down.hint': 'The host reads this. A kind word helps, and what could be different.',
  'project.hand-over.title': 'Hand it over',
  'project.hand-over.label': 'Who hosts it from now on?',
  'project.hand-over.hint': 'Best ask them first.',
  'project.finish.title': 'How did it go?',
  'project.finish.submit': 'Thank everyone',
  'project.finish.outcome': 'What became of it?',
  'project.finish.outcome-hint': 'Everybody who took part reads it, and so does the channel.',
  'project.finish.hours': 'Hours given, all together (if you like)',
  'project.done.hosts-only-summary':
    'That is for the host of {title} and the stewards to decide. Nothing was changed.',
  'project.done.hosts-only': 'That is for the host, {host}, and the stewards to decide. Nothing was changed.',
  'project.done.question-reaches': '“Question for the host” reaches them.',
  'project.done.stewards-only': 'That is for stewards to decide. Nothing was changed.',
  'project.done.over': '{title}: {state} Nothing was changed.',
  'project.done.not-posted': '{title} waits for the stewards to look at it, so there is nothing to tell yet.',
  'project.done.cancelled':
    '{title} is called off. {count, plural, =0 {Nobody had volunteered yet.} one {One person will be told.} other {# people will be told.}}',
  'project.done.closed':
    '{title} is closed. The host reads your reason. {count, plural, =0 {Nobody had volunteered yet.} one {One person will be told.} other {# people will be told.}}',
  'project.done.finished':
    '{title} is finished. {count, plural, =0 {I tell the channel.} one {I thank one person and tell the channel.} other {I thank # people and tell the channel.}} Thank you for hosting it!',
  'project.done.handed-over': '{host} hosts {title} from now on, and is told so.',
} as const;
