/** One message of the picture book that is shown in docs/messages.md. */
export interface Chosen {
  /** What the page is called in the picture book. */
  readonly entry: string;
  readonly title: string;
  /** When one meets it. */
  readonly when: string;
  /** How many days after the book’s Monday it is looked at. */
  readonly day: number;
}

export interface Feature {
  readonly title: string;
  readonly shows: readonly Chosen[];
}

const message = (entry: string, title: string, when: string, day = 0): Chosen => ({
  entry,
  title,
  when,
  day,
});

/** The story of the product, told by its main messages. */
export const FEATURES: readonly Feature[] = [
  {
    title: 'Introductions',
    shows: [
      message(
        'confirm-meet',
        'A last look',
        'After `/intro @ben` and a short form: exactly what Ben will see. Sending it is the first yes.',
      ),
      message('sent-meet', 'Sent', 'The request is on its way, and can be taken back.'),
      message('ask-meet', 'Being asked', 'Privately, in Ben’s own good time, and never in his quiet hours.'),
      message(
        'answered-yes-meet',
        'After a yes',
        'The question becomes its answer; no button is left behind.',
      ),
      message('not-this-time-meet', 'Not this time', 'Whether it was a no or silence: same words, same day.'),
      message(
        'ask-connect',
        'Two brought together',
        'After somebody’s `/intro @ada @ben`: each of them is asked.',
      ),
      message('list-full', 'All of one’s introductions', '`/intro list`.', 1),
    ],
  },
  {
    title: 'The room, and after',
    shows: [
      message(
        'opening-meet',
        'The room opens',
        'Both said yes: both cards, the reason, and a question to begin with.',
      ),
      message('room-ready', 'Where the room is', 'Told privately to each of them.'),
      message('follow-up-1', 'How did it go?', 'A week later, privately to each.'),
      message('wrap-up-offer', 'A kind end', 'Once, when a room has gone quiet.'),
    ],
  },
  {
    title: 'Cards',
    shows: [
      message('profile', 'Your card', '`/profile` on Slack, `/profile show` on Discord.'),
      message('profile-preview-for', 'As somebody else sees it', '`/profile preview @ben`.'),
    ],
  },
  {
    title: 'Standing chats',
    shows: [
      message('draft', 'A proposal', 'After `/chats new …`: the next five dates, before anything is saved.'),
      message('chats', 'What chats there are', '`/chats` on Slack, `/chats list` on Discord.'),
      message(
        'reminder-day-before',
        'A reminder',
        'A day before it begins; another one comes a quarter of an hour before.',
      ),
      message('session-opens', 'It begins', 'A post in the channel, with a thread for what is said.'),
      message('question', 'A question', 'In the thread, one by one.'),
      message('host-panel', 'In the host’s hands', 'Privately to the host, while the chat is held.'),
      message(
        'session-closes',
        'It ends',
        'In the thread: who was there, the host’s favourite answers, the next date.',
      ),
      message(
        'meet-from-here',
        'Meet someone from here',
        'Whoever presses that may ask somebody who was there.',
      ),
    ],
  },
  {
    title: 'Rounds',
    shows: [
      message('rounds-confirm', 'Set up by a steward', 'After `/rounds setup`, before anything is saved.'),
      message('rounds-of-channel', 'A channel’s rounds', 'Members join with one press.'),
      message('match-ask-pair', 'Paired', 'Both see the card and why, and are asked.'),
      message('match-opening', 'The room of a pair', 'Once both have said yes.'),
      message('match-check-in-pair', 'Did you meet?', 'Privately, some days later.'),
      message('round-left-over', 'The odd one out', 'Goes first next time.'),
    ],
  },
  {
    title: 'Projects and needs',
    shows: [
      message('project-draft', 'A project, before it is posted', 'After `/serve propose`.'),
      message('project-post', 'The post', 'In the channel; it always says how things stand.'),
      message('project-seat', 'A seat taken', 'To whoever pressed “Volunteer”.'),
      message('project-waiting', 'In line', 'When all seats are taken.'),
      message('project-promoted', 'A seat became free', 'To whoever is next, at once.'),
      message('project-panel', 'In the host’s hands', '`/serve manage`.'),
      message('project-thanks', 'Thanks', 'When it is done, to everybody who helped.'),
      message('need-post', 'A need', 'In the channel: promised and delivered are told apart.'),
      message('pledged', 'A promise', 'To whoever promised a part of it.'),
      message('need-thread-reached', 'A need is met', 'Below the post.'),
    ],
  },
  {
    title: 'Home, help and refusals',
    shows: [
      message('home-full', 'Home', 'The Home tab on Slack, `/kith home` on Discord: what needs me first.', 1),
      message('home-new', 'Home, on the first day', 'Nothing is there yet, but what to do.'),
      message('help', 'Help', '`/kith help`; it fits the place and the reader.'),
      message('refusal-you-blocked-them', 'A refusal', 'It says what to do next.'),
      message(
        'refusal-too-many-open',
        'Enough for now',
        'At most three requests of one’s own are open at once.',
      ),
    ],
  },
  {
    title: 'For stewards',
    shows: [
      message('setup', 'Setting up', '`/kith setup`: which channels, and what runs there.', 2),
      message('setup-channel', 'One channel', 'Hashtag, time zone, quiet hours, who may host.'),
      message('log', 'What changed', 'Every change of a setting, and who made it.', 3),
    ],
  },
];

export const CHOSEN: readonly Chosen[] = FEATURES.flatMap(({ shows }) => shows);
