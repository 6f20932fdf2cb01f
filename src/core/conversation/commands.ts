/** The commands and what may follow them: the one list behind Slack's manifest, Discord's registration and the help. */
export type CommandName = 'intro' | 'chats' | 'serve' | 'profile' | 'rounds' | 'kith';

export interface CommandWords {
  readonly command: CommandName;
  readonly description: string;
  readonly verbs: readonly VerbWords[];
}

export interface VerbWords {
  readonly verb: string;
  readonly description: string;
  /** How many people may be named. */
  readonly people: 0 | 1;
  /** What the free words mean, if any are read. */
  readonly words?: string;
}

const WHICH_PROJECT = 'Which project: words of its title.';
const WHICH_ROUNDS = 'Which rounds: the hashtag of their channel.';
const WHICH_CHAT = 'Which chat: its hashtag.';

export const COMMANDS: readonly CommandWords[] = [
  {
    command: 'intro',
    description: 'Ask to meet someone, or connect two people. Nothing happens until both have said yes.',
    verbs: [
      {
        verb: 'topic',
        description: 'Be introduced to someone who can help with a topic',
        people: 0,
        words: 'What it is about',
      },
      { verb: 'list', description: 'Your introductions', people: 0 },
      { verb: 'help', description: 'How introductions work', people: 0 },
    ],
  },
  {
    command: 'chats',
    description: 'Standing chats: people with a common interest, at a regular time.',
    verbs: [
      { verb: 'list', description: 'The chats here, and which of them count you in', people: 0 },
      { verb: 'join', description: 'Be counted in, for every time', people: 0, words: WHICH_CHAT },
      { verb: 'leave', description: 'No longer be counted in', people: 0, words: WHICH_CHAT },
      { verb: 'next', description: 'Your next dates', people: 0 },
      { verb: 'suggest', description: 'Suggest a topic or a question', people: 0, words: WHICH_CHAT },
      { verb: 'calendar', description: 'Your chats in your own calendar', people: 0 },
      { verb: 'topics', description: 'Hosts: topics, in their order', people: 0, words: WHICH_CHAT },
      { verb: 'questions', description: 'Hosts: questions, in their order', people: 0, words: WHICH_CHAT },
      {
        verb: 'cancel',
        description: 'Hosts: leave out one date',
        people: 0,
        words: `${WHICH_CHAT} And the date.`,
      },
      { verb: 'move', description: 'Hosts: hold one date at another time', people: 0, words: WHICH_CHAT },
      {
        verb: 'new',
        description: 'Begin a standing chat',
        people: 0,
        words: 'When, for example: every second Tuesday 12:00',
      },
      { verb: 'edit', description: 'Hosts: name, time, length, host', people: 0, words: WHICH_CHAT },
      { verb: 'pause', description: 'Stewards: let a chat rest, or go on', people: 0, words: WHICH_CHAT },
      { verb: 'end', description: 'Hosts: end a chat for good', people: 0, words: WHICH_CHAT },
      { verb: 'help', description: 'How standing chats work', people: 0 },
    ],
  },
  {
    command: 'serve',
    description: 'Do something for others, together: service projects and needs.',
    verbs: [
      { verb: 'list', description: 'What is asked for here', people: 0 },
      { verb: 'mine', description: 'What you host, take part in or have promised', people: 0 },
      {
        verb: 'propose',
        description: 'Propose a project: who needs what, when, and how many hands',
        people: 0,
        words: 'Its title, if you like',
      },
      { verb: 'volunteer', description: 'Take part in a project', people: 0, words: WHICH_PROJECT },
      { verb: 'withdraw', description: 'Give your place back', people: 0, words: WHICH_PROJECT },
      {
        verb: 'finish',
        description: 'Hosts: say how a project went, and thank everyone',
        people: 0,
        words: WHICH_PROJECT,
      },
      {
        verb: 'need',
        description: 'Raise a need: how many of what, for whom, until when',
        people: 0,
        words: 'What is needed, if you like',
      },
      {
        verb: 'pledge',
        description: 'Promise a part of what is needed',
        people: 0,
        words: 'How many, and of what',
      },
      {
        verb: 'prompt',
        description: 'Stewards: ask a channel now and then who could use help',
        people: 0,
        words: 'When, for example: first Monday of the month 10:00',
      },
      { verb: 'help', description: 'How service projects and needs work', people: 0 },
    ],
  },
  {
    command: 'profile',
    description: 'Your card: who you are, how you can be useful, and who sees what.',
    verbs: [
      { verb: 'show', description: 'What your card says, and who sees what of it', people: 0 },
      { verb: 'edit', description: 'Change what your card says', people: 0 },
      { verb: 'preview', description: 'Your card as somebody else sees it', people: 1 },
      { verb: 'help', description: 'What your card is for', people: 0 },
    ],
  },
  {
    command: 'rounds',
    description: 'Pairing rounds: now and then, meet somebody new from an interest channel.',
    verbs: [
      { verb: 'list', description: 'The rounds here, and which of them count you in', people: 0 },
      { verb: 'join', description: 'Be paired up from now on', people: 0, words: WHICH_ROUNDS },
      { verb: 'skip', description: 'Leave out the next round', people: 0, words: WHICH_ROUNDS },
      {
        verb: 'pause',
        description: 'Leave rounds out until a date',
        people: 0,
        words: `${WHICH_ROUNDS} How long: 2w, until 2027-01-15`,
      },
      { verb: 'resume', description: 'End your break from rounds', people: 0, words: WHICH_ROUNDS },
      { verb: 'leave', description: 'No longer be paired up', people: 0, words: WHICH_ROUNDS },
      { verb: 'next', description: 'Your next dates', people: 0 },
      {
        verb: 'setup',
        description: 'Stewards: how a channel pairs people up',
        people: 0,
        words: WHICH_ROUNDS,
      },
      { verb: 'help', description: 'How rounds work', people: 0 },
    ],
  },
  {
    command: 'kith',
    description: 'Help, settings, interest channels, taking a break, blocking.',
    verbs: [
      { verb: 'home', description: 'What needs you now, and your introductions', people: 0 },
      { verb: 'help', description: 'What Kith can do for you', people: 0 },
      {
        verb: 'pause',
        description: 'Take a break: nobody is brought to you meanwhile',
        people: 0,
        words: 'How long: 1d, 2w, until 2027-01-15. Leave empty for “until I say so”.',
      },
      { verb: 'resume', description: 'End your break', people: 0 },
      {
        verb: 'block',
        description: 'Never be brought together with this person; they are not told',
        people: 1,
      },
      { verb: 'unblock', description: 'Take back a block or a “don’t ask again”', people: 1 },
      { verb: 'settings', description: 'Quiet hours, time zone, notices', people: 0 },
      { verb: 'channels', description: 'The interest channels: join, leave', people: 0 },
      { verb: 'setup', description: 'Stewards: interest channels and what runs there', people: 0 },
      { verb: 'prompts', description: 'Stewards: questions of your own for conversations', people: 0 },
      { verb: 'stewards', description: 'Stewards: who looks after Kith here', people: 0 },
      { verb: 'log', description: 'Stewards: who changed what', people: 0 },
    ],
  },
];
