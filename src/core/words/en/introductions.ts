/**
 * What people read before anybody meets: asking, being asked, taking back, lists and refusals.
 * `<strong>` and `<code>` stand out; spaces inside them are meant. `’` is the apostrophe (the straight one is a sign
 * of the format), `“…”` are the quotation marks.
 */
export const introductions = {
  // The request, as the person asked reads it. In "topic", the one who asks looks for help.
  'introduction.ask.meet': '{names} would like to meet you',
  'introduction.ask.connected': '{connector} thinks that you and {names} should meet',
  'introduction.ask.topic-offers': '{names} is looking for help with something you know',
  'introduction.ask.topic-interests': '{names} is looking for help with something you like',
  'introduction.ask.summary': '{title}. Would you like that?',
  'introduction.ask.still-open': 'Still open: {title}. A yes or a no is fine, and so is silence.',
  'introduction.ask.reminder': 'This is still open. I won’t bring it up again.',
  'introduction.ask.connector-says': 'What {name} says',
  'introduction.ask.looks-for': 'What {name} looks for help with',
  'introduction.ask.why-you': '<strong>Why you: </strong>{why}',
  'introduction.ask.because-unsaid': 'here they read which of their own words led me to them.',
  'introduction.ask.because-offers': 'You said you can help with: {said}',
  'introduction.ask.because-interests': 'You said you are interested in: {said}',
  'introduction.ask.offers': 'What {name} can offer',
  'introduction.ask.hopes': 'What {name} hopes for',
  'introduction.ask.who-is-told':
    'A room opens only if everyone says yes. Anything else is told to nobody: {requester} just hears “not this time” on {date}.',
  'introduction.ask.who-is-told-topic':
    'A room opens only if you say yes. Anything else is told to nobody: {requester} doesn’t know that you are asked, and won’t find out. It is open until {time}.',
  'introduction.ask.room-readers':
    'The room is a private thread. People who hold “Manage Threads” in this server could read it too.',
  'introduction.ask.yes': 'Yes, introduce us',
  'introduction.ask.yes-connected': 'Yes, introduce me',
  'introduction.ask.yes-spoken': 'Yes, introduce me to {names}',
  'introduction.ask.not-now': 'Not now',
  'introduction.ask.not-now-spoken': 'Not now: {names}',
  'introduction.ask.never': 'Don’t ask again',
  'introduction.ask.never-spoken': 'Don’t ask me again about {names}',

  // The same request after its answer.
  'introduction.answered.everyone':
    'You said yes, and so has everyone. Your room opens now; /intro list takes you there.',
  'introduction.answered.yes': 'You said yes. The room opens as soon as everyone has.',
  'introduction.answered.not-now':
    'You said not now. {requester} isn’t told, and you won’t be asked about them for a while.',
  'introduction.answered.not-now-connected':
    'You said not now. {requester} isn’t told, and you won’t be asked about {names} for a while.',
  'introduction.answered.never':
    'You won’t be asked about {names} again. They aren’t told. /kith unblock takes it back.',
  'introduction.answered.never-connected':
    'You won’t be asked about {names} again. {requester} isn’t told. /kith unblock takes it back.',
  'introduction.answered.closed': 'This request is closed.',
  'introduction.answered.closed-for-good': 'This request is closed. There is nothing for you to do.',

  // Why somebody asks: first as they choose it in the form (45 characters), and as the person asked reads it.
  'introduction.reason.inspires': 'Your work interests or inspires me',
  'introduction.reason.resonates': 'Your posts resonate with me',
  'introduction.reason.fresh-perspective': 'Your experience would give me a fresh perspective',
  'introduction.reason.can-help': 'I think I could help you',
  'introduction.reason.other': 'Something else (I say so below)',
  'introduction.reason.quoted': '“{reason}”',
  'introduction.reason.in-own-words': 'they say so below, in their own words.',

  // The form. Titles and "submit" have at most 24 characters, labels 45, hints 100.
  'introduction.form.meet': 'Meet someone',
  'introduction.form.connect': 'Introduce two people',
  'introduction.form.submit': 'Show me the request',
  'introduction.form.resume': 'Go on with your request',
  'introduction.form.whom': 'Whom would you like to meet?',
  'introduction.form.who': 'Who should meet?',
  'introduction.form.who-hint': 'Two people. Each is asked, and both must say yes.',
  'introduction.form.reason': 'Why them?',
  'introduction.form.offer': 'What could you offer them first?',
  'introduction.form.offer-hint':
    'A contact, an idea, half an hour, a good story: something that is in it for them.',
  'introduction.form.hope': 'What do you hope for?',
  'introduction.form.hope-hint': 'One open line. They read it before they answer.',
  'introduction.form.why': 'Why should they meet?',
  'introduction.form.why-hint': 'One line. Both read it before they answer.',
  'introduction.form.empty': 'A few words, please.',
  'introduction.form.long': 'Please keep it under {limit} characters.',
  'introduction.form.one-person': 'Please pick one person.',
  'introduction.form.two-people': 'Please pick two people.',
  'introduction.form.no-reason': 'Please pick a reason.',

  // The last look, and what the one who asked hears.
  'introduction.confirm.summary': 'This is what {names} will see. Send it?',
  'introduction.confirm.meet': '<strong>This is what {names} will see</strong>:',
  'introduction.confirm.connect':
    '<strong>This is what {first} will see</strong> ({others} sees the same, with {first}’s name and card):',
  'introduction.confirm.send': 'Send the request',
  'introduction.confirm.change': 'Change it',
  'introduction.confirm.discard': 'Don’t send',
  'introduction.confirm.nothing-sent': 'Nothing has been sent yet.',
  'introduction.sent.meet': '{names} will be asked. If it’s a yes, a room opens for you both.',
  'introduction.sent.connect': '{names} will each be asked. If both say yes, their room opens.',
  'introduction.sent.summary': 'Sent. {what}',
  'introduction.sent.line': '<strong>Sent. </strong>{what}',
  'introduction.sent.until':
    'Good things take a little time: you’ll hear either way by {time}. /intro list shows your introductions.',
  'introduction.sent.take-back': 'Take it back',
  'introduction.sent.take-back-spoken': 'Take back the request about {names}',
  'introduction.both-want': 'What a coincidence: you both want to meet. Your room is opening now.',
  'introduction.discarded': 'Nothing was sent, and the draft is gone.',
  'introduction.taken-back': 'You took back your request about {names}. Nobody is told why.',
  'introduction.not-this-time.to': 'Not this time: the introduction to {names} didn’t come about.',
  'introduction.not-this-time.of': 'Not this time: the introduction of {names} didn’t come about.',
  'introduction.not-this-time.to-line':
    '<strong>Not this time. </strong>The introduction to {names} didn’t come about.',
  'introduction.not-this-time.of-line':
    '<strong>Not this time. </strong>The introduction of {names} didn’t come about.',
  'introduction.not-this-time.comfort': 'It says nothing about you: people are busy, away or full up.',
  'introduction.not-this-time.comfort-and-advice':
    'It says nothing about you: people are busy, away or full up. Requests that are short and begin with an offer are the easiest to answer.',
  'introduction.made':
    '{names} both said yes and have been introduced. Thank you for bringing them together.',

  // A person's own list.
  'introduction.list.asked': 'Waiting for your answer',
  'introduction.list.waiting': 'Waiting for others',
  'introduction.list.met': 'People you met',
  'introduction.list.summary': 'These are your introductions.',
  'introduction.list.empty': 'No introductions yet. /intro is a good beginning.',
  'introduction.list.hear-by': '<strong>{names}</strong>: you’ll hear by {date}',
  'introduction.list.brought-together': '<strong>{names}</strong>: brought together by you on {date}',
  'introduction.list.met-since': '<strong>{names}</strong>, since {date}: {room}',
  'introduction.list.your-room': 'your room',

  'introduction.help.summary':
    'How introductions work: nobody is brought together unless both have said yes.',
  'introduction.help.title': 'Introductions',
  'introduction.help.promise':
    'Nobody is brought together unless both have said yes. Who says no is never told to anybody.',
  'introduction.help.form': '<code>/intro</code> opens a form: whom you would like to meet, and why.',
  'introduction.help.one':
    'Name one person, as in <code>/intro @ben we both love maps</code>, and Ben is asked.',
  'introduction.help.two':
    'Name two, as in <code>/intro @ada @ben you both mend bicycles</code>, to bring them together.',
  'introduction.help.topic':
    '<code>/intro topic bread baking</code> looks for somebody who can help with that.',
  'introduction.help.list': '<code>/intro list</code> shows your introductions.',
  'introduction.help.limits':
    'A request stays open for {days, plural, one {# day} other {# days}}. Nobody gets more than {most} a week. /kith pause gives you a break.',

  // Presses that come too late, from the wrong person, or a second time.
  'introduction.press.not-yours': 'This is for somebody else to answer.',
  'introduction.press.unknown': 'I can’t find that any more. /intro list shows your introductions.',
  'introduction.press.closed': 'This request is closed. There is nothing more to do.',
  'introduction.press.answered-yes': 'You have already said yes. The room opens as soon as everyone has.',
  'introduction.press.answered-no': 'You have already answered. Nothing was changed.',
  'introduction.press.introduced-already':
    'You have been introduced already. Your room is open; /intro list takes you there.',
  'introduction.press.too-late-to-take-back':
    'It is too late to take this back: everyone has said yes, or it has ended.',
  'introduction.press.closed-kindly':
    'This has been closed kindly already. You can always write to each other again.',
  'introduction.press.draft-gone':
    'This draft is gone: it was sent, dropped, or is more than a day old. /intro begins a new one.',
  'introduction.press.begun-gone': 'What you had begun is more than a day old and gone. /intro begins anew.',
  'introduction.press.sent-before': 'You have sent this already. /intro list shows where it stands.',
  'introduction.press.only-one-or-two':
    'Please name one person to meet them, or two people to introduce them to each other.',
  'introduction.press.too-long':
    'That is a lot of words. Please keep your line under {limit} characters, and say the rest when you meet.',

  // What cannot be asked, and why; for the one who asks alone.
  'introduction.refusal.oneself': 'You two know each other already, I hope. Please pick somebody else.',
  'introduction.refusal.connecting-oneself':
    'To meet someone yourself, name just that one person. To connect two others, leave yourself out.',
  'introduction.refusal.same-person-twice':
    'That is the same person twice. Please name two different people.',
  'introduction.refusal.bot': '{name} is an app, and apps don’t say yes or no. Please pick a person.',
  'introduction.refusal.departed': '{name} isn’t here any more, so I can’t ask.',
  'introduction.refusal.guest':
    '{name} is a guest here, and guests don’t take part in introductions in this community.',
  'introduction.refusal.external':
    '{name} belongs to another organisation. Introductions stay within this community.',
  'introduction.refusal.you-are-guest':
    'Guests don’t take part in introductions in this community. A steward can tell you more.',
  'introduction.refusal.you-are-external':
    'You are here from another organisation. Introductions stay within this community.',
  'introduction.refusal.other-community':
    'That person is not in this community, so I can’t ask them from here.',
  'introduction.refusal.you-blocked-them':
    'You have blocked {name}. If you would like to meet after all, lift it first with /kith unblock.',
  'introduction.refusal.already-asked':
    'You have already asked about {names}, and it is still open. /intro list shows it.',
  'introduction.refusal.already-introduced':
    'You and {names} have been introduced already. Your room is still there.',
  'introduction.refusal.already-introduced-line':
    'You and {names} have been introduced already. Here is your room: {room}',
  'introduction.refusal.room-with': 'with {names}',
  'introduction.refusal.too-many-open':
    'You have {allowed, plural, one {# request} other {# requests}} open, and that is the most at one time.',
  'introduction.refusal.too-many-open-line':
    'You have {allowed, plural, one {# request} other {# requests}} open, and that is the most at one time. The next place is free on {date}, or as soon as one is settled or taken back. Until then: is there someone you met whom you could write to?',
  'introduction.refusal.too-many-this-week':
    'You have made {allowed, plural, one {# request} other {# requests}} this week, and that is the most in seven days.',
  'introduction.refusal.too-many-this-week-line':
    'You have made {allowed, plural, one {# request} other {# requests}} this week, and that is the most in seven days. The next is yours on {date}. Until then: is there someone you met whom you could write to?',
} as const;
