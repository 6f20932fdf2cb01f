import { describe, type Occurrence } from '../cadence/index.js';
import type { PauseReason, StandingChat } from './standing-chat.js';
import { wallWords } from './wall-messages.js';

/* The lines of the log, as stewards read them; some stand in what members are told too. */

export const chatWords = ({ hashtag }: Pick<StandingChat, 'hashtag'>): string => `standing chat #${hashtag}`;
export const datesWords = (chat: Pick<StandingChat, 'hashtag' | 'cadence'>): string =>
  `dates of #${chat.hashtag}`;
export const hostWords = ({ hashtag }: StandingChat): string => `host of #${hashtag}`;
export const occurrenceWords = ({ hashtag }: StandingChat, occurrence: Occurrence): string =>
  `#${hashtag} on ${wallWords(occurrence)}`;

export const summaryWords = ({ title, hashtag, minutes }: StandingChat): string =>
  `${title}, #${hashtag}, ${minutes} minutes`;
export const begunWords = (chat: StandingChat): string =>
  `${summaryWords(chat)}, ${describe(chat.cadence)}, hosted by ${chat.hostName}`;

export const stateWords = {
  running: 'running',
  held: 'held',
  cancelled: 'cancelled',
  ended: 'ended',
  paused: {
    steward: 'resting',
    channel: 'resting: its channel is gone',
    'host-left': 'resting: its host has left',
  } satisfies Record<PauseReason, string>,
} as const;
