import type { Cadence, Occurrence } from '../cadence/index.js';
import { ENGLISH } from '../words/index.js';
import type { PauseReason, StandingChat } from './standing-chat.js';
import { dateWords, rhythmWords, wallWords } from './wall-messages.js';

/* The lines of the log, as stewards read them; some stand in what members are told too. */

const { say } = ENGLISH;

export const chatWords = (chat: Pick<StandingChat, 'hashtag'>): string => say('chat.log.chat', chat);
export const datesWords = (chat: Pick<StandingChat, 'hashtag' | 'cadence'>): string =>
  say('chat.log.dates', chat);
export const hostWords = (chat: StandingChat): string => say('chat.log.host', chat);
export const occurrenceWords = ({ hashtag }: StandingChat, occurrence: Occurrence): string =>
  say('chat.log.date', { hashtag, date: wallWords(occurrence) });

export const summaryWords = ({ title, hashtag, minutes }: StandingChat): string =>
  say('chat.log.summary', { title, hashtag, minutes });
export const begunWords = (chat: StandingChat): string =>
  say('chat.log.begun', {
    chat: summaryWords(chat),
    rhythm: rhythmWords(chat.cadence),
    hostName: chat.hostName,
  });

/** Other dates of the same rhythm, such as the other Tuesdays, are told apart by where they begin. */
export function rhythmChange(
  from: Cadence,
  to: Cadence,
): { readonly before: string; readonly after: string } {
  const before = rhythmWords(from);
  const after = rhythmWords(to);
  return before === after
    ? { before, after: say('chat.log.beginning', { rhythm: after, date: dateWords(to.start) }) }
    : { before, after };
}

export const stateWords = {
  running: say('chat.log.running'),
  held: say('chat.log.held'),
  cancelled: say('chat.log.cancelled'),
  ended: say('chat.log.ended'),
  paused: {
    steward: say('chat.log.rests-steward'),
    channel: say('chat.log.rests-channel'),
    'host-left': say('chat.log.rests-host-left'),
  } satisfies Record<PauseReason, string>,
} as const;
