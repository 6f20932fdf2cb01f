import type { Message } from '../conversation/message.js';
import type { Delivery, Notice } from '../outbox/index.js';
import type { Instant } from '../shared/time.js';
import type { Ahead } from './ahead.js';
import { closingMessage } from './closing-messages.js';
import { hostPanel } from './host-messages.js';
import { closingKey, openingKey, panelKey, questionKey } from './keys.js';
import { openingMessage, pastOpeningMessage, questionMessage, threadName } from './opening-messages.js';
import { type Begun, type Happened, isBegun, type Session, type SessionEvent } from './session.js';

/** What a session's notices say of its chat. */
export interface Around {
  /** The day as the chat's own clocks show it. */
  readonly day: () => string;
  readonly ahead: () => Ahead;
}

/** What is owed to the channel and the host for an event. The same event always owes the same keys. */
export function noticesOf<K extends SessionEvent['kind']>(
  session: Session,
  event: Happened<K>,
  around: Around,
  now: Instant,
): readonly Notice[] {
  if (!isBegun(session)) return [];
  const owed: Owes<K> = OWED[event.kind as K];
  return owed(composer(session, event, around, now), event);
}

type Owes<K extends SessionEvent['kind']> = (compose: Composer, event: Happened<K>) => readonly Notice[];
type Composer = ReturnType<typeof composer>;

function composer(session: Begun, { number }: SessionEvent, around: Around, now: Instant) {
  const { id, community, channel, state } = session;
  const notice = (key: string, delivery: Delivery): Notice => ({
    key,
    community,
    delivery,
    notBefore: now,
    // A session without its post or its question would be worse than one with two.
    lostAnswer: 'twice',
  });
  return {
    session,
    around,
    post: (message: Message, thread: string) =>
      notice(openingKey(id), { kind: 'post', to: channel, message, thread }),
    /** Into the thread. */
    reply: (key: string, message: Message) =>
      notice(key, { kind: 'reply', earlier: openingKey(id), message }),
    amend: (earlier: string, message: Message) =>
      notice(`${earlier}|${number}`, { kind: 'amend', earlier, message }),
    panel: () => notice(panelKey(id), { kind: 'tell', to: state.host, message: hostPanel(session) }),
    /** The host's panel shows how things stand now. */
    amendPanel: () =>
      notice(`${panelKey(id)}|${number}`, {
        kind: 'amend',
        earlier: panelKey(id),
        message: hostPanel(session),
      }),
  };
}

const OWED: { readonly [K in SessionEvent['kind']]: Owes<K> } = {
  opened: ({ session, around, post, panel }, { late }) => [
    post(openingMessage(session, late), threadName(session.state.hashtag, around.day())),
    panel(),
  ],

  question: ({ session, reply, amendPanel }, { index }) => [
    reply(questionKey(session.id, index), questionMessage(session, index)),
    // The panel comes with the first one.
    ...(index === 0 ? [] : [amendPanel()]),
  ],

  skipped: ({ amendPanel }) => [amendPanel()],

  closed: ({ session, around, reply, amend, amendPanel }) => [
    reply(closingKey(session.id), closingMessage(session, around.ahead())),
    amend(openingKey(session.id), pastOpeningMessage(session)),
    amendPanel(),
  ],

  picked: ({ session, around, amend }) => [
    amend(closingKey(session.id), closingMessage(session, around.ahead())),
  ],

  // Its members are told, each for themselves.
  missed: () => [],
};
