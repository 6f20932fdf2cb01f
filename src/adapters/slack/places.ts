import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { DeliveryFailure } from '../../core/messenger.js';
import type { Place, Places } from '../../core/places.js';
import { communityOf, nativeOf, type PlaceId } from '../../core/shared/ids.js';
import { type Clock, MINUTE } from '../../core/shared/time.js';
import { type AskedChannel, askChannel } from './ask-channel.js';
import { asDeliveryFailure, delivering, scopesNeeded } from './failures.js';
import { lacksIn, lacksOfScopes } from './lacks.js';
import { pageMembers } from './page-members.js';
import type { Workspaces } from './workspaces.js';

/** Where Slack does not let apps in by themselves. */
const BY_INVITATION = new Set(['channel_not_found', 'method_not_supported_for_channel_type']);

export interface SlackPlaces extends Places {
  /** Slack said that this channel changed. */
  forget(place: PlaceId): void;
}

/**
 * Channels as Slack knows them, remembered for a minute unless Slack says that they changed. A private channel that
 * Kith was taken out of looks exactly like one that was deleted: both are `gone`.
 */
export function createPlaces(
  workspaces: Workspaces,
  clock: Clock,
  pause: (ms: number) => Promise<unknown> = setTimeout,
): SlackPlaces {
  const fresh = new LRUCache<PlaceId, Place>({
    max: 5_000,
    ttl: MINUTE,
    perf: { now: clock },
    ttlResolution: 0,
  });
  const last = new LRUCache<PlaceId, Place>({ max: 5_000 });

  /** Counts what Slack said of changes: an answer that was under way meanwhile may be from before. */
  let changes = 0;

  const ask = async (place: PlaceId): Promise<AskedChannel> => {
    const before = changes;
    const { interactive } = await workspaces.clients(communityOf(place));
    const asked = await askChannel(interactive, place, last.get(place));
    if (changes === before) fresh.set(place, asked.place);
    last.set(place, asked.place);
    return asked;
  };

  const join = async (place: PlaceId): Promise<boolean> => {
    const { interactive } = await workspaces.clients(communityOf(place));
    try {
      await delivering('safe', () => interactive.conversations.join({ channel: nativeOf(place) }));
      return true;
    } catch (error) {
      if (error instanceof DeliveryFailure && BY_INVITATION.has(error.reason)) return false;
      throw error;
    } finally {
      fresh.delete(place);
    }
  };

  return {
    find: async (place) => fresh.get(place) ?? (await delivering('safe', () => ask(place))).place,
    enter: async (place) => {
      if (await join(place)) return 'in';
      // A private channel that Kith is in already cannot be joined either.
      const { standing } = (await delivering('safe', () => ask(place))).place;
      if (standing === 'archived') throw new DeliveryFailure('undeliverable', 'is_archived');
      return standing === 'well' ? 'in' : 'must-be-invited';
    },
    lacks: async (place, purposes) => {
      try {
        return lacksIn(await ask(place), purposes);
      } catch (error) {
        const needed = scopesNeeded(error);
        if (needed.length > 0) return lacksOfScopes(needed);
        throw asDeliveryFailure(error, 'safe');
      }
    },
    membersOf: (place) => pageMembers(workspaces, place, pause),
    roomsHaveParent: () => false,
    forget: (place) => {
      changes += 1;
      fresh.delete(place);
    },
  };
}
