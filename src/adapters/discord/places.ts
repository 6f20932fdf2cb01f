import { PermissionFlagsBits as Bits, RESTJSONErrorCodes as Codes } from 'discord.js';
import type { Lack, Place, Places, Purpose } from '../../core/places.js';
import { nativeOf, type PlaceId } from '../../core/shared/ids.js';
import { codeOf } from './failures.js';
import { channelIsGone, kindDoesNotFit, lackIn } from './lack-words.js';
import { guildOf } from './native-ids.js';
import { permissionsInChannel, permissionsInServer } from './permissions.js';
import { IN_WHOLE_SERVER, KINDS, missing, neededIn, TO_BE_IN } from './rights.js';
import type { Channel, Server, ServerFacts, ServerMember } from './server-facts.js';

/** Kith among the others: undefined where it was removed from the server. */
interface Standpoint {
  readonly server: Server;
  readonly kith: ServerMember;
}

const NOT_IN_SERVER: readonly number[] = [Codes.MissingAccess, Codes.UnknownGuild, Codes.UnknownMember];

/** The channels of a server. Names are empty where Discord does not tell them: gone, or hidden from Kith. */
export function createPlaces(facts: ServerFacts): Places {
  async function standpointIn(guild: string): Promise<Standpoint | undefined> {
    try {
      const kith = await facts.member(guild, await facts.self());
      return { kith, server: await facts.server(guild, kith.roles) };
    } catch (error) {
      if (NOT_IN_SERVER.includes(codeOf(error) ?? 0)) return undefined;
      throw error;
    }
  }

  /** What somebody is about to read must be true now, and they may have mended something a moment ago. */
  async function forgetAll(place: PlaceId): Promise<void> {
    const guild = guildOf(place);
    facts.forgetChannel(guild, nativeOf(place));
    facts.forgetServer(guild);
    facts.forgetMember(guild, await facts.self());
  }

  async function look(place: PlaceId) {
    const standpoint = await standpointIn(guildOf(place));
    return {
      standpoint,
      channel: standpoint ? await facts.channel(guildOf(place), nativeOf(place)) : 'hidden',
    } as const;
  }

  return {
    async find(place): Promise<Place> {
      const { standpoint, channel } = await look(place);
      if (channel === 'gone' || (typeof channel === 'object' && isThread(channel))) {
        return { place, name: '', standing: 'gone', private: false };
      }
      if (!standpoint || channel === 'hidden') return { place, name: '', standing: 'outside', private: true };
      const { server, kith } = standpoint;
      const out = missing(permissionsInChannel(server, channel, kith), TO_BE_IN).length > 0;
      return {
        place,
        name: channel.name ?? '',
        standing: out ? 'outside' : 'well',
        private: !everyoneSees(server, channel),
      };
    },

    async enter(place) {
      await forgetAll(place);
      const { standpoint, channel } = await look(place);
      if (!standpoint || typeof channel === 'string') return 'must-be-invited';
      const held = permissionsInChannel(standpoint.server, channel, standpoint.kith);
      return held & Bits.ViewChannel ? 'in' : 'must-be-invited';
    },

    async lacks(place, purposes) {
      await forgetAll(place);
      const { standpoint, channel } = await look(place);
      if (channel === 'gone') return [channelIsGone];
      if (!standpoint || channel === 'hidden') return [lackIn('channel', 'View Channel')];
      return lacksIn(standpoint, channel, purposes);
    },

    /** Only apps with a privileged intent may list members. */
    membersOf: () => undefined,
    roomsHaveParent: () => true,
  };
}

function lacksIn({ server, kith }: Standpoint, channel: Channel, purposes: readonly Purpose[]): Lack[] {
  const unfit = purposes.find((purpose) => KINDS[purpose]?.includes(channel.type) === false);
  if (unfit !== undefined) return [kindDoesNotFit(channel.type, unfit)];
  const inChannel = purposes.filter((purpose) => !IN_WHOLE_SERVER.includes(purpose));
  const inServer = purposes.filter((purpose) => IN_WHOLE_SERVER.includes(purpose));
  const rights = (which: readonly Purpose[]) => [
    ...new Set(which.flatMap((purpose) => neededIn(channel.type, purpose))),
  ];
  return [
    ...missing(permissionsInChannel(server, channel, kith), rights(inChannel)).map((right) =>
      lackIn('channel', right),
    ),
    ...missing(permissionsInServer(server, kith), rights(inServer)).map((right) => lackIn('server', right)),
  ];
}

const isThread = (channel: Channel): boolean => [10, 11, 12].includes(channel.type);

/** What a member without any role of their own sees. */
const everyoneSees = (server: Server, channel: Channel): boolean =>
  (permissionsInChannel(server, channel, NOBODY_SPECIAL) & Bits.ViewChannel) !== 0n;

const NOBODY_SPECIAL: ServerMember = { user: { id: '0', username: '', bot: false }, nick: null, roles: [] };
