import { PermissionFlagsBits as Bits } from 'discord.js';
import type { SeenMessage } from '../persona.js';
import { permissionsIn } from './permissions.js';
import type { Stage } from './rest-types.js';
import { say } from './say.js';
import { channelJson } from './wire.js';
import type { Channel, Guild, Message, World } from './world.js';

export type Spot = { readonly place: string } | { readonly under: SeenMessage };

/** Somebody types words where Discord's client would let them; throws where it would not. */
export function writeByHand(stage: Stage, guild: Guild, userId: string, words: string, spot: Spot): Message {
  const { world, gateway } = stage;
  const channel =
    'under' in spot ? threadUnder(world, spot.under) : placeNamed(world, guild, userId, spot.place);
  const held = permissionsIn(world, userId, channel);
  const { thread } = channel;
  const name = world.users.get(userId)?.name ?? userId;
  const refuse = (why: string) => new Error(`${name} cannot write in ${channel.name}: ${why}`);
  if (!(held & Bits.ViewChannel)) throw refuse('they cannot see it');
  if (
    channel.recipientId === undefined &&
    !(held & (thread ? Bits.SendMessagesInThreads : Bits.SendMessages))
  )
    throw refuse('they may not send messages there');
  if (thread?.locked && !(held & Bits.ManageThreads)) throw refuse('it is locked');
  if (words.trim() === '' || words.length > 4000) throw refuse('a message has 1 to 4,000 characters');
  const message = say(stage, userId, channel.id, words);
  if (thread) {
    thread.members.add(userId);
    if (thread.archived) {
      thread.archived = false;
      gateway.toAll('THREAD_UPDATE', channelJson(world, channel));
    }
    world.changed();
  }
  return message;
}

function threadUnder(world: World, message: SeenMessage): Channel {
  const thread = world.channels.get(message.under ?? message.id);
  if (!thread?.thread) throw new Error(`There is no thread under "${message.summary}"`);
  return thread;
}

function placeNamed(world: World, guild: Guild, userId: string, place: string): Channel {
  const bare = place.replace(/^#/, '');
  const known = world.channels.get(bare);
  if (known && (known.guildId === guild.id || known.recipientId === userId)) return known;
  const named = [...world.channels.values()].find((one) => one.guildId === guild.id && one.name === bare);
  if (!named) throw new Error(`There is no channel "${place}" in ${guild.name}`);
  return named;
}
