import { runsIn } from '../interest-channels/index.js';
import type { Person } from '../members/index.js';
import { DeliveryFailure } from '../messenger.js';
import type { Instant } from '../shared/time.js';
import {
  changeChat,
  type PauseReason,
  pausedChat,
  programmeOf,
  relayChat,
  type StandingChat,
} from '../standing-chats/index.js';
import type { SessionDeps } from './deps.js';
import { dropped, opened } from './pending-rules.js';
import type { Session } from './session.js';

/** Its time has come: it opens, unless its host or its channel is gone. Then the chat rests, and somebody is told. */
export async function openSession(
  deps: SessionDeps,
  session: Session,
  chat: StandingChat,
  now: Instant,
): Promise<Session> {
  const [host, channel, own] = await Promise.all([
    findHost(deps, chat),
    deps.interestChannels.find(session.channel),
    deps.ownPrompts.of(session.community),
  ]);
  if (host?.standing === 'departed') return rest(deps, session, chat, 'host-left', now);
  if (channel === undefined || !runsIn(channel, 'chats')) return rest(deps, session, chat, 'channel', now);
  return opened(session, chat, programmeOf(chat, channel.topics, own), now);
}

/** A platform that cannot be asked just now must not keep people from meeting. */
const findHost = ({ people }: SessionDeps, { host }: StandingChat): Promise<Person | undefined> =>
  people.find(host).catch((error: unknown) => {
    if (error instanceof DeliveryFailure) return undefined;
    throw error;
  });

async function rest(
  deps: SessionDeps,
  session: Session,
  chat: StandingChat,
  why: PauseReason,
  now: Instant,
): Promise<Session> {
  const change = await changeChat(deps, chat, (current) =>
    current.host === chat.host && current.channel === chat.channel
      ? pausedChat(current, why, undefined, now)
      : current,
  );
  if (change !== undefined) deps.soon('a chat that rests', () => relayChat(deps, change.after));
  return dropped(session, now);
}
