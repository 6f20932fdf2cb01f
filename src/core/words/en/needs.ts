/**
 * What people read of needs: the post in a channel, raising one, lists, spreading and reporting.
 * `{what}` and `{unit}` are words of whoever raised it; `{single}` is its unit as said of one, where that is known.
 */
export const needs = {
  // Parts that stand in other messages.
  'need.amount': '{amount, plural, one {one {single}} other {# {unit}}}',
  'need.share': '{amount, number} of {whole}',
  'need.label': '{what}: {amount}',
  'need.title': '{amount}: {what}',
  'need.of': '{what}: {line}',
  'need.spoken': '{label}: {what}',
  'need.until': '{last} ({away})',
  'need.somebody': 'Somebody',

  // How much is promised, and how much of that is there.
  'need.total.nothing-of-one': 'Not promised yet.',
  'need.total.nothing': 'None of the {target, number} {unit} promised yet.',
  'need.total.to-come-of-one': '{share} promised, not delivered yet.',
  'need.total.to-come': '{share} promised, none delivered yet.',
  'need.total.all-there':
    '{all, plural, one {{share} promised, and delivered already.} other {{share} promised, all of them delivered already.}}',
  'need.total.some-there': '{share} promised, {there, number} of them delivered already.',
  'need.bar.line': '{cells} {percent} %',
  'need.bar.promised': '{bar} promised',
  'need.bar.was-promised': '{bar} was promised',

  // When it is over.
  'need.over.open': 'This need is open.',
  'need.over.reached': 'All that was needed was promised.',
  'need.over.reached-thanks': 'All that was needed was promised. Thank you!',
  'need.over.ended': 'Its last day is over.',
  'need.over.withdrawn': 'This need was ended before its last day.',
  'need.over.closed': 'This need was closed by the stewards.',
  'need.over.post': '{over} {final}',
  'need.over.thanks': 'Thank you to everybody who promised something!',
  'need.final.to-come':
    '{share} {all, plural, one {was} other {were}} promised by {people, plural, one {one person} other {{people} people}}; {all, plural, one {it has not} other {none of them have}} been delivered yet.',
  'need.final.all-there':
    '{share} {all, plural, one {was} other {were}} promised by {people, plural, one {one person} other {{people} people}}, and all of that has been delivered.',
  'need.final.some-there':
    '{share} {all, plural, one {was} other {were}} promised by {people, plural, one {one person} other {{people} people}}; {there, plural, one {# of them has} other {# of them have}} been delivered so far.',
  'need.final.closed': '{final} Closed {date}.',

  // The post in the channel.
  'need.board.for-whom': 'For whom',
  'need.board.needed': '<strong>Needed: </strong>{amount}',
  'need.board.until': '<strong>Until: </strong>{until}',
  'need.board.raised-by': '<strong>Raised by: </strong>{raiser}',
  'need.board.from': 'From {people, plural, one {one person} other {{people} people}} so far. Thank you!',
  'need.board.carried': 'Carried here by {name}.',
  'need.board.over': '<strong>{over}</strong> {raiser} raised it.',
  'need.board.pledge': 'Pledge',
  'need.board.own': 'My pledge',
  'need.board.spread': 'Spread to another channel',
  'need.board.report': 'Report',
  'need.board.report-spoken': 'Tell the stewards that something is wrong with: {what}',
  'need.board.manage': 'Manage',
  'need.board.manage-spoken': 'Whoever raised it: manage {what}',

  // The forms behind `/serve need` and "Change number or date": titles 24 characters, labels 45, hints 100.
  'need.form.new': 'Raise a need',
  'need.form.edit': 'Number and date',
  'need.form.submit': 'Show me',
  'need.form.save': 'Save',
  'need.form.what': 'What is needed?',
  'need.form.what-hint': 'For example: dog food, or: drivers for the food bank',
  'need.form.amount': 'How many, and of what?',
  'need.form.amount-hint': '500 tins; 20 hours; 3 beds',
  'need.form.for-whom': 'For whom?',
  'need.form.for-whom-hint': 'A few sentences: who is helped, and where things are to be brought.',
  'need.form.until': 'Until when?',
  'need.form.until-hint': 'The last day, for example: 2026-12-05',
  'need.form.channel': 'In which channel?',
  'need.form.no-what': 'Please write what is needed.',
  'need.form.no-amount': 'Please write how many, and of what, for example: 500 tins',
  'need.form.no-unit': 'Please write of what, too, for example: 500 tins',
  'need.form.long-unit': 'Please say in one or two short words what is counted, for example: 500 tins',
  'need.form.no-for-whom': 'Please write for whom it is.',
  'need.form.date': 'Please write it like 2026-12-05.',
  'need.form.past': 'That day is over. Please choose a day to come.',
  'need.form.far': 'That is more than a year away. Please choose an earlier day.',
  'need.form.no-channel': 'Please choose a channel.',
  'need.form.money':
    'Kith handles no money, so that nobody here has to wonder. Please ask for things, time or places instead.',
  'need.form.long': 'Please keep it under {most, number} characters.',

  // Before it is posted, and after.
  'need.draft.summary': '{label}. This is how it will look. Nothing is posted yet.',
  'need.draft.look': 'This is how it will look in {channel}. Nothing is posted yet.',
  'need.draft.the-channel': 'the channel',
  'need.draft.under-it':
    'Under it there will be buttons to pledge and to spread it to another channel. It shows how much is promised, and how much of that has been delivered.',
  'need.draft.post': 'Post it',
  'need.draft.change': 'Change',
  'need.draft.discard': 'Throw away',
  'need.draft.gone':
    'This draft is gone: it was posted, thrown away, or is more than a day old. /serve need begins another.',
  'need.draft.not-yours': 'This draft is somebody else’s. Nothing was changed.',
  'need.draft.discarded': 'Thrown away. Nothing was posted.',
  'need.draft.refused': '{why} Nothing was posted.',
  'need.draft.no-channel': 'There is no channel here in which you could raise a need.',
  'need.draft.no-channel-steward':
    '<code>/kith setup</code> says in which channels service projects and needs may run, and who may raise them.',
  'need.draft.no-channel-member':
    'Stewards say in which channels service projects and needs may run, and who may raise them. Ask one of them.',
  'need.posted.summary': '{what} is on its way into its channel.',
  'need.posted.line':
    '<strong>{title}</strong> is on its way into {channel}. I tell you when people pledge, at most once an hour.',
  'need.posted.its-channel': 'its channel',
  'need.posted.pledge': 'Pledge something myself',
  'need.posted.before': 'You have posted this already: {title} is there once. /serve mine shows it.',
  'need.posted.changed': 'Saved. {title}: its post shows it.',
  'need.too-many.line':
    'You have {count, plural, one {one need} other {{count} needs}} open already. Fewer at a time are met sooner.',
  'need.too-many.kept':
    'When one of them is reached or ended, the next can begin. What you wrote is kept for a day.',
  'need.too-many.manage': 'Manage: {what}',

  // In a list or at home.
  'need.list.line': '<strong>{title}</strong> · {by}. {state}',
  'need.list.by-you': 'you raised it',
  'need.list.by': 'raised by {raiser}',
  'need.list.until': 'Until {until}.',
  'need.list.part': 'You have {state, select, delivered {delivered} other {promised}} {amount}.',
  'need.list.left': '{left, plural, one {One is} other {# are}} still needed.',
  'need.list.raise': 'Raise a need',

  // Which one is meant.
  'need.which.nothing': 'Nothing is asked for here just now. /serve need raises a need.',
  'need.which.unknown': 'I know no open need with these words.',
  'need.which.unknown-words': 'I know no open need with the words {words}. Did you mean one of these?',
  'need.which.question': 'Which need do you mean?',
  'need.which.more': 'There are more: a few words of what is needed find it.',
  'need.which.all': 'See all',

  // Spreading it to another channel.
  'need.spread.form': 'Spread it',
  'need.spread.submit': 'Carry it there',
  'need.spread.channel': 'To which channel?',
  'need.spread.channel-hint': 'It is posted there once, with your name as the one who carried it.',
  'need.spread.no-channel': 'Please choose a channel.',
  'need.spread.gone': 'It can’t be carried to that channel. Please choose another one.',
  'need.spread.already': 'Somebody has carried it there already. Please choose another one.',
  'need.spread.full':
    '{channel} has had two such posts within a day. Please choose another one, or try again tomorrow.',
  'need.spread.carried-summary': '{what}: carried to {channel}. Thank you for spreading it!',
  'need.spread.carried':
    '<strong>{title}</strong> goes to {channel}, with your name. Thank you for spreading it!',
  'need.spread.quiet': 'It is quiet there now. I post it when that is over: {time}.',
  'need.spread.nowhere': 'There is no other channel to which this could be carried just now. ({what})',
  'need.spread.private-summary':
    'Its channel is private, so only whoever raised it can carry it further. ({what})',
  'need.spread.private': 'Its channel is private, so only {raiser}, who raised it, can carry it further.',
  'need.spread.log': 'a need carried to {channel}',

  // Telling the stewards.
  'need.report.form': 'Report this need',
  'need.report.submit': 'Tell the stewards',
  'need.report.words': 'What is wrong with it?',
  'need.report.words-hint': 'Only stewards see it, with your name.',
  'need.report.empty': 'Please write a few words.',
  'need.report.long': 'Please keep it under {most} characters.',
  'need.report.thanks': 'Thank you. The stewards have your words and will have a look.',
  'need.report.before': 'You have told the stewards already; they will have a look.',
  'need.report.summary': '{name} says that something is wrong with this need: {what}.',
  'need.report.line':
    '{name} says that something is wrong with <strong>{title}</strong>, raised by {raiser}:',
  'need.report.their-words': 'What they say',
  'need.report.the-need': 'The need',
  'need.report.untold': 'Whoever raised it does not hear who told you.',
} as const;
