import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { code, strong, time } from '../conversation/text.js';
import type { Member } from '../members/index.js';

export const settingsWords = {
  form: { title: 'Your settings', submit: 'Save' },
  zone: {
    label: 'Your time zone',
    hint: 'For example Europe/Lisbon. If empty, I go by your profile here, where it names one.',
  },
  quietHours: {
    label: 'Quiet hours',
    hint: 'For example 21:00-08:00, by your time zone. Nothing reaches you then. Empty: none.',
  },
  weekends: { label: 'Saturdays and Sundays' },
  weekendsFine: 'Like any other day',
  weekendsOff: 'Leave me in peace',
  notices: { label: 'What may reach you' },
  noticesAll: 'Requests, reminders and “how did it go?”',
  noticesRequests: 'Requests only',
  language: { label: 'Language' },
  languageAsIn: { slack: 'As in Slack', discord: 'As in Discord' },
  problems: {
    zone: 'I don’t know this zone. It is written like Europe/Lisbon or America/New_York.',
    quietHours: 'Please write it like 21:00-08:00.',
    choice: 'Please pick one.',
  },
} as const;

/** Who they are is said elsewhere: people who look for it here are shown the way. */
const whereTheCardIs: Block = {
  kind: 'note',
  text: ['Who you are, and what others read about you, is in ', code('/profile show'), '.'],
};

export const savedMessage: Message = {
  summary: 'Your settings are saved.',
  blocks: [{ kind: 'paragraph', text: ['Your settings are saved.'] }, whereTheCardIs],
};

/** What holds for this person now, with the ways to change it. */
export const settingsBlocks = (member: Member): readonly Block[] => [
  { kind: 'heading', text: 'Settings' },
  { kind: 'paragraph', text: pauseText(member) },
  whereTheCardIs,
  {
    kind: 'buttons',
    buttons: [
      member.pause.kind === 'none'
        ? { key: actionKey('care.pause', member.community), label: 'Take a break', tone: 'plain' }
        : { key: actionKey('care.resume', member.community), label: 'End my break', tone: 'primary' },
      { key: actionKey('care.open-settings', member.community), label: 'Change settings', tone: 'plain' },
    ],
  },
];

const pauseText = ({ pause }: Member) => {
  switch (pause.kind) {
    case 'none':
      return ['You can be asked to meet. A break is one press away.'];
    case 'until':
      return [
        strong('You are taking a break'),
        ' until ',
        time(pause.at),
        '. Nobody is brought to you meanwhile.',
      ];
    case 'until-resumed':
      return [
        strong('You are taking a break'),
        ' until you say otherwise. Nobody is brought to you meanwhile.',
      ];
  }
};

export function pausedMessage(member: Member): Message {
  return {
    summary: 'You are taking a break. Nobody is brought to you meanwhile.',
    blocks: [
      { kind: 'paragraph', text: pauseText(member) },
      {
        kind: 'note',
        text: ['Nobody is told. Requests that come in meanwhile wait for you, or end by themselves.'],
      },
      {
        kind: 'buttons',
        buttons: [{ key: actionKey('care.resume', member.community), label: 'End my break', tone: 'plain' }],
      },
    ],
  };
}

export const careWords = {
  resumed: plain('Welcome back. Requests may reach you again.'),
  notPaused: plain('You are not taking a break.'),
  pauseNotUnderstood: plain(
    'How long? For example /kith pause 3d, /kith pause 2 weeks, or /kith pause until 2027-01-15. Without a time it lasts until /kith resume.',
  ),
  blockWhom: plain('Whom? Please name the person: /kith block @name. They are not told.'),
  unblockWhom: plain('Whom? Please name the person: /kith unblock @name.'),
  blockSelf: plain('You can’t block yourself. Please name somebody else.'),
  nothingToLift: plain('There was nothing to lift: you have not blocked this person.'),
  nobodyBlocked: plain('You have blocked nobody. /kith block @name blocks a person; they are not told.'),
} as const;

export const blockedMessage = (name: string): Message =>
  plain(
    `${name} is blocked: you will not be brought together, and they are not told. /kith unblock takes it back.`,
  );

export const unblockedMessage = (name: string): Message =>
  plain(`Lifted. You and ${name} may be brought together again, if you both say yes.`);

/** Whom they keep away, with one button each to lift it. */
export const blockListMessage = (
  entries: readonly { readonly id: string; readonly name: string; readonly blocked: boolean }[],
): Message => ({
  summary: 'These are the people you keep at a distance.',
  blocks: [
    { kind: 'heading', text: 'People you keep at a distance' },
    ...entries.flatMap(({ id, name, blocked }): Block[] => [
      {
        kind: 'paragraph',
        text: [strong(name), blocked ? ': blocked' : ': you chose not to be asked about them'],
      },
      {
        kind: 'buttons',
        buttons: [
          {
            key: actionKey('care.unblock', id),
            label: 'Lift this',
            tone: 'plain',
            spoken: `Lift this for ${name}`,
          },
        ],
      },
    ]),
  ],
});
