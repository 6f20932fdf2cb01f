import type { Persona, SeenMessage } from '../../persona.js';
import type { Message, User, World } from '../world.js';
import { visibleMessages } from './seen.js';

export function callbackOf(shortcuts: Readonly<Record<string, string>>, entry: string): string {
  const callback = shortcuts[entry];
  if (callback === undefined) throw new Error(`There is no shortcut "${entry}" in that menu of this Slack.`);
  return callback;
}

/** The message whose menu is opened or under which something is written; what only one person sees has neither. */
export function messageOn(world: World, user: User, on: Persona | SeenMessage): Message {
  if ('command' in on) throw new Error('Slack has no menu entries for people.');
  const seen = visibleMessages(world, user).find(({ message }) => message.id === on.id);
  if (seen === undefined) throw new Error(`${user.name} cannot see that message (any more).`);
  if (seen.message.onlyFor !== undefined)
    throw new Error('A message that only one person sees has no menu and no thread.');
  return seen.message;
}
