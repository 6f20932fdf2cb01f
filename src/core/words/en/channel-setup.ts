/** What stewards read where they set interest channels up: `/kith setup`, its forms, and permissions. */
export const channelSetup = {
  // The panel: what there is, and what can be done.
  'setup.panel.summary':
    '{channels, plural, =0 {There are no interest channels yet. Choose the first ones.} one {This is how Kith is set up here: one interest channel.} other {This is how Kith is set up here: {channels} interest channels.}}',
  'setup.panel.title': 'Interest channels',
  'setup.panel.empty': 'None yet. Choose channels in which people share an interest.',
  'setup.panel.rooms-archived':
    '<strong>The channel under which rooms opened is archived.</strong> “Where rooms open” lets you choose another one. Until then I look for one by myself.',
  'setup.panel.rooms-gone':
    '<strong>The channel under which rooms opened was deleted.</strong> “Where rooms open” lets you choose another one. Until then I look for one by myself.',
  'setup.panel.rooms-outside':
    '<strong>I can no longer see the channel under which rooms opened.</strong> “Where rooms open” lets you choose another one. Until then I look for one by myself.',
  'setup.panel.line': '{channel} · {features} · hashtag #{hashtag} · {zone} · {state}',
  'setup.panel.line-resting': '{channel} · {state}',
  'setup.panel.change': 'Change {channel}',
  'setup.panel.choose': 'Choose channels',
  'setup.panel.stewards': 'Stewards',
  'setup.panel.rooms': 'Where rooms open',
  'setup.panel.check': 'Check permissions',

  // How a channel is.
  'setup.state.well': 'all is well',
  'setup.state.removed': 'off the list',
  'setup.state.archived': '<strong>resting</strong> since {time}: it was archived',
  'setup.state.outside': '<strong>resting</strong> since {time}: I am no longer in it',
  'setup.state.gone': '<strong>resting</strong> since {time}: it was deleted',
  'setup.state.gone-or-outside':
    '<strong>resting</strong> since {time}: it was deleted, or I was taken out of it',

  // One channel of the list.
  'setup.channel.summary': 'This is how {channel} is set up.',
  'setup.channel.state': '{channel}: {state}.',
  'setup.channel.features': 'What runs there: {features}',
  'setup.channel.hashtag': 'Hashtag: #{hashtag}',
  'setup.channel.topics': 'What it is about: {topics}',
  'setup.channel.topics-none': 'What it is about: not said yet',
  'setup.channel.hosts': 'Who may host: {hosts, select, stewards {stewards only} other {everybody in it}}',
  'setup.channel.guests': 'Guests may take part: {guests}',
  'setup.channel.zone': 'Time zone: {zone}',
  'setup.channel.quiet-hours': 'Quiet hours: {hours}',
  'setup.channel.quiet-hours-none': 'Quiet hours: none',
  'setup.channel.what': 'What happens here',
  'setup.channel.hours': 'Zone and quiet hours',
  'setup.channel.rounds': 'Pairing rounds',
  'setup.channel.look': 'Look again',
  'setup.channel.remove': 'Take off the list',
  'setup.channel.back': 'Back',
  'setup.channel.saved': '<strong>Saved.</strong>',
  'setup.channel.unknown': 'I don’t know this channel. /kith setup shows those that are on the list.',
  'setup.channel.not-listed': 'This channel is not on the list any more. /kith setup shows those that are.',

  // What became of the channels that were chosen.
  'setup.chosen.added': '{channel} is on the list.',
  'setup.chosen.taken-off': '{channel} is off the list. What was set is kept, in case you choose it again.',
  'setup.chosen.must-be-invited': 'I can’t go into {channel} by myself. {invite} Then press the button here.',
  'setup.chosen.archived':
    '{channel} is archived, so nothing can run there. Bring it back first, then choose it again.',
  'setup.chosen.gone': '{channel} was deleted, so nothing can run there.',
  'setup.chosen.unreachable': '{channel} could not be reached just now. Please choose it again in a moment.',
  'setup.chosen.nameless': 'the channel',
  'setup.chosen.nameless-first': 'The channel',
  'setup.chosen.in-now': 'Kith is in {channel} now',

  // The forms. Titles and "save" have at most 24 characters, labels 45, hints 100.
  'setup.form.save': 'Save',
  'setup.form.choose': 'Interest channels',
  'setup.form.places': 'Which channels?',
  'setup.form.places-hint': 'All of them, up to 25. Those you take away rest; what you set for them is kept.',
  'setup.form.what': 'What happens here',
  'setup.form.features': 'What may happen here',
  'setup.form.features-hint': 'Tick nothing, and nothing does.',
  'setup.form.hashtag': 'Hashtag',
  'setup.form.hashtag-hint': 'Up to 30 letters, digits, - and _. No two channels share one.',
  'setup.form.topics': 'What it is about',
  'setup.form.topics-hint':
    'A few words, separated by commas: maps, bicycles, long walks. People find it by them.',
  'setup.form.hosts': 'Who may host?',
  'setup.form.guests': 'May guests take part?',
  'setup.form.guests-yes': 'Yes, they are welcome',
  'setup.form.guests-no': 'No, members only',
  'setup.form.hours': 'Zone and quiet hours',
  'setup.form.zone': 'Time zone',
  'setup.form.zone-hint': 'For example Europe/Lisbon. New chats begin with it.',
  'setup.form.quiet-hours': 'Quiet hours',
  'setup.form.quiet-hours-hint': 'For example 21:00-08:00, by that time zone. Empty: none.',
  'setup.problem.places': 'Please pick up to 25 channels of this community.',
  'setup.problem.meanwhile':
    'Somebody else changed this in the meantime. Please look once more, and save again.',
  'setup.problem.meanwhile-joined':
    'Somebody else changed the list in the meantime. Theirs and yours are both here now. Please save again.',
  'setup.problem.features': 'Please pick from the list.',
  'setup.problem.hashtag': 'A hashtag has up to 30 letters, digits, - and _, and no spaces.',
  'setup.problem.taken': '#{name} has this hashtag. Please take another one.',
  'setup.problem.taken-by-somebody': 'Another channel has this hashtag. Please take another one.',
  'setup.problem.topics': 'Up to 10 topics, please, of at most 40 letters each, separated by commas.',
  'setup.problem.choice': 'Please pick one.',
  'setup.problem.zone': 'I don’t know this zone. It is written like Europe/Lisbon or America/New_York.',
  'setup.problem.quiet-hours': 'Please write it like 21:00-08:00.',

  // What Kith may not do where, and how somebody lets it.
  'setup.permissions.title': 'Permissions',
  'setup.permissions.none': 'There is no interest channel yet, so there is nothing to check.',
  'setup.permissions.well': 'All is well: I may do everything I need in every channel.',
  'setup.permissions.lacks': 'Here is what I still need, and how you can give it.',
  'setup.permissions.lack': '{channel}: <strong>{right}</strong>. {how}',
  'setup.permissions.not-told': '{channel}: I could not ask just now. Please try again in a moment.',
  'setup.permissions.nameless': 'this channel',
} as const;
