/** What people read while Kith looks for somebody who can help with a topic. `{words}` is what they wrote of it. */
export const topics = {
  // The form, and what is wrong in it: titles 24 characters, labels 45, hints 100.
  'topic.form.title': 'Help with a topic',
  'topic.form.submit': 'Show me the request',
  'topic.form.resume': 'Go on with your search',
  'topic.form.words': 'What would you like help with?',
  'topic.form.words-hint':
    'A few words, as in “bread baking”. I look for people who say they can help with it.',
  'topic.form.offer': 'What could you offer first?',
  'topic.form.offer-hint':
    'A contact, an idea, half an hour, a good story. You don’t know yet who it will be.',
  'topic.form.hope': 'What do you hope for?',
  'topic.form.hope-hint': 'One open line. They read it before they answer.',
  'topic.form.empty': 'A few words, please.',
  'topic.form.vague': 'Please say in a word or two what it is about.',
  'topic.form.long': 'Please keep it under {limit} characters.',

  // The last look before it begins.
  'topic.look.summary': 'This is what whoever is asked will see. Shall I look?',
  'topic.look.line': '<strong>This is what whoever is asked will see</strong>:',
  'topic.look.send': 'Look for somebody',
  'topic.look.change': 'Change it',
  'topic.look.discard': 'Don’t look',
  'topic.look.not-sent':
    'Nothing has been sent yet. I ask one person at a time, and only their yes brings you together.',

  // While it goes on.
  'topic.sent.summary': 'I’m looking for somebody who can help with “{words}”.',
  'topic.sent.line':
    '<strong>I’m looking for somebody who can help with “{words}”.</strong> If somebody says yes, a room opens for you both.',
  'topic.sent.by':
    'Good things take a little time: you’ll hear either way by {time}. /intro list shows your introductions.',
  'topic.sent.take-back': 'Take it back',
  'topic.sent.take-back-spoken': 'Take back the search for help with {words}',
  'topic.list.title': 'Looking for help with',
  'topic.list.line': '<strong>{words}</strong>: you’ll hear by {date}',

  // When it is over.
  'topic.not-this-time.summary': 'Not this time: I found nobody to help with “{words}”.',
  'topic.not-this-time.line': '<strong>Not this time. </strong>I found nobody to help with “{words}”.',
  'topic.not-this-time.again':
    'It says nothing about you: people are busy, away or full up. /intro topic looks again whenever you like.',
  'topic.taken-back.line': 'You took back your search for help with “{words}”. Nobody is told why.',

  // What cannot be done any more.
  'topic.gone.discarded': 'Nothing was sent, and the draft is gone.',
  'topic.gone.draft':
    'This draft is gone: it was dropped, changed, or is more than a day old. /intro topic begins a new one.',
  'topic.gone.begun': 'What you had begun is more than a day old and gone. /intro topic starts anew.',
  'topic.gone.sent-before': 'I’m looking already. /intro list shows where it stands.',
  'topic.gone.unknown': 'I can’t find that any more. /intro list shows your introductions.',
  'topic.gone.not-yours': 'This is somebody else’s search.',
  'topic.gone.made-already': 'Somebody has said yes already. Your room is open; /intro list takes you there.',
  'topic.gone.over': 'This search is over already. /intro topic begins a new one.',
} as const;
