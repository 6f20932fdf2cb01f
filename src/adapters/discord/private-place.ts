import { RESTJSONErrorCodes as Codes, type REST } from 'discord.js';
import { DeliveryFailure } from '../../core/messenger.js';
import {
  type CommunityId,
  communityOf,
  type MemberId,
  nativeOf,
  type PlaceId,
} from '../../core/shared/ids.js';
import type { Log } from '../../core/shared/log.js';
import { privatePlaceName, privatePlaceOpened } from './discord-messages.js';
import { codeOf, UNTIL_SOMEBODY_MENDS_IT } from './failures.js';
import { guildOf, placeOfGuild } from './native-ids.js';
import { renderDelivered } from './render-delivered.js';
import { findRoomsParent } from './rooms-parent.js';
import { sendMessage } from './send-message.js';
import type { ServerFacts } from './server-facts.js';
import { openThread } from './thread.js';

/** What must outlive this process; kept by whoever starts the adapter. */
export interface Remembered {
  privatePlace(member: MemberId): Promise<PlaceId | undefined>;
  rememberPrivatePlace(member: MemberId, place: PlaceId): Promise<void>;
  /** The channel that stewards chose for rooms. */
  roomsParent(community: CommunityId): Promise<PlaceId | undefined>;
}

export interface PrivatePlaces {
  /** Runs `send` in the private place made earlier for this person; undefined when there is none any more. */
  inKnown<T>(member: MemberId, send: (channel: string) => Promise<T>): Promise<T | undefined>;
  /** @throws DeliveryFailure `undeliverable` when there is nowhere to open one. */
  open(member: MemberId): Promise<string>;
}

/** For people whose direct messages are closed: a thread with nobody else in it. */
export function createPrivatePlaces(
  rest: REST,
  facts: ServerFacts,
  remembered: Remembered,
  log: Log,
): PrivatePlaces {
  async function openFor(member: MemberId): Promise<string> {
    const [guild, user, key] = [guildOf(member), nativeOf(member), `private:${member}`];
    const chosen = await remembered.roomsParent(communityOf(member));
    const parent = await findRoomsParent(facts, log, guild, [user], chosen && nativeOf(chosen));
    const request = { guild, parent, name: privatePlaceName, key, members: [user] };
    const thread = await openThread(rest, facts, request);
    await sendMessage(rest, thread, renderDelivered(privatePlaceOpened), `opened:${key}`);
    await remembered.rememberPrivatePlace(member, placeOfGuild(guild, thread));
    return thread;
  }

  return {
    async inKnown(member, send) {
      const place = await remembered.privatePlace(member);
      if (place === undefined) return undefined;
      try {
        return await send(nativeOf(place));
      } catch (error) {
        if (NOT_THERE.includes(codeOf(error) ?? 0)) return undefined;
        throw error;
      }
    },
    async open(member) {
      try {
        return await openFor(member);
      } catch (error) {
        if (!(error instanceof DeliveryFailure) || error.after !== UNTIL_SOMEBODY_MENDS_IT) throw error;
        throw new DeliveryFailure('undeliverable', `direct messages closed; ${error.reason}`);
      }
    },
  };
}

const NOT_THERE: readonly number[] = [Codes.UnknownChannel, Codes.MissingAccess, Codes.ThreadLocked];
