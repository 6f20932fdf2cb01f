/** The commands and what may follow them: the one list behind Slack's manifest, Discord's registration and the help. */
export interface CommandWords {
  readonly command: 'intro' | 'kith';
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

export const COMMANDS: readonly CommandWords[] = [
  {
    command: 'intro',
    description: 'Ask to meet someone, or connect two people. Nothing happens until both have said yes.',
    verbs: [
      { verb: 'list', description: 'Your introductions', people: 0 },
      { verb: 'help', description: 'How introductions work', people: 0 },
    ],
  },
  {
    command: 'kith',
    description: 'Help, settings, taking a break, blocking.',
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
      { verb: 'settings', description: 'About you, quiet hours, time zone, notices', people: 0 },
    ],
  },
];
