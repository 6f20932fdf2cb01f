import type { Message } from '../../../../src/core/conversation/message.js';
import { DeliveryFailure, type ListedEvent, type Messenger } from '../../../../src/core/messenger.js';
import { communityOf, nativeOf, placeId } from '../../../../src/core/shared/ids.js';

export interface Heard {
  readonly id: string;
  /** A member, a channel, or the message under which it stands. */
  readonly at: string;
  readonly key: string;
  readonly message: Message;
  readonly edits: number;
}

/** A messenger that writes down what arrives, and refuses what it is told to. */
export function recordingMessenger() {
  const all: Heard[] = [];
  const threads = new Map<string, string>();
  const events = new Map<string, ListedEvent>();
  const refused: ((key: string) => DeliveryFailure | undefined)[] = [];

  const hear = (at: string, key: string, message: Message): Heard => {
    for (const refusal of refused) {
      const failure = refusal(key);
      if (failure !== undefined) throw failure;
    }
    const entry = { id: `m${all.length + 1}`, at, key, message, edits: 0 };
    all.push(entry);
    return entry;
  };

  const messenger: Messenger = {
    tell: async (to, message, key) => ({
      place: placeId(communityOf(to), `DM${nativeOf(to)}`),
      message: hear(to, key, message).id,
    }),
    post: async (to, message, key) => ({ place: to, message: hear(to, key, message).id }),
    amend: async ({ message: id }, message) => {
      const entry = all.find((one) => one.id === id);
      if (entry) Object.assign(entry, { message, edits: entry.edits + 1 });
    },
    openThread: async ({ message }, name) => void threads.set(message, name),
    reply: async (under, message, key) => ({
      place: under.place,
      message: hear(under.message, key, message).id,
    }),
    listEvent: async (event, earlier) => {
      const id = earlier?.message ?? `e${events.size + 1}`;
      events.set(id, event);
      return { place: event.place, message: id };
    },
    unlistEvent: async ({ message }) => void events.delete(message),
    openRoom: async () => {
      throw new Error('no rooms here');
    },
    closeRoom: async () => {},
    refusesCopies: () => false,
  };

  return {
    messenger,
    all,
    threads,
    events,
    /** Until it is taken back by the function that comes back. */
    refuse(matches: (key: string) => boolean, kind: DeliveryFailure['kind'], reason: string): () => void {
      const refusal = (key: string) => (matches(key) ? new DeliveryFailure(kind, reason) : undefined);
      refused.push(refusal);
      return () => void refused.splice(refused.indexOf(refusal), 1);
    },
  };
}
