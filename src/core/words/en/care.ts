/** What somebody reads about their own quiet: settings, taking a break, whom they keep away. */
export const care = {
  // The form. Titles and "save" have at most 24 characters, labels 45, hints 100.
  'care.form.title': 'Your settings',
  'care.form.save': 'Save',
  'care.form.zone': 'Your time zone',
  'care.form.zone-hint':
    'For example Europe/Lisbon. If empty, I go by your profile here, where it names one.',
  'care.form.quiet-hours': 'Quiet hours',
  'care.form.quiet-hours-hint':
    'For example 21:00-08:00, by your time zone. Nothing reaches you then. Empty: none.',
  'care.form.weekends': 'Saturdays and Sundays',
  'care.form.weekends-fine': 'Like any other day',
  'care.form.weekends-off': 'Leave me in peace',
  'care.form.notices': 'What may reach you',
  'care.form.notices-all': 'Requests, reminders and “how did it go?”',
  'care.form.notices-requests': 'Requests only',
  'care.form.language': 'Language',
  'care.form.language-slack': 'As in Slack',
  'care.form.language-discord': 'As in Discord',
  'care.problem.zone': 'I don’t know this zone. It is written like Europe/Lisbon or America/New_York.',
  'care.problem.quiet-hours': 'Please write it like 21:00-08:00.',
  'care.problem.choice': 'Please pick one.',
  'care.saved': 'Your settings are saved.',
  'care.card': 'Who you are, and what others read about you, is in <code>/profile show</code>.',

  // On home.
  'care.home.title': 'Settings',
  'care.home.change': 'Change settings',

  // A break.
  'care.pause.none': 'You can be asked to meet. A break is one press away.',
  'care.pause.until':
    '<strong>You are taking a break</strong> until {time}. Nobody is brought to you meanwhile.',
  'care.pause.until-resumed':
    '<strong>You are taking a break</strong> until you say otherwise. Nobody is brought to you meanwhile.',
  'care.pause.summary': 'You are taking a break. Nobody is brought to you meanwhile.',
  'care.pause.nobody-is-told':
    'Nobody is told. Requests that come in meanwhile wait for you, or end by themselves.',
  'care.pause.begin': 'Take a break',
  'care.pause.end': 'End my break',
  'care.pause.ended': 'Welcome back. Requests may reach you again.',
  'care.pause.not-paused': 'You are not taking a break.',
  'care.pause.not-understood':
    'How long? For example /kith pause 3d, /kith pause 2 weeks, or /kith pause until 2027-01-15. Without a time it lasts until /kith resume.',

  // People whom they keep away.
  'care.block.whom': 'Whom? Please name the person: /kith block @name. They are not told.',
  'care.block.oneself': 'You can’t block yourself. Please name somebody else.',
  'care.block.done':
    '{name} is blocked: you will not be brought together, and they are not told. /kith unblock takes it back.',
  'care.unblock.whom': 'Whom? Please name the person: /kith unblock @name.',
  'care.unblock.nothing': 'There was nothing to lift: you have not blocked this person.',
  'care.unblock.done': 'Lifted. You and {name} may be brought together again, if you both say yes.',
  'care.blocked.nobody': 'You have blocked nobody. /kith block @name blocks a person; they are not told.',
  'care.blocked.summary': 'These are the people you keep at a distance.',
  'care.blocked.title': 'People you keep at a distance',
  'care.blocked.line': '<strong>{name}</strong>: blocked',
  'care.blocked.line-declined': '<strong>{name}</strong>: you chose not to be asked about them',
  'care.blocked.lift': 'Lift this',
  'care.blocked.lift-spoken': 'Lift this for {name}',
} as const;
