import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { DeliveryFailure } from '../../core/messenger.js';
import type { Log } from '../../core/shared/log.js';
import { UNTIL_SOMEBODY_MENDS_IT } from './failures.js';
import { permissionsInChannel } from './permissions.js';
import { missing, NEEDED } from './rights.js';
import type { Channel, Server, ServerFacts, ServerMember } from './server-facts.js';

const USUAL_NAME = 'introductions';

/**
 * The channel under which a room for these people can be opened: the stewards' choice, else one that fits.
 * @throws DeliveryFailure `try-later`, naming what is missing, when there is none.
 */
export async function findRoomsParent(
  facts: ServerFacts,
  log: Log,
  guild: string,
  parties: readonly string[],
  chosen: string | undefined,
): Promise<string> {
  const look = () => search(facts, guild, parties, chosen);
  let { parent, lacks, first } = await look();
  if (parent === undefined || first === chosen) {
    // What was remembered may be from before somebody mended it.
    for (const user of [await facts.self(), ...parties]) facts.forgetMember(guild, user);
    facts.forgetServer(guild);
    ({ parent, lacks, first } = await look());
  }
  if (first !== undefined && first === chosen)
    log.warn({ guild, channel: chosen, lack: lacks }, 'rooms cannot be opened where the stewards chose');
  if (parent !== undefined) return parent;
  const reason = first === undefined ? 'no text channel' : `missing in channel ${first}: ${lacks.join(', ')}`;
  log.warn({ guild, reason }, 'no channel to open rooms under');
  throw new DeliveryFailure('try-later', reason, UNTIL_SOMEBODY_MENDS_IT);
}

interface Search {
  readonly parent?: string;
  /** The channel that would have come first, where something is missing there. */
  readonly first?: string;
  readonly lacks: readonly string[];
}

async function search(
  facts: ServerFacts,
  guild: string,
  parties: readonly string[],
  chosen: string | undefined,
): Promise<Search> {
  const [server, channels, self] = await Promise.all([
    facts.server(guild),
    facts.channels(guild),
    facts.self(),
  ]);
  const [kith, ...members] = await Promise.all([self, ...parties].map((user) => facts.member(guild, user)));
  let passed: Search = { lacks: [] };
  for (const channel of inOrderOfChoice(server, channels, chosen)) {
    const lacks = kith ? lacking(server, channel, kith, members) : [];
    if (lacks.length === 0) return { ...passed, parent: channel.id };
    if (passed.first === undefined) passed = { first: channel.id, lacks };
  }
  return passed;
}

function inOrderOfChoice(
  server: Server,
  channels: readonly Channel[],
  chosen: string | undefined,
): readonly Channel[] {
  const rank = (channel: Channel) =>
    [
      channel.id === chosen,
      channel.name === USUAL_NAME,
      channel.id === server.system_channel_id,
      true,
    ].indexOf(true);
  return channels
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((one, other) => rank(one) - rank(other) || one.position - other.position);
}

function lacking(
  server: Server,
  channel: Channel,
  kith: ServerMember,
  parties: readonly ServerMember[],
): readonly string[] {
  const own = permissionsInChannel(server, channel, kith);
  const mine = missing(own, NEEDED.rooms);
  const blind = parties.filter(
    (party) => (permissionsInChannel(server, channel, party) & Bits.ViewChannel) === 0n,
  );
  return blind.length > 0 ? [...mine, `View Channel for ${blind.length} of those to be introduced`] : mine;
}
