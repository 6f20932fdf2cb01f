/** What volunteers, hosts and stewards are told privately about a service project, and what they ask each other. */
export const projectsTold = {
  // To volunteers.
  'project.told.closed-summary': '{title} does not take place: the stewards have closed it.',
  'project.told.closed':
    '<strong>{title}</strong> does not take place: the stewards have closed it. Thank you for having wanted to help.',
  'project.told.cancelled-summary': '{title} is called off.',
  // “planned” is the next line where there is a date, and nothing else.
  'project.told.cancelled':
    '<strong>{title}</strong>{planned} is called off. Thank you for having wanted to help.',
  'project.told.cancelled-planned': ', planned for {when},',
  'project.told.cancelled-why': 'What the host says',
  'project.told.what-else': '<code>/serve list</code> shows what else there is.',
  'project.told.promoted-summary': 'A seat is free for you: {role}, in {title}.',
  'project.told.promoted':
    '<strong>A seat became free, and it is yours: {role}</strong>, in {title}. Thank you for waiting!',
  'project.told.promoted-give-back':
    'If you can’t come any more, give it back, and the next one in line gets it.',
  'project.told.edited-summary': 'Something changed in {title}: {change}',
  'project.told.edited': 'Something changed in <strong>{title}</strong>:',
  'project.told.edited-more': 'and {more} more; the post shows it all',
  'project.told.edited-now': 'As it is now: {plan}',
  'project.told.plan-at': '{when}, {plan}',
  'project.told.plan': '{where}.',
  'project.told.soon.day-before': '{title} is coming up within a day.',
  'project.told.soon.two-hours-before': '{title} begins in about two hours.',
  'project.told.soon.day-before-seat':
    '<strong>{title}</strong> is coming up within a day. Your seat: {role}.',
  'project.told.soon.two-hours-before-seat':
    '<strong>{title}</strong> begins in about two hours. Your seat: {role}.',
  'project.told.soon.day-before-waiting':
    '<strong>{title}</strong> is coming up within a day. You are still in line for {role}; I tell you if a seat becomes free.',
  'project.told.soon.two-hours-before-waiting':
    '<strong>{title}</strong> begins in about two hours. You are still in line for {role}; I tell you if a seat becomes free.',
  'project.told.no-reminders': '<code>/kith settings</code> switches reminders off.',
  'project.told.thanks-summary': '{title} is finished. Thank you for having been part of it!',
  'project.told.thanks': '<strong>Thank you for having been part of {title}!</strong>',
  'project.told.host-says': 'What {host} says',
  'project.told.meet': 'Meet someone from this project',
  'project.told.waited-summary': '{title} is finished. Thank you for having stood by!',
  'project.told.waited':
    '<strong>{title} is finished. </strong>There was no seat for you in the end; thank you for having stood by.',

  // To hosts.
  'project.host.approved-summary': '{title} is posted: the stewards said yes.',
  'project.host.approved':
    'The stewards said yes: <strong>{title}</strong> is in {channel} now. Thank you for taking it on!',
  'project.host.turned-down-summary': 'The stewards would rather not post {title}.',
  'project.host.turned-down':
    'The stewards would rather not post <strong>{title}</strong> just now. Thank you for the thought all the same.',
  'project.host.anew': 'You can write it anew with <code>/serve propose</code>.',
  'project.host.closed-summary': 'The stewards have closed {title}.',
  'project.host.closed':
    'The stewards have closed <strong>{title}</strong>. Everybody who wanted to take part has been told. I know that is not easy to read; they are glad to talk about it.',
  'project.host.stewards-say': 'What they say',
  'project.host.new-summary': 'You host {title} from now on.',
  'project.host.new':
    '{from} has put <strong>{title}</strong> into your hands: you host it from now on, in {channel}.',
  'project.host.volunteered': '{count, plural, one {one person} other {# people}} volunteered so far.',
  'project.host.hand-on': 'Hand it on',
  'project.host.handed-over-summary': '{host} hosts {title} from now on.',
  'project.host.handed-over': '{host} hosts {title} from now on. Thank you for what you did for it.',
  'project.host.soon.day-before': '{title}, which you host, is coming up within a day.',
  'project.host.soon.two-hours-before': '{title}, which you host, begins in about two hours.',
  'project.host.soon.day-before-line': '<strong>{title}</strong>, which you host, is coming up within a day.',
  'project.host.soon.two-hours-before-line':
    '<strong>{title}</strong>, which you host, begins in about two hours.',
  'project.host.role': '{role}: {taken} of {seats, plural, one {{seats} seat} other {{seats} seats}} taken',
  'project.host.who-comes': 'Who comes',
  'project.host.how-summary': 'How did {title} go?',
  'project.host.how': '<strong>How did {title} go?</strong>',
  'project.host.how-few-words':
    'A few words are enough. I pass them on with your thanks to everybody who took part, and to the channel.',
  'project.host.say-how': 'Say how it went',
  'project.host.did-not': 'It did not take place',
  'project.host.goes-on': 'If it goes on, “Manage” lets you choose a later last day.',

  // To stewards, and what they decide.
  'project.review.summary': '{host} proposes a project: {title}. It waits for a steward’s yes.',
  'project.review.line': '{host} proposes this for {channel}. One steward’s word is enough.',
  'project.review.approve': 'Approve',
  'project.review.approve-spoken': 'Approve {title}',
  'project.review.turn-down': 'Turn down',
  'project.review.turn-down-spoken': 'Turn down {title}',
  'project.review.gone': 'I can’t find that project any more.',
  'project.review.decided-in-review':
    '{title}: another steward or the host was faster, and it was changed in the meantime. Please look once more.',
  'project.review.decided-open':
    '{title}: another steward or the host was faster, and it is approved and posted.',
  'project.review.decided-turned-down':
    '{title}: another steward or the host was faster, and it was turned down.',
  'project.review.decided-finished':
    '{title}: another steward or the host was faster, and it was approved, and is finished by now.',
  'project.review.decided-cancelled':
    '{title}: another steward or the host was faster, and its host has called it off.',
  'project.review.decided-closed': '{title}: another steward or the host was faster, and it was closed.',
  'project.review.too-late':
    'The last day of {title} is over. Its host can choose a later one; then you can approve it.',
  'project.review.approved-summary': '{title} is approved and posted. {host} is told.',
  'project.review.approved': '<strong>{title}</strong> is approved, and posted in {channel}. {host} is told.',
  'project.review.turned-down': '{title} is not posted. {host} reads your words.',
  'project.host-left.summary': '{title} needs a new host: {host} has left.',
  'project.host-left.line':
    '<strong>{host}</strong> has left, and hosted <strong>{title}</strong> in {channel}. {count, plural, =0 {Nobody} one {one person} other {# people}} volunteered so far.',
  'project.host-left.choose': 'Choose a new host',
  'project.host-left.close': 'Close it',
  'project.host-left.goes-on': 'It goes on meanwhile; there is just nobody to answer questions.',
  'project.log.what': 'the project “{title}”',
  'project.log.closed': 'closed by a steward',
  'project.log.proposed': 'proposed',
  'project.log.approved': 'approved',
  'project.log.not-posted': 'not posted',

  // Spreading the word, questions and answers, reports. Titles and "submit" have at most 24 characters.
  'project.spread.summary': 'Thank you for spreading the word about {title}.',
  'project.spread.line': '<strong>Thank you! </strong>Here are a few words that you can pass on:',
  'project.spread.about': '{title}. {need}',
  'project.spread.plan': 'When: {when}. Where: {where}.',
  'project.spread.looking': 'Still looking for: {roles}.',
  'project.spread.channel': 'It is in #{channel}.',
  'project.spread.command': 'Whoever is here can also type <code>/serve volunteer {title}</code>.',
  'project.words.send': 'Send it',
  'project.words.empty': 'Please write a few words.',
  'project.words.long': 'Please keep it under {most} characters.',
  'project.question.title': 'Question for the host',
  'project.question.label': 'What would you like to know?',
  'project.question.hint': 'Only the host sees it, with your name.',
  'project.question.asked': '{host} has your question about {title}, and can answer you privately.',
  'project.question.your-own': 'You host this project yourself. “Manage” shows who takes part.',
  'project.question.summary': '{name} asks about {title}: {words}',
  'project.question.line': '{name} asks about {title}:',
  'project.question.answer': 'Answer',
  'project.question.answer-spoken': 'Answer {name}',
  'project.answer.title': 'Your answer',
  'project.answer.label': 'To {name}',
  'project.answer.hint': 'Only they see it, with your name.',
  'project.answer.answered': '{name} has your answer.',
  'project.answer.only-host': 'Only the host can answer this. Nothing was sent.',
  'project.answer.summary': '{name} answers about {title}: {words}',
  'project.answer.line': '{name} answers your question about {title}:',
  'project.answer.again': 'Ask again',
  'project.report.title': 'Report this project',
  'project.report.submit': 'Tell the stewards',
  'project.report.label': 'What is wrong with it?',
  'project.report.hint': 'Only stewards see it, with your name.',
  'project.report.reported': 'Thank you. The stewards have your words and will have a look.',
  'project.report.before': 'You have told the stewards already; they will have a look.',
  'project.report.summary': '{name} says that something is wrong with {title}.',
  'project.report.line':
    '{name} says that something is wrong with <strong>{title}</strong>, hosted by {host}:',
  'project.report.what-they-say': 'What they say',
  'project.report.the-project': 'The project',
  'project.report.look': 'Look at it',
  'project.report.close': 'Close it',
  'project.report.private': 'The host does not hear who told you.',
} as const;
