/** What people read of projects and needs together: the lists of `/serve`, home and help. */
export const serve = {
  'serve.list.summary': 'This is what is asked for here.',
  'serve.list.title': 'Who could use our help?',
  'serve.list.channel': 'In {channel}:',
  'serve.list.a-channel': 'a channel',
  'serve.list.more': 'More',
  'serve.list.empty': 'Nothing is asked for here just now.',
  'serve.list.empty-invites':
    'Nothing is asked for here just now. Do you know somebody who could use a few hands, or a few things?',

  'serve.mine.summary': 'This is what you are part of.',
  'serve.mine.title': 'What you are part of',
  'serve.mine.empty-summary': 'You are part of nothing just now. /serve list shows what is asked for.',
  'serve.mine.empty': 'You are part of no project just now, and have promised nothing.',
  'serve.mine.see-all': 'What is asked for here',

  'serve.home.title': 'Doing something for others',
  'serve.home.more': 'And {more} more: <code>/serve mine</code>.',

  'serve.help.summary': 'How service projects and needs work.',
  'serve.help.not-understood-summary':
    'I did not understand that. This is how service projects and needs work.',
  'serve.help.not-understood': 'I did not understand <code>{said}</code>. Here is what I know:',
  'serve.help.title': 'Service projects and needs',
  'serve.help.why':
    'Doing something for others, together, is the best way to meet people. A project looks for hands; a need looks for things, time or places. Kith handles no money.',
  'serve.help.not-here': 'No projects or needs run in {channel}.',
  'serve.help.none-here':
    'Nothing is asked for in {channel} just now. Do you know somebody who could use help?',
  'serve.help.open-here':
    '{open, plural, one {One thing is} other {{open} things are}} asked for in {channel}: <code>/serve list</code>.',
  'serve.help.list': '<code>/serve list</code>: what is asked for here, with one tap to take part.',
  'serve.help.mine': '<code>/serve mine</code>: what you host, take part in or have promised.',
  'serve.help.propose':
    '<code>/serve propose</code>: propose a project: who needs what, when, and how many hands.',
  'serve.help.volunteer':
    '<code>/serve volunteer</code>: take part in one. “withdraw” gives your place back.',
  'serve.help.finish': '<code>/serve finish</code>: hosts say how it went, and thank everyone.',
  'serve.help.need': '<code>/serve need</code>: raise a need: how many of what, for whom, until when.',
  'serve.help.pledge': '<code>/serve pledge 10 tins</code>: promise a part of what is needed.',
  'serve.help.stewards':
    '<strong>Stewards: </strong><code>/serve prompt first Monday of the month 10:00</code> asks a channel now and then who could use help.',
} as const;
