import type { Occurrence } from '../../cadence/index.js';
import { type Block, type Button, type Message, plain } from '../../conversation/message.js';
import { strong, type Text, time } from '../../conversation/text.js';
import type { NoPart } from '../../interest-channels/index.js';
import type { Instant } from '../../shared/time.js';
import { type Consent, isOn } from '../channel-rounds.js';
import { allRoundsKey, backKey, breakKey, joinKey, moreKey, skipKey } from '../panel/keys.js';
import {
  buttons,
  channelSpan,
  comingDate,
  nameOf,
  note,
  type Placed,
  paragraph,
  spoken,
} from '../panel/parts.js';
import type { Rest } from '../participant.js';

/** What came of what somebody did, with the ways on from there. */
const done = (summary: string, text: Text, ...more: readonly Block[]): Message => ({
  summary,
  blocks: [paragraph(...text), ...more],
});

export const joinedMessage = (placed: Placed, now: Instant, already = false): Message =>
  done(
    `You ${already ? 'already ' : ''}take part in the pairing rounds in ${nameOf(placed.channel)}.`,
    [
      `You ${already ? 'already ' : ''}take part in the pairing rounds in `,
      channelSpan(placed.channel),
      '. ',
      ...nextText(placed, comingDate(placed.rounds, now)),
    ],
    ...(already ? [] : [note(consentWords[placed.rounds.consent])]),
    buttons(
      ...(comingDate(placed.rounds, now) === undefined ? [] : [skipButton(placed, 'in')]),
      breakButton(placed),
      moreButton(placed),
    ),
  );

/** How people say yes, to those who may take part. */
export const consentWords: Readonly<Record<Consent, string>> = {
  match:
    'In each round I show you who you could meet, and they see your card too. A conversation opens only when everybody has said yes; nobody learns of a no.',
  round:
    'Two days before each round I ask whether it suits you. Those who say yes are brought together, and their conversation opens at once.',
};

const nextText = ({ rounds }: Placed, coming: Occurrence | undefined): Text => {
  if (!isOn(rounds)) return ['They rest for now; nothing else is needed from you.'];
  return coming === undefined
    ? ['There are no more dates for now.']
    : ['The next one is ', time(coming.at), '.'];
};

/** Why this person cannot take part. */
export const mayNotJoinMessage = ({ channel }: Placed, why: NoPart): Message => {
  switch (why) {
    case 'guest':
      return plain(
        `The pairing rounds in ${nameOf(channel)} are for members of this community. A steward can open the channel to guests.`,
      );
    case 'external':
      return plain(
        `The pairing rounds in ${nameOf(channel)} are for people of this community; you are here from another one. Perhaps there are rounds at yours?`,
      );
    case 'no-person':
      return plain('Pairing rounds are for people only.');
  }
};

export const skippedMessage = (placed: Placed, { at }: Occurrence): Message =>
  done(
    `You are skipping the next round in ${nameOf(placed.channel)}.`,
    [
      'You are skipping the round in ',
      channelSpan(placed.channel),
      ' on ',
      time(at, 'date'),
      '. After that you’re in again.',
    ],
    buttons(skipButton(placed, 'skips'), breakButton(placed)),
  );

export const notSkippedMessage = (placed: Placed, { at }: Occurrence): Message =>
  done(
    `You are in again for the next round in ${nameOf(placed.channel)}.`,
    [
      'Good to have you: you are in for the round in ',
      channelSpan(placed.channel),
      ' on ',
      time(at, 'date'),
      '.',
    ],
    buttons(skipButton(placed, 'in'), moreButton(placed)),
  );

export const nothingToSkipMessage = (placed: Placed): Message =>
  done(
    `The pairing rounds in ${nameOf(placed.channel)} have no date to skip just now.`,
    ['The pairing rounds in ', channelSpan(placed.channel), ' have no date to skip just now.'],
    buttons(moreButton(placed)),
  );

