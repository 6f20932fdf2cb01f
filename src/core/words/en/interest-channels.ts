/** What members read of interest channels, what stewards hear of them, and how their changes stand in the log. */
export const interestChannels = {
  // The list of a member, a page at a time.
  'channel.list.title': 'Interest channels',
  'channel.list.summary': 'These are the interest channels here.',
  'channel.list.empty-summary': 'There are no interest channels here yet.',
  'channel.list.empty': 'None yet. A steward can choose some with <code>/kith setup</code>.',
  'channel.list.more': 'More',
  'channel.list.first': 'Back to the first',
  'channel.list.join': 'Join {channel}',
  'channel.list.leave': 'Leave',
  'channel.list.leave-spoken': 'Leave {channel}',
  'channel.list.line':
    '{channel} · {people, plural, =0 {nobody yet} one {one person} other {{people} people}} · hashtag #{hashtag} · {state}',
  'channel.list.resting': 'resting for now',
  'channel.list.in': 'You are in.',
  'channel.list.perhaps': '<emphasis>Perhaps for you.</emphasis>',
  'channel.list.unknown': 'This is no interest channel any more. /kith channels shows those that are.',
  'channel.page.title': '{title} ({page} of {pages})',
  'channel.page.back': 'Back',

  // Joining and leaving.
  'channel.joined.new':
    'You are in now: {channel}. If you don’t see it in your list of channels, step in by this link.',
  'channel.joined.already':
    'You are in {channel} already. If you don’t see it in your list of channels, step in by this link.',
  'channel.left.was-in':
    'You have left {channel}. If you don’t want to see the channel any more, leave it there as well.',
  'channel.left.was-out': 'You were not in {channel}.',
  'channel.no-joining.resting': 'There is nothing to join just now: {channel} rests. The stewards know.',
  'channel.no-joining.guest': 'Guests don’t take part in {channel}. A steward can tell you more.',
  'channel.no-joining.external':
    'You are here from another organisation. Interest channels are for this community only.',
  'channel.no-joining.no-person': 'Only people can join an interest channel.',

  // On home.
  'channel.home.title': 'Interest channels',
  'channel.home.none': 'You are in none yet. That is where chats, rounds and projects are.',
  'channel.home.in': 'You are in {channels}.',
  'channel.home.see': '{others, plural, =0 {See my channels} one {See one more} other {See {others} more}}',
  'channel.home.see-spoken': 'See the interest channels',

  // To stewards, once, when something happened to a channel.
  'channel.notice.show': 'Show me the channel',
  'channel.notice.setup': 'Open the setup',
  'channel.notice.archived': 'The channel {channel} was archived. What ran there rests for now.',
  'channel.notice.archived-next':
    'If that was not meant, bring it back on the platform: then everything goes on by itself.',
  'channel.notice.outside': 'I am no longer in {channel}. What ran there rests for now.',
  'channel.notice.outside-next': '{invite} Then everything goes on by itself.',
  'channel.notice.gone': 'The channel {channel} was deleted. What ran there rests for now.',
  'channel.notice.gone-next': 'You can choose another channel in the setup, or take this one off the list.',
  'channel.notice.gone-or-outside':
    'I can’t see {channel} any more: it was deleted, or I was taken out of it. What ran there rests for now.',
  'channel.notice.gone-or-outside-next':
    'If it is still there, type <code>/invite @Kith</code> in it: then everything goes on by itself.',
  'channel.notice.found': 'The channel {channel} is back. What ran there goes on.',
  'channel.notice.renamed-summary': 'The channel {before} is called {after} now. Everything in it goes on.',
  'channel.notice.renamed':
    'The channel {before} is called {after} now. Everything in it goes on, with the hashtag #{hashtag}.',
  'channel.notice.hidden-summary': 'The channel {channel} was made private. Everything in it goes on.',
  'channel.notice.hidden':
    'The channel {channel} was made private: only those who are in it see what happens there. Everything in it goes on.',
  'channel.notice.visible': 'The channel {channel} is open to everybody here now. Everything in it goes on.',
  'channel.invite.slack': 'Type <code>/invite @Kith</code> in {channel}.',
  'channel.invite.discord': 'Let Kith see {channel} in its permissions (View Channel).',

  // What may run in a channel, and who may host there: in lists, forms and the log.
  'channel.feature.chats': 'Standing chats',
  'channel.feature.rounds': 'Pairing rounds',
  'channel.feature.service': 'Service projects and needs',
  'channel.feature.service-review': 'Projects wait for a steward’s yes',
  'channel.feature.none': 'nothing yet',
  'channel.hosts.everyone': 'Everybody in it',
  'channel.hosts.stewards': 'Stewards only',
  'channel.yes': 'yes',
  'channel.no': 'no',

  // The log: what changed, and from what to what. It is kept as it was written.
  'channel.log.list': '#{name} on the list',
  'channel.log.on-list': 'on it',
  'channel.log.off-list': 'off it',
  'channel.log.name': 'name of a channel',
  'channel.log.sight': 'who can see #{name}',
  'channel.log.sight-private': 'only those who are in it',
  'channel.log.sight-open': 'everybody here',
  'channel.log.features': 'what happens in #{name}',
  'channel.log.hashtag': 'hashtag of #{name}',
  'channel.log.topics': 'topics of #{name}',
  'channel.log.hosts': 'who may host in #{name}',
  'channel.log.guests': 'guests in #{name}',
  'channel.log.zone': 'time zone of #{name}',
  'channel.log.quiet-hours': 'quiet hours of #{name}',
  'channel.log.well': 'all is well',
  'channel.log.archived': 'archived',
  'channel.log.outside': 'Kith is not in it',
  'channel.log.gone': 'deleted',
} as const;
