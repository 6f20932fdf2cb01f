import type { Message } from '../conversation/message.js';
import { isPaused, type Member, quietUntil } from '../members/index.js';
import type { Delivery, Notice } from '../outbox/index.js';
import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import {
  announcement,
  cancelledNotice,
  endedNotice,
  handedOverNotice,
  hostLeftNotice,
  movedNotice,
  newHostNotice,
  pausedNotice,
  rescheduledNotice,
  restoredNotice,
  resumedNotice,
} from './notice-messages.js';
import type { ChatEvent, StandingChat } from './standing-chat.js';

/** Whom a chat concerns, and how they can be reached. */
export interface Reach {
  /** Those who are counted in. */
  readonly joined: readonly MemberId[];
  /** Who is told when the chat needs somebody's hand. */
  readonly stewards: readonly MemberId[];
  /** Undefined: they left, and get nothing. */
  readonly find: (member: MemberId) => { readonly member: Member; readonly zone?: string } | undefined;
}

/** The notices that an event owes. The same event always owes the same keys. */
export function noticesOf(
  chat: StandingChat,
  event: ChatEvent,
  reach: Reach,
  now: Instant,
): readonly Notice[] {
  const notice = (to: string, delivery: Delivery, notBefore = now): Notice => ({
    key: `${chat.id}|${event.kind}-${event.number}|${to}`,
    community: chat.community,
    delivery,
    notBefore,
    lostAnswer: 'never',
  });
  /** Privately, in their own good time; nobody is told what they did themselves. */
  const tell = (to: MemberId, message: Message): readonly Notice[] => {
    const person = reach.find(to);
    if (person === undefined || to === event.by) return [];
    return [notice(to, { kind: 'tell', to, message }, quietUntil(person.member, person.zone, now))];
  };
  const awake = (to: MemberId) => {
    const person = reach.find(to);
    return person !== undefined && !isPaused(person.member, now);
  };
  const everyone = [...new Set([chat.host, ...reach.joined])].filter(awake);
  const tellAll = (message: Message) => everyone.flatMap((member) => tell(member, message));
  switch (event.kind) {
    case 'begun':
      return [notice('channel', { kind: 'post', to: chat.channel, message: announcement(chat) })];
    case 'edited':
      return [];
    case 'rescheduled':
      return tellAll(rescheduledNotice(chat, event));
    case 'cancelled':
      return isFirstOf(together(chat, event), event)
        ? tellAll(cancelledNotice(chat, together(chat, event)))
        : [];
    case 'restored':
      return tellAll(restoredNotice(chat, event));
    case 'moved':
      return tellAll(movedNotice(chat, event));
    case 'handed-over':
      return [...tell(chat.host, newHostNotice(chat)), ...tell(event.from, handedOverNotice(chat))];
    case 'paused':
      if (event.why !== 'host-left') return tellAll(pausedNotice(chat, event));
      return [
        ...everyone
          .filter((member) => !reach.stewards.includes(member))
          .flatMap((member) => tell(member, pausedNotice(chat, event))),
        ...reach.stewards.flatMap((member) => tell(member, hostLeftNotice(chat))),
      ];
    case 'resumed':
      return tellAll(resumedNotice(chat));
    case 'ended':
      return tellAll(endedNotice(chat));
  }
}

/** Dates that were left out in one go are told in one message: they were saved, and so are relayed, together. */
function together(chat: StandingChat, { number }: ChatEvent) {
  const save = saveOf(number);
  return chat.events.flatMap((event) =>
    event.kind === 'cancelled' && saveOf(event.number) === save ? [event] : [],
  );
}

const isFirstOf = (events: readonly ChatEvent[], { number }: ChatEvent): boolean =>
  events[0]?.number === number;
const saveOf = (number: string): string => number.slice(0, number.indexOf('.'));
