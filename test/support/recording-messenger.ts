import type { Message } from '../../src/core/conversation/message.js';
import type { DeliveryFailure, ListedEvent, Messenger } from '../../src/core/messenger.js';
import { type CommunityId, type MemberId, type PlaceId, placeId } from '../../src/core/shared/ids.js';

/** Brings everything to a list that can be read, and fails when it is told to. */
export function recordingMessenger(here: CommunityId, clock: () => number) {
  const heard = new Map<string, Heard[]>();
  const failures: Failing[] = [];
  const rooms = new Map<string, { place: PlaceId; parties: readonly MemberId[]; closed: boolean }>();
  const threads = new Map<string, string>();
  const events = new Map<string, ListedEvent>();
  let counter = 0;

  function hear(at: string, key: string, message: Message) {
    const failure = failures.find(({ matches, times }) => times > 0 && matches(key));
    if (failure?.before) {
      failure.times -= 1;
      throw failure.error;
    }
    counter += 1;
    const entry: Heard = { id: `m${counter}`, key, message, at: clock(), edits: 0 };
    heard.set(at, [...(heard.get(at) ?? []), entry]);
    if (failure) {
      failure.times -= 1;
      throw failure.error;
    }
    return { place: placeId(here, at.split(':').at(-1) ?? at), message: entry.id };
  }

  const messenger: Messenger = {
    tell: async (to, message, key) => hear(to, key, message),
    post: async (to, message, key) => hear(to, key, message),
    amend: async ({ message: id }, message) => {
      const entry = [...heard.values()].flat().find((one) => one.id === id);
      if (entry) Object.assign(entry, { message, edits: entry.edits + 1 });
    },
    openThread: async ({ message }, name) => void threads.set(message, name),
    reply: async (under, message, key) => ({ ...hear(under.message, key, message), place: under.place }),
    listEvent: async (event, earlier) => {
      const id = earlier?.message ?? `e${events.size + 1}`;
      events.set(id, event);
      return { place: event.place, message: id };
    },
    unlistEvent: async ({ message }) => void events.delete(message),
    openRoom: async ({ key, parties }) => {
      const place = rooms.get(key)?.place ?? placeId(here, `ROOM${rooms.size + 1}`);
      rooms.set(key, { place, parties, closed: false });
      return place;
    },
    closeRoom: async (place) => {
      for (const room of rooms.values()) if (room.place === place) room.closed = true;
    },
    refusesCopies: () => false,
  };

  return { messenger, heard, failures, rooms, threads, events };
}

export interface Heard {
  readonly id: string;
  readonly key: string;
  readonly message: Message;
  readonly at: number;
  readonly edits: number;
}

export interface Failing {
  readonly matches: (key: string) => boolean;
  readonly error: DeliveryFailure;
  times: number;
  /** Fails before anything is heard; otherwise after (a lost answer). */
  readonly before: boolean;
}
