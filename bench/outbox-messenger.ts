import type { MessageRef, Messenger } from '../src/core/messenger.js';
import { communityOf, type MemberId, type PlaceId, placeId } from '../src/core/shared/ids.js';

/** Accepts everything as soon as `turn` comes, and remembers by which keys. */
export function createCountingMessenger(
  turn: (place: string) => Promise<void> = async () => undefined,
): Messenger & { readonly keys: readonly string[] } {
  const keys: string[] = [];
  const accept = async (to: MemberId | PlaceId, key: string): Promise<MessageRef> => {
    await turn(to);
    keys.push(key);
    return { place: placeId(communityOf(to), 'D1'), message: '1700000000.000100' };
  };
  return {
    keys,
    tell: (to, _, key) => accept(to, key),
    post: (to, _, key) => accept(to, key),
    amend: async () => undefined,
    openThread: async () => undefined,
    reply: ({ place }, _, key) => accept(place, key),
    listEvent: async () => undefined,
    unlistEvent: async () => undefined,
    openRoom: async ({ community }) => placeId(community, 'R1'),
    closeRoom: async () => undefined,
    refusesCopies: () => false,
  };
}
