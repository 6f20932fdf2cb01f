/** What people read of a service project: its post, lists, taking part, asking and telling. */
export const projects = {
  // Pieces that stand in others: times, places, states.
  'project.when.ongoing': 'Ongoing',
  'project.when.ongoing-within': 'ongoing',
  'project.when.at': '{day}, {hour} {zone}',
  'project.when.zone': '{city} time',
  'project.the-channel': 'the channel',
  'project.its-channel': 'its channel',
  'project.somebody': 'Somebody',
  'project.titled': '{title}: {line}',
  'project.state.finished': 'This project was finished.',
  'project.state.cancelled': 'This project was called off.',
  'project.state.closed': 'This project was closed by the stewards.',
  'project.state.turned-down': 'This project was not posted.',
  'project.state.in-review': 'This project waits for the stewards to look at it.',
  'project.state.open': 'This project is open.',
  'project.manage': 'Manage',
  'project.how-it-went': 'How it went',
  'project.hours': 'Hours given together: {hours}.',
  'project.propose': 'Propose a project',

  // The post in the channel, and what everybody reads of a project.
  'project.about.when': '<strong>When: </strong>{when}',
  'project.about.where': '<strong>Where: </strong>{where}',
  'project.about.host': '<strong>Host: </strong>{host}',
  'project.about.last-day': '<strong>Last day to volunteer: </strong>{day}',
  'project.about.role':
    '<strong>{role}: </strong>{inside} of {seats, plural, one {{seats} seat} other {{seats} seats}} taken, {free, plural, =0 {none free} other {{free} free}}.',
  'project.about.role-waiting':
    '<strong>{role}: </strong>{inside} of {seats, plural, one {{seats} seat} other {{seats} seats}} taken, {free, plural, =0 {none free} other {{free} free}}, {waiting} waiting.',
  'project.board.summary':
    '{title}: {free, plural, =0 {all seats are taken; you can wait for one.} one {one seat is free.} other {# seats are free.}}',
  'project.board.summary-over': '{title}: its last day is over.',
  'project.board.over': '<strong>Its last day is over. </strong>How it went will be told here.',
  'project.board.spreading':
    '{count, plural, one {One person} other {# people}} said they would spread the word.',
  'project.board.volunteer': 'Volunteer',
  'project.board.volunteer-spoken': 'Volunteer for {title}',
  'project.board.spread': 'I’ll spread the word',
  'project.board.spread-spoken': 'I’ll spread the word about {title}',
  'project.board.question': 'Question for the host',
  'project.board.question-spoken': 'A question for the host of {title}',
  'project.board.manage-spoken': 'Hosts: manage {title}',
  'project.board.report': 'Report',
  'project.board.report-spoken': 'Tell the stewards that something is wrong with {title}',
  'project.role.on-post-free': 'Volunteer: {role} ({free} free)',
  'project.role.on-post-wait': 'Volunteer: {role} (wait for a seat)',
  'project.role.in-choice-free': '{role} ({free} free)',
  'project.role.in-choice-wait': '{role} (wait for a seat)',
  'project.role.spoken': 'Volunteer for {title}: {role}',

  // The same post when it is over, and what its thread is told.
  'project.past.hosted': '<strong>{state}</strong> {host} hosted it.',
  'project.past.why': 'Why',
  'project.past.on': '<strong>It was on: </strong>{when}',
  'project.past.role':
    '<strong>{role}: </strong>{taken} of {seats, plural, one {{seats} seat was} other {{seats} seats were}} taken.',
  'project.past.hours': '<strong>Hours given together: </strong>{hours}',
  'project.thread.thanks':
    '{came, plural, =0 {Thank you to everybody who helped.} one {Thank you to the one who took part.} other {Thank you to the {came} who took part.}}',
  'project.thread.finished-summary': '{title} is finished. {thanks}',
  'project.thread.finished': '<strong>{title} is finished. </strong>{thanks}',
  'project.thread.new-host': '{host} hosts {title} from now on.',

  // What was and what is.
  'project.change.title': 'Title: {after} (it was: {before})',
  'project.change.need': 'What is needed now reads: {need}',
  'project.change.when': 'When: {after} (it was: {before})',
  'project.change.where': 'Where: {after} (it was: {before})',
  'project.change.last-day': 'Last day: {after} (it was: {before})',
  'project.change.role-new': 'New: {role}, {seats, plural, one {one seat} other {{seats} seats}}',
  'project.change.role-gone': '{role}: not looked for any more',
  'project.change.role-renamed': '{before} is now called: {after}',
  'project.change.seats': '{role}: {seats, plural, one {one seat} other {{seats} seats}} (it was: {before})',

  // In a list or at home.
  'project.line.facts': '<strong>{title}</strong> · {when} · {where} · {who}. {state}',
  'project.line.you-host': 'you host it',
  'project.line.hosts': '{host} hosts',
  'project.line.until': 'Volunteer until {day}.',
  'project.line.in-review': 'It waits for the stewards to look at it.',
  'project.line.seat': 'You have a seat: {role}.',
  'project.line.in-line': 'You are {rank} in line for {role}.',
  'project.line.over': 'Its last day is over.',
  'project.line.full': 'All seats are taken; you can wait for one.',
  'project.line.role': '{role} ({free})',
  'project.line.looks-for': 'Looks for {roles}.',
  'project.line.looks-for-many': 'Looks for people in {count, plural, one {one role} other {# roles}}.',
  'project.line.give-back': 'Give my place back',
  'project.line.volunteer': 'Volunteer',
  'project.line.spoken': '{label}: {title}',
  'project.rank':
    '{line, selectordinal, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} =9 {ninth} =10 {tenth} one {{line}st} two {{line}nd} few {{line}rd} other {{line}th}}',

  // Taking part.
  'project.standing.seat': 'You have a seat: {role}.',
  'project.standing.seat-again': 'Still so: You have a seat: {role}.',
  'project.standing.seat-moved': 'Your place for {from} is given back. You have a seat: {role}.',
  'project.standing.waiting': 'All seats for {role} are taken. You are {rank} in line.',
  'project.standing.waiting-again': 'Still so: All seats for {role} are taken. You are {rank} in line.',
  'project.standing.waiting-moved':
    'Your place for {from} is given back. All seats for {role} are taken. You are {rank} in line.',
  'project.standing.summary': '{line} ({title})',
  'project.standing.line': '<strong>{line}</strong>',
  'project.standing.line-thanks': '<strong>{line}</strong> Thank you!',
  'project.standing.plan': '{title}: {when}, {where}.',
  'project.standing.told-at-once': 'If a seat becomes free for you, I tell you at once.',
  'project.give-back': 'Give my place back',
  'project.give-back.spoken': 'Give my place back in {title}',
  'project.choose.title': 'What would you like to do in {title}?',
  'project.choose.one-each': 'One place each: another choice gives the first one back.',
  'project.withdrawn.summary': 'Your place in {title} is given back.',
  'project.withdrawn.line': 'Your place in {title} is given back. Thank you for saying so in time.',
  'project.withdrawn.next':
    'If somebody waits for it, the first in line gets it. You can volunteer again until its last day.',
  'project.volunteer.unknown': 'I can’t find that project any more. /serve list shows what there is.',
  'project.volunteer.not-in': 'You have no place in {title}, so there is nothing to give back.',
  'project.volunteer.over': '{title}: {state} /serve list shows what is open.',
  'project.volunteer.last-day-over':
    'The last day of {title} is over, so nobody can volunteer any more. Thank you for wanting to!',
  'project.volunteer.no-such-role':
    'That role is not looked for any more in {title}. Its post shows what is.',
  'project.volunteer.may-not':
    'Taking part in {title} is for members of this community. You can help by spreading the word.',

  // Which project is meant.
  'project.which.none-looking': 'No project here looks for people just now. /serve propose begins one.',
  'project.which.none-mine': 'You have no place in a project just now. /serve list shows what there is.',
  'project.which.none-hosted': 'You host no open project. /serve propose begins one.',
  'project.which.unknown-summary': 'I know no project by that name.',
  'project.which.unknown': 'I know no project here called <code>{said}</code>. Did you mean one of these?',
  'project.which.several': 'Which project do you mean?',
  'project.which.more': 'There are more: a few words of its title find it.',

  // Afterwards: whom somebody would like to meet.
  'project.meet.line': 'Whom from this project would you like to meet?',
  'project.meet.summary': 'Whom from this project would you like to meet? ({title})',
  'project.meet.not-yours': 'This is for those who took part in the project. /intro lets you ask anybody.',
  'project.meet.nobody-else': 'Nobody else from this project can be asked just now.',
} as const;
