import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { DeliveryFailure } from '../../core/messenger.js';
import type { Log } from '../../core/shared/log.js';
import { UNTIL_SOMEBODY_MENDS_IT } from './failures.js';
import { permissionsInChannel } from './permissions.js';
import type { Channel, Server, ServerFacts, ServerMember } from './server-facts.js';

/** What Kith must be allowed in a channel to open rooms under it, by the names that Discord's own settings show. */
const NEEDED = [
  ['View Channel', Bits.ViewChannel],
  ['Create Private Threads', Bits.CreatePrivateThreads],
  ['Send Messages in Threads', Bits.SendMessagesInThreads],
  ['Read Message History', Bits.ReadMessageHistory],
] as const;

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
  const [server, channels, self] = await Promise.all([
    facts.server(guild),
    facts.channels(guild),
    facts.self(),
  ]);
  const [kith, ...members] = await Promise.all([self, ...parties].map((user) => facts.member(guild, user)));
  const candidates = inOrderOfChoice(server, channels, chosen);
  let reason = 'no text channel';
  for (const [place, channel] of candidates.entries()) {
    const lack = kith ? lacking(server, channel, kith, members) : [];
    if (lack.length === 0) return channel.id;
    if (place === 0) {
      reason = `missing in channel ${channel.id}: ${lack.join(', ')}`;
      if (channel.id === chosen)
        log.warn({ guild, channel: channel.id, lack }, 'rooms cannot be opened where the stewards chose');
    }
  }
  log.warn({ guild, reason }, 'no channel to open rooms under');
  throw new DeliveryFailure('try-later', reason, UNTIL_SOMEBODY_MENDS_IT);
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
): string[] {
  const own = permissionsInChannel(server, channel, kith);
  const mine = NEEDED.filter(([, bit]) => (own & bit) === 0n).map(([name]) => name);
  const blind = parties.filter(
    (party) => (permissionsInChannel(server, channel, party) & Bits.ViewChannel) === 0n,
  );
  return blind.length > 0 ? [...mine, `View Channel for ${blind.length} of those to be introduced`] : mine;
}
