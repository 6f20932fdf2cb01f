import type { MemberId, PlaceId } from '../shared/ids.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { listUpcoming } from './list-upcoming.js';
import { relayChat } from './relay-events.js';
import { pausedChat, resumedChat } from './rules.js';
import type { PauseReason, StandingChat } from './standing-chat.js';

/** The channel is lost or off the list: what runs in it rests until it is back. */
export async function pauseChatsOf(deps: StandingChatDeps, channel: PlaceId): Promise<void> {
  for (const chat of await deps.standingChats.inChannel(channel)) await pauseAndTell(deps, chat, 'channel');
}

/** The channel is back: what rested because of it goes on; what rested for another reason does not. */
export async function resumeChatsOf(deps: StandingChatDeps, channel: PlaceId): Promise<void> {
  for (const chat of await deps.standingChats.inChannel(channel)) {
    const { standing } = await deps.people.find(chat.host);
    const change = await changeChat(deps, chat, (current) => {
      if (current.state.kind !== 'paused' || current.state.why !== 'channel') return current;
      // The host left while the channel was away: it rests on, for another reason.
      return standing === 'departed' && current.host === chat.host
        ? pausedChat({ ...current, state: { kind: 'running' } }, 'host-left', undefined, deps.clock())
        : resumedChat(current, undefined, deps.clock());
    });
    if (change === undefined) continue;
    // Who can see the channel may have changed, and nothing else.
    await listUpcoming(deps, await relayChat(deps, change.after));
  }
}

/** Somebody left the community: what they hosted rests until a steward hands it on, and nothing counts them in. */
export async function personLeft(deps: StandingChatDeps, member: MemberId): Promise<void> {
  for (const chat of await deps.standingChats.hostedBy(member)) await pauseAndTell(deps, chat, 'host-left');
  for (const { chat } of await deps.chatMemberships.of(member))
    await deps.chatMemberships.leave(chat, member);
  await deps.calendarLinks.revoke(member);
}

async function pauseAndTell(deps: StandingChatDeps, chat: StandingChat, why: PauseReason): Promise<void> {
  const change = await changeChat(deps, chat, (current) =>
    why === 'host-left' && current.host !== chat.host
      ? current
      : pausedChat(current, why, undefined, deps.clock()),
  );
  if (change !== undefined) await relayChat(deps, change.after);
}
