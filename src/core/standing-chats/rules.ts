import { type Cadence, nextOccurrence } from '../cadence/index.js';
import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Change } from '../stewards/index.js';
import {
  begunWords,
  chatWords,
  datesWords,
  hostWords,
  rhythmChange,
  stateWords,
  summaryWords,
} from './change-messages.js';
import type { ChatDraft } from './chat-draft.js';
import type { ChatEvent, ChatState, PauseReason, StandingChat } from './standing-chat.js';
import { rhythmWords } from './wall-messages.js';

/*
 * What hosts and stewards decide, as pure rules: a chat and a moment go in, the next chat comes out.
 * Each gives back the same object where there is nothing to do, so that doing it twice changes nothing.
 */

/** Its author has seen the next dates and said yes. */
export function begunChat(draft: ChatDraft, hostName: string, now: Instant): StandingChat {
  const { author, changes: _, ...rest } = draft;
  const chat: StandingChat = planned(
    {
      ...rest,
      hostName,
      topics: [],
      questions: [],
      asked: [],
      state: { kind: 'running' },
      sequence: 0,
      createdAt: now,
      events: [],
      version: 0,
    },
    now,
  );
  return happened(chat, { kind: 'begun', ...change(now, author, chatWords(chat), '', begunWords(chat)) });
}

/** Name, length, rhythm and host as the draft says. */
export function editedChat(
  chat: StandingChat,
  { author, ...draft }: ChatDraft,
  hostName: string,
  now: Instant,
): StandingChat {
  const { title, hashtag, minutes, phrase, cadence, host } = draft;
  const edited: StandingChat = { ...chat, title, hashtag, minutes, phrase, cadence, host, hostName };
  const events: Unnumbered[] = [];
  const log = (what: string, before: string, after: string) => change(now, author, what, before, after);
  if (summaryWords(chat) !== summaryWords(edited)) {
    events.push({ kind: 'edited', ...log(chatWords(chat), summaryWords(chat), summaryWords(edited)) });
  }
  if (!sameRhythm(chat.cadence, cadence)) {
    const { before, after } = rhythmChange(chat.cadence, cadence);
    events.push({ kind: 'rescheduled', ...log(datesWords(edited), before, after) });
  }
  if (chat.host !== host) {
    events.push({ kind: 'handed-over', from: chat.host, ...log(hostWords(edited), chat.hostName, hostName) });
  }
  if (events.length === 0) return chat;
  const next = events.reduce(happened, changed(planned(edited, now)));
  const restsForHost = chat.state.kind === 'paused' && chat.state.why === 'host-left';
  return restsForHost && chat.host !== host ? resumedChat(next, author, now) : next;
}

/** Whether two cadences have the same dates, but for what is left out or moved. */
const sameRhythm = (one: Cadence, other: Cadence): boolean => rhythmOf(one) === rhythmOf(other);
const rhythmOf = (cadence: Cadence): string =>
  [rhythmWords(cadence), cadence.start, ...cadence.slots.map(({ time, zone }) => `${time} ${zone}`)].join(
    '|',
  );

export function pausedChat(
  chat: StandingChat,
  why: PauseReason,
  by: MemberId | undefined,
  now: Instant,
): StandingChat {
  if (chat.state.kind !== 'running') return chat;
  const log = change(now, by, chatWords(chat), stateWords.running, stateWords.paused[why]);
  return happened(inState(chat, { kind: 'paused', why, at: now }), { kind: 'paused', why, ...log });
}

export function resumedChat(chat: StandingChat, by: MemberId | undefined, now: Instant): StandingChat {
  if (chat.state.kind !== 'paused') return chat;
  const log = change(now, by, chatWords(chat), stateWords.paused[chat.state.why], stateWords.running);
  return happened(planned(inState(chat, { kind: 'running' }), now), { kind: 'resumed', ...log });
}

export function endedChat(chat: StandingChat, by: MemberId, now: Instant): StandingChat {
  if (chat.state.kind === 'ended') return chat;
  const before = chat.state.kind === 'paused' ? stateWords.paused[chat.state.why] : stateWords.running;
  const log = change(now, by, chatWords(chat), before, stateWords.ended);
  const { next: _, ...rest } = inState(chat, { kind: 'ended', at: now });
  return happened(rest, { kind: 'ended', ...log });
}

/** The coming session has been prepared: the next one to prepare is the one after it. */
export function prepared(chat: StandingChat): StandingChat {
  const { next, ...rest } = chat;
  if (next === undefined) return chat;
  const after = nextOccurrence(chat.cadence, next.at);
  return after === undefined ? rest : { ...rest, next: after };
}

/** After its dates have changed: the next occurrence is whatever comes first from now on. */
export function planned({ next: _, ...chat }: StandingChat, now: Instant): StandingChat {
  const next = nextOccurrence(chat.cadence, now);
  return next === undefined ? chat : { ...chat, next };
}

/** Something that a calendar shows has changed. */
export const changed = (chat: StandingChat): StandingChat => ({ ...chat, sequence: chat.sequence + 1 });

const inState = (chat: StandingChat, state: ChatState): StandingChat => changed({ ...chat, state });

export const change = (
  at: Instant,
  by: MemberId | undefined,
  what: string,
  before: string,
  after: string,
): Omit<Change, 'number'> => ({ at, ...(by !== undefined && { by }), what, before, after });

type WithoutNumber<E> = E extends unknown ? Omit<E, 'number'> : never;
export type Unnumbered = WithoutNumber<ChatEvent>;

export const happened = (chat: StandingChat, event: Unnumbered): StandingChat => ({
  ...chat,
  events: [...chat.events, { ...event, number: `${chat.version}.${chat.events.length}` }],
});
