/** What stewards read of their community’s own questions; the questions themselves have a library of their own. */
export const prompts = {
  // The list.
  'prompt.own.summary':
    '{count, plural, =0 {There are no questions of your own yet.} one {There is one question of your own.} other {There are {count} questions of your own.}}',
  'prompt.own.title': 'Questions of your own',
  'prompt.own.library': 'I know {known} questions to begin a conversation with. {own}',
  'prompt.own.none': 'Add those that only you would think of.',
  'prompt.own.some': 'These are yours, and I ask them as well.',
  'prompt.own.entry': '{where} · {closeness}',
  'prompt.own.anywhere': 'Anywhere',
  'prompt.own.where': 'Where it is about {topic}',
  'prompt.own.add': 'Add a question',
  'prompt.own.more': 'More',
  'prompt.own.first': 'Back to the first',
  'prompt.own.remove': 'Remove',
  'prompt.own.remove-spoken': 'Remove “{words}”',
  'prompt.own.added': 'Thank you! From now on I ask this as well:',
  'prompt.own.removed': 'Removed. I won’t ask this any more:',
  'prompt.own.gone': 'This question is not in your list any more.',
  'prompt.own.log': 'questions of our own',

  // How close a question comes.
  'prompt.closeness.1': 'light',
  'prompt.closeness.2': 'personal',
  'prompt.closeness.3': 'deep',
  'prompt.closeness.1-long': 'Light: for people who have just met',
  'prompt.closeness.2-long': 'Personal: for people who have met before',
  'prompt.closeness.3-long': 'Deep: after three meetings, never in a channel',

  // Before one is removed.
  'prompt.remove.summary': 'Shall I remove this question?',
  'prompt.remove.title': 'Remove this question?',
  'prompt.remove.kept': 'I won’t ask it any more. Conversations that have it keep it.',
  'prompt.remove.yes': 'Remove it',
  'prompt.remove.no': 'Keep it',

  // The form: its title 24 characters, labels 45, hints 100.
  'prompt.form.title': 'A question of your own',
  'prompt.form.submit': 'Add it',
  'prompt.form.question': 'What shall I ask?',
  'prompt.form.question-hint': 'One question with one “?”, at most {most} characters.',
  'prompt.form.topic': 'Only where it is about',
  'prompt.form.topic-hint': 'A topic of your channels, for example compost. Empty: anywhere.',
  'prompt.form.depth': 'How close does it come?',
  'prompt.form.blank': 'Please write a question.',
  'prompt.form.long': 'Please keep it to {most} characters: short questions get better answers.',
  'prompt.form.no-question': 'Please make it a question, with a “?”.',
  'prompt.form.several': 'Please ask one thing at a time: one “?” only.',
  'prompt.form.in-library': 'I ask this one already.',
  'prompt.form.in-list': 'This question is in your list already.',
  'prompt.form.full': 'There are {most} questions of your own. Please remove one first.',
  'prompt.form.long-topic': 'Please name one topic of at most {most} characters, or none.',
  'prompt.form.no-depth': 'Please choose how close it comes.',
} as const;
