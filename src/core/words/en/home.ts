/** The front door: home, help, and what is said where nothing else can be. */
export const home = {
  'home.summary': 'Your Kith home.',
  'home.summary-waiting': 'Your Kith home: something waits for your answer.',
  'home.waiting': 'Waiting for your answer',
  'home.welcome.title': 'A few good people, and a quiet inbox',
  'home.welcome.line': 'Kith brings people together only when both have said yes.',
  'home.meet.ask': 'Ask to meet somebody',
  'home.meet.or-wait': 'Or just wait to be asked.',

  'home.out-of-order':
    'Something went wrong on my side, and nothing was changed. Please try again in a moment. (Reference: {reference})',
  'home.older-version.summary': 'I don’t know this button any more. /kith help shows what I can do.',
  'home.older-version.line':
    'I don’t know this button any more: it is from an earlier time. <code>/kith help</code> shows what I can do.',

  'home.help.summary': 'This is what Kith can do for you.',
  'home.help.not-understood-summary': 'I did not understand that. This is what Kith can do for you.',
  'home.help.not-understood': 'I did not understand <code>{said}</code>. Here is what I know:',
  'home.help.promise':
    'Kith helps you meet the right few others here. Nobody is brought together unless both have said yes.',
  'home.help.begin': 'How to begin:',
  'home.help.begin-profile':
    '<code>/profile edit</code> says who you are, so that others know why to say yes.',
  'home.help.begin-intro': '<code>/intro</code> asks to meet somebody; you see first what they will read.',
  'home.help.begin-channels':
    '<code>/kith channels</code> shows the channels where people with your interests meet.',
  'home.help.here': 'Here in {channel}:',
  'home.help.here-chats': '<code>/chats list</code> shows its standing chats: be counted in with one tap.',
  'home.help.here-rounds':
    '<code>/rounds list</code> shows its pairing rounds: meet somebody new now and then.',
  'home.help.here-service': '<code>/serve list</code> shows who could use your help.',
  'home.help.nothing-here':
    'Nothing runs in {channel} just now; <code>/kith channels</code> shows where something does.',
  'home.help.everything': 'Everything I know:',
  'home.help.command': '<strong>/{command}</strong>: {description} ({verbs})',
  'home.help.for-stewards': 'For stewards:',
  'home.help.steward-command': '<code>/{command} {verb}</code>: {description}',
  'home.help.more': 'More about each: <code>/chats help</code>, <code>/rounds help</code> and so on.',
  'home.help.private': 'Everything you press or type here is answered privately.',
} as const;
