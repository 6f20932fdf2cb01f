/** “Who could use our help?”: what a channel is asked at its regular time, and what stewards read about it. */
export const servicePrompts = {
  'service-prompt.ask.title': 'Who could use our help?',
  'service-prompt.ask.line':
    'A neighbour, a school, a shelter, somebody in this community: what could a few of us do together?',
  'service-prompt.ask.things':
    'A few words are enough to begin. If it is things that are needed, <code>/serve need</code> asks for them.',
  'service-prompt.held-back.summary':
    'Nobody took up “Who could use our help?” in #{channel} last time, so I did not ask again.',
  // “since” is the next line where the date is known, and nothing else.
  'service-prompt.held-back.line':
    'Nobody took up “Who could use our help?” in {channel} last time{since}, so I did not ask again. Shall I go on?',
  'service-prompt.held-back.since': ', {date}',
  'service-prompt.held-back.a-channel': 'a channel',
  'service-prompt.held-back.again': 'Ask again',
  'service-prompt.held-back.again-spoken': 'Ask again in #{channel}',
  'service-prompt.off': 'Switch it off',
  'service-prompt.off-spoken': 'Switch it off in #{channel}',
  'service-prompt.form.title': 'Who could use our help?',
  'service-prompt.form.submit': 'Save',
  'service-prompt.form.channel': 'In which channel shall I ask it?',
  'service-prompt.form.phrase': 'When? Leave empty to switch it off',
  'service-prompt.form.phrase-hint': 'first Monday of the month 10:00 · every second Wednesday 16:00',
  'service-prompt.set.summary': 'I ask “Who could use our help?” in #{channel} {rhythm}.',
  'service-prompt.set.line':
    'I ask <strong>“Who could use our help?”</strong> in {channel} {rhythm}. The next dates:',
  'service-prompt.set.change': 'Change',
  'service-prompt.set.never':
    'Never in the channel’s quiet hours, and not again after nobody answered: then I ask you first.',
  'service-prompt.said.off': 'I don’t ask “Who could use our help?” in #{channel} any more.',
  'service-prompt.said.was-off': 'It is off in #{channel} already.',
  'service-prompt.said.again-summary': 'I ask again in #{channel}.',
  // “next” is the next line where the date is known, and nothing else.
  'service-prompt.said.again': 'I ask again in #{channel}{next}.',
  'service-prompt.said.again-on': ' on {time}',
  'service-prompt.said.is-off': 'It is switched off there by now. /serve prompt sets it again.',
  'service-prompt.said.no-channel':
    'There is no channel in which service projects run. /kith setup lets you choose where they may.',
  'service-prompt.said.unknown': 'I can’t find that channel any more. Nothing was changed.',
  'service-prompt.problem.channel': 'Please choose a channel.',
  'service-prompt.problem.long': 'Please keep it under {most} characters.',
  'service-prompt.problem.over': 'That has no date to come. Please choose a later one.',
  'service-prompt.log.off': 'off',
  'service-prompt.log.what': '“Who could use our help?” in #{channel}',
} as const;
