/** The words of the stewards' forms. */
export const setupWords = {
  choose: { title: 'Interest channels', submit: 'Save' },
  places: {
    label: 'Which channels?',
    hint: 'All of them, up to 25. Those you take away rest; what you set for them is kept.',
  },
  what: { title: 'What happens here', submit: 'Save' },
  features: { label: 'What may happen here', hint: 'Tick nothing, and nothing does.' },
  hashtag: { label: 'Hashtag', hint: 'Up to 30 letters, digits, - and _. No two channels share one.' },
  topics: {
    label: 'What it is about',
    hint: 'A few words, separated by commas: maps, bicycles, long walks. People find it by them.',
  },
  hosts: { label: 'Who may host?' },
  hostsEveryone: 'Everybody in it',
  hostsStewards: 'Stewards only',
  guests: { label: 'May guests take part?' },
  guestsYes: 'Yes, they are welcome',
  guestsNo: 'No, members only',
  hours: { title: 'Zone and quiet hours', submit: 'Save' },
  zone: { label: 'Time zone', hint: 'For example Europe/Lisbon. New chats begin with it.' },
  quietHours: {
    label: 'Quiet hours',
    hint: 'For example 21:00-08:00, by that time zone. Empty: none.',
  },
  problems: {
    places: 'Please pick up to 25 channels of this community.',
    meanwhile: 'Somebody else changed this in the meantime. Please look once more, and save again.',
    meanwhileJoined:
      'Somebody else changed the list in the meantime. Theirs and yours are both here now. Please save again.',
    features: 'Please pick from the list.',
    hashtag: 'A hashtag has up to 30 letters, digits, - and _, and no spaces.',
    taken: (name: string) => `#${name} has this hashtag. Please take another one.`,
    takenBySomebody: 'Another channel has this hashtag. Please take another one.',
    topics: 'Up to 10 topics, please, of at most 40 letters each, separated by commas.',
    choice: 'Please pick one.',
    zone: 'I don’t know this zone. It is written like Europe/Lisbon or America/New_York.',
    quietHours: 'Please write it like 21:00-08:00.',
  },
} as const;
