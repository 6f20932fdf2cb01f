import type { Lack, Purpose } from '../../core/places.js';
import type { AskedChannel } from './ask-channel.js';
import { archived, notIn, notSeen, postingClosed, scopeMissing } from './lack-words.js';

/** What each purpose needs to have been granted. A list of events, to write entries in, Slack does not have. */
const SCOPES_FOR: Readonly<Record<Purpose, readonly string[]>> = {
  chats: ['chat:write'],
  service: ['chat:write'],
  rooms: ['chat:write', 'im:write', 'mpim:write'],
  events: [],
};

/** These post in the channel itself, and have threads under what they post. */
const WITH_THREADS: readonly Purpose[] = ['chats', 'service'];

/** What Kith lacks in a channel for these purposes, each with what to do about it. */
export function lacksIn(asked: AskedChannel, purposes: readonly Purpose[]): readonly Lack[] {
  const { granted } = asked;
  const needed = new Set(purposes.flatMap((purpose) => SCOPES_FOR[purpose]));
  const missing = granted === undefined ? [] : [...needed].filter((scope) => !granted.has(scope));
  return [
    ...(purposes.some((purpose) => WITH_THREADS.includes(purpose)) ? lacksThere(asked) : []),
    ...lacksOfScopes(missing),
  ];
}

export const lacksOfScopes = (scopes: readonly string[]): readonly Lack[] => scopes.map(scopeMissing);

function lacksThere({ place, open }: AskedChannel): readonly Lack[] {
  const { name, standing } = place;
  if (standing === 'archived') return [archived(name)];
  if (standing === 'outside') return [notIn(name)];
  if (standing === 'gone') return [notSeen(name)];
  return open ? [] : [postingClosed(name)];
}
