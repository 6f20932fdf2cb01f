import { PermissionFlagsBits as Bits, RESTJSONErrorCodes as Codes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { People, Person } from '../../core/members/index.js';
import { DeliveryFailure } from '../../core/messenger.js';
import { type MemberId, nativeOf } from '../../core/shared/ids.js';
import { MINUTE } from '../../core/shared/time.js';
import { somebodyWhoLeft } from './discord-messages.js';
import { codeOf } from './failures.js';
import { guildOf } from './native-ids.js';
import { permissionsInServer } from './permissions.js';
import type { Server, ServerFacts, ServerMember } from './server-facts.js';

const GONE: readonly number[] = [Codes.UnknownMember, Codes.UnknownUser];
const NOT_IN_SERVER: readonly number[] = [Codes.MissingAccess, Codes.UnknownGuild];

/** Discord has neither guests nor people from elsewhere: whoever is in the server is a member of it. */
export function createPeople(facts: ServerFacts): People {
  const known = new LRUCache<MemberId, Person>({ max: 5000, ttl: 5 * MINUTE });

  async function ask(member: MemberId): Promise<Person> {
    const guild = guildOf(member);
    try {
      const found = await facts.member(guild, nativeOf(member));
      const server = await facts.server(guild, found.roles);
      return toPerson(member, found, server);
    } catch (error) {
      const code = codeOf(error) ?? 0;
      if (GONE.includes(code)) {
        return { member, name: somebodyWhoLeft, standing: 'departed', leads: false };
      }
      if (NOT_IN_SERVER.includes(code)) throw new DeliveryFailure('broken-installation', `${code}`);
      throw error;
    }
  }

  /** Many may wait for the same answer; Discord is asked once. */
  const asked = new Map<MemberId, Promise<Person>>();
  const askOnce = (member: MemberId): Promise<Person> => {
    const asking = asked.get(member) ?? ask(member).finally(() => asked.delete(member));
    asked.set(member, asking);
    return asking;
  };

  return {
    async find(member) {
      const remembered = known.get(member);
      if (remembered !== undefined) return remembered;
      const person = await askOnce(member);
      if (person.standing !== 'departed') known.set(member, person);
      return person;
    },
  };
}

const toPerson = (member: MemberId, found: ServerMember, server: Server): Person => ({
  member,
  name: found.nick ?? found.user.global_name ?? found.user.username,
  standing: found.user.bot ? 'bot' : 'member',
  leads: (permissionsInServer(server, found) & Bits.ManageGuild) !== 0n,
});
