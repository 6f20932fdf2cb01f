/** On somebody's home: what waits for their answer, and their rounds. */
export const home = {
  'rounds.home.title': 'Your pairing rounds',
  'rounds.home.none': 'You take part in none yet. In a round you meet somebody new from a channel.',
  'rounds.home.more': 'And {more} more.',
  'rounds.home.rest': '{channel}: they rest for now',
  'rounds.home.channel': '{channel}:',
  'rounds.home.next': '{channel}: {time}',
  'rounds.home.skips': '{channel}: <strong>you are skipping the next one</strong>',
  'rounds.home.skips-until':
    '{channel}: <strong>you are skipping the next one</strong>, and are in again from {time}',
  // Without a place where the channel is gone.
  'rounds.home.match.line': 'There is somebody you could meet{where}.',
  'rounds.home.match.where': ' in {channel}',
  'rounds.home.match.until': 'You can answer until {time}.',
  'rounds.home.match.show': 'Show me who it is',
  'rounds.home.match.show-spoken': 'Show me whom I could meet in {channel}',
  'rounds.home.match.show-spoken-somewhere': 'Show me whom I could meet',
  'rounds.home.asked': 'Are you in for the round in {channel} on {date}?',
  'rounds.home.in': 'I’m in',
  'rounds.home.in-spoken': 'I’m in for the round in {channel}',
  'rounds.home.out': 'Not this time',
  'rounds.home.out-spoken': 'Not this time: the round in {channel}',
} as const;
