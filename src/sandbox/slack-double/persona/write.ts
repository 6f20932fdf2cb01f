import type { Persona } from '../../persona.js';
import { post } from '../post.js';
import { firstTeam, openDirect } from '../seed.js';
import type { Channel, Message, User, World } from '../world.js';
import { placeNamed } from './answer.js';
import { messageOn } from './menus.js';

/** What a person writes, in a conversation they are in or in a thread they can see. */
export function write(
  world: World,
  user: User,
  words: string,
  where: Parameters<Persona['say']>[1],
): { readonly message: Message; readonly channel: Channel } {
  const under = 'under' in where ? messageOn(world, user, where.under) : undefined;
  const channel =
    'place' in where ? placeNamed(world, user, where.place) : world.channels.get(under?.channel ?? '');
  if (channel === undefined) throw new Error('That channel is gone.');
  if (channel.isArchived) throw new Error(`#${channel.name} is archived: nobody can write there.`);
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in #${channel.name}.`);
  const payload = {
    text: escaped(words),
    ...(under === undefined ? {} : { thread_ts: under.threadTs ?? under.ts }),
  };
  return { channel, message: post(world, { channel, author: user.id, payload }) };
}

/** The named place, else a channel that this person is in, else their conversation with the app. */
export function whereTyped(world: World, user: User, place: string | undefined): Channel {
  if (place !== undefined) return placeNamed(world, user, place);
  const shared = [...world.channels.values()].find(
    (channel) => channel.kind === 'public' && !channel.isArchived && channel.members.has(user.id),
  );
  return shared ?? openDirect(world, firstTeam(world, user.directory), [user.id]);
}

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