export const restingMessage = (placed: Placed, rest: Rest, already = false): Message =>
  done(
    `You are ${already ? 'already ' : ''}on a break from the pairing rounds in ${nameOf(placed.channel)}.`,
    [
      `You are ${already ? 'already ' : ''}on a break from the rounds in `,
      channelSpan(placed.channel),
      ...(rest.kind === 'until' ? [' until ', time(rest.at, 'date'), '.'] : [' until you say you’re back.']),
    ],
    note('Nobody is told. What you have agreed to already stays as it is.'),
    buttons(backButton(placed)),
  );

export const backMessage = (placed: Placed, now: Instant, wasAway = true): Message =>
  done(
    wasAway
      ? `Welcome back to the pairing rounds in ${nameOf(placed.channel)}.`
      : `You are not on a break from the pairing rounds in ${nameOf(placed.channel)}.`,
    [
      strong(wasAway ? 'Welcome back!' : 'You are not on a break.'),
      ' You take part in the rounds in ',
      channelSpan(placed.channel),
      '. ',
      ...nextText(placed, comingDate(placed.rounds, now)),
    ],
    buttons(moreButton(placed)),
  );

export const leftMessage = (placed: Placed): Message =>
  done(
    `You no longer take part in the pairing rounds in ${nameOf(placed.channel)}.`,
    [
      'You no longer take part in the rounds in ',
      channelSpan(placed.channel),
      '. You won’t be paired up any more; what is already under way goes on.',
    ],
    buttons(joinButton(placed, 'Count me in again')),
  );

export const notInMessage = (placed: Placed): Message =>
  done(
    `You don’t take part in the pairing rounds in ${nameOf(placed.channel)}, so there is nothing to change.`,
    [
      'You don’t take part in the rounds in ',
      channelSpan(placed.channel),
      ', so there is nothing to change. Would you like to?',
    ],
    buttons(joinButton(placed, 'Count me in')),
  );

export const errandGoneMessage: Message = {
  summary: 'Your card is saved. Please choose the rounds once more.',
  blocks: [
    paragraph('Your card is saved. I no longer know which rounds you meant, so please choose once more.'),
    buttons({ key: allRoundsKey, label: 'Show me the rounds', tone: 'primary' }),
  ],
};

export const breakWords = {
  form: { title: 'Take a break', submit: 'Take the break' },
  field: {
    label: 'How long?',
    hint: 'For example 2w, 10 days, or until 2027-01-15. Empty: until you say you’re back.',
  },
  problem:
    'I’d understand 2w, 10 days, or until 2027-01-15, a date to come. Empty: until you say you’re back.',
} as const;

export const breakNotUnderstood: Message = plain(
  'How long? For example /rounds pause 2w, or /rounds pause until 2027-01-15, a date to come. Without a time it lasts until /rounds resume.',
);

const joinButton = ({ rounds, channel }: Placed, label: string): Button => ({
  key: joinKey(rounds.id),
  label,
  tone: 'primary',
  spoken: spoken(`${label}: pairing rounds in ${nameOf(channel)}`),
});

/** The invitation in the channel carries it too. */
export const countMeIn = (placed: Placed): Button => joinButton(placed, 'Count me in');

export const SKIP_LABELS = { in: 'Skip the next one', skips: 'I’ll be there after all' } as const;

const skipButton = ({ rounds, channel }: Placed, standing: 'in' | 'skips'): Button => ({
  key: skipKey(rounds.id),
  label: SKIP_LABELS[standing],
  tone: 'plain',
  spoken: spoken(`${SKIP_LABELS[standing]}: rounds in ${nameOf(channel)}`),
});

const breakButton = ({ rounds, channel }: Placed): Button => ({
  key: breakKey(rounds.id),
  label: 'Take a break',
  tone: 'plain',
  spoken: spoken(`Take a break from the rounds in ${nameOf(channel)}`),
});

const backButton = ({ rounds, channel }: Placed): Button => ({
  key: backKey(rounds.id),
  label: 'I’m back',
  tone: 'primary',
  spoken: spoken(`I’m back in the rounds in ${nameOf(channel)}`),
});

const moreButton = ({ rounds, channel }: Placed): Button => ({
  key: moreKey(rounds.id),
  label: 'More',
  tone: 'plain',
  spoken: spoken(`More about the rounds in ${nameOf(channel)}`),
});
