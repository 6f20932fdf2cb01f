import type { Cadence, Occurrence } from '../cadence/index.js';
import type { PauseReason, StandingChat } from './standing-chat.js';
import { dateWords, rhythmWords, wallWords } from './wall-messages.js';

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
  `${summaryWords(chat)}, ${rhythmWords(chat.cadence)}, hosted by ${chat.hostName}`;

/** Other dates of the same rhythm, such as the other Tuesdays, are told apart by where they begin. */
export function rhythmChange(
  from: Cadence,
  to: Cadence,
): { readonly before: string; readonly after: string } {
  const before = rhythmWords(from);
  const after = rhythmWords(to);
  return before === after
    ? { before, after: `${after}, beginning on ${dateWords(to.start)}` }
    : { before, after };
}

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
