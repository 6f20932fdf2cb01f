/** What stewards read about themselves, about where rooms open, and about what changed. */
export const stewards = {
  'steward.only':
    'This is for the stewards of this community. Nothing was changed. Please ask one of them; /kith help shows what is yours.',
  'steward.back': 'Back to the setup',
  'steward.see-changes': 'What changed',

  // The forms. Titles and "save" have at most 24 characters, labels 45, hints 100.
  'steward.form.title': 'Stewards',
  'steward.form.rooms': 'Where rooms open',
  'steward.form.save': 'Save',
  'steward.form.people': 'Who looks after Kith here?',
  'steward.form.people-hint': 'Besides those who run this community anyway. Up to 20 people.',
  'steward.form.place': 'Under which channel?',
  'steward.form.place-hint':
    'Rooms for introduced people open as private threads there. Empty: I look for one.',
  'steward.problem.people': 'Please pick up to 20 people from this community.',
  'steward.problem.bot': '{name} is an app. Please pick people only.',
  'steward.problem.departed': '{name} isn’t here any more. Please leave them out.',
  'steward.problem.external': '{name} belongs to another organisation. Please pick people from here.',
  'steward.problem.meanwhile':
    'Somebody else changed this in the meantime. Please look once more, and save again.',
  'steward.problem.place': 'Please pick one channel of this community.',
  'steward.problem.unseen':
    'I can’t see this channel, or it is closed. Please let me in first, or pick another.',

  // Those who were named.
  'steward.named.summary':
    '{stewards, plural, =0 {Nobody is named as a steward. Those who run this community look after Kith.} one {One person is named as a steward here.} other {There are {stewards} named stewards here.}}',
  'steward.named.title': 'Stewards',
  'steward.named.nobody': 'Nobody is named yet.',
  'steward.named.anyway': 'Those who run this community on its platform are stewards anyway.',
  'steward.named.change': 'Change the stewards',
  'steward.welcome.summary': 'You have been named a steward: you can help to look after Kith here.',
  'steward.welcome.line': 'You have been named a steward: you can help to look after Kith here. Thank you!',
  'steward.welcome.setup':
    '<code>/kith setup</code> shows the interest channels and what runs there. You will hear from me when something happens to one of them.',
  'steward.welcome.show': 'Show me',

  // Where rooms open, and what Kith lacks there.
  'steward.rooms.title': 'Where rooms open',
  'steward.rooms.summary': 'Rooms open under {channel} from now on.',
  'steward.rooms.summary-none': 'I look for a channel by myself when a room is to be opened.',
  'steward.rooms.none': 'I look for a fitting channel by myself when a room is to be opened.',
  'steward.rooms.choose': 'Choose one',
  'steward.rooms.choose-another': 'Choose another',
  'steward.rooms.not-told':
    'I could not see just now what I may do there. “Check permissions” in the setup shows it.',
  'steward.rooms.lacks': 'I still need a permission there:',
  'steward.rooms.lack': '<strong>{right}</strong>: {how}',

  // The log. What changed is kept as it was written.
  'steward.log.title': 'What changed',
  'steward.log.summary': 'This is what changed here, newest first.',
  'steward.log.empty': 'Nothing has been changed here yet.',
  'steward.log.line': '{time}, {who}: {what}: {before} → {after}',
  'steward.log.line-seen': '{time}, <emphasis>seen on the platform</emphasis>: {what}: {before} → {after}',
  'steward.log.nothing': '—',
  'steward.log.stewards': 'the stewards',
  'steward.log.rooms': 'where rooms open',
  'steward.log.another-channel': 'another channel',
  'steward.log.somebody': 'somebody',
} as const;
