import type { People } from '../core/members/index.js';
import { DeliveryFailure, type Messenger } from '../core/messenger.js';
import type { Places } from '../core/places.js';
import { type Platform, platformOf } from '../core/shared/ids.js';

export interface Reaching {
  readonly messenger: Messenger;
  readonly people: People;
  readonly places: Places;
}

/** One messenger and one directory for all platforms: every id says which it belongs to. */
export function byPlatform(adapters: ReadonlyMap<Platform, Reaching>): Reaching {
  const of = (id: Parameters<typeof platformOf>[0]): Reaching => {
    const adapter = adapters.get(platformOf(id));
    if (adapter === undefined)
      throw new DeliveryFailure('broken-installation', `${platformOf(id)} is not configured`);
    return adapter;
  };
  return {
    people: { find: async (member) => of(member).people.find(member) },
    places: {
      find: async (place) => of(place).places.find(place),
      enter: async (place) => of(place).places.enter(place),
      lacks: async (place, purposes) => of(place).places.lacks(place, purposes),
      membersOf: (place) => of(place).places.membersOf(place),
      roomsHaveParent: (community) => of(community).places.roomsHaveParent(community),
    },
    messenger: {
      tell: async (to, message, key) => of(to).messenger.tell(to, message, key),
      post: async (to, message, key, thread) => of(to).messenger.post(to, message, key, thread),
      amend: async (ref, message) => of(ref.place).messenger.amend(ref, message),
      openThread: async (under, name) => of(under.place).messenger.openThread(under, name),
      reply: async (under, message, key) => of(under.place).messenger.reply(under, message, key),
      listEvent: async (event, earlier) => of(event.place).messenger.listEvent(event, earlier),
      unlistEvent: async (ref) => of(ref.place).messenger.unlistEvent(ref),
      openRoom: async (request) => of(request.community).messenger.openRoom(request),
      closeRoom: async (room) => of(room).messenger.closeRoom(room),
      refusesCopies: (community) => of(community).messenger.refusesCopies(community),
    },
  };
}
