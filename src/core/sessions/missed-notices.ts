import { whenToTell } from '../members/index.js';
import type { Notice } from '../outbox/index.js';
import type { StandingChat } from '../standing-chats/index.js';
import type { Ahead } from './ahead.js';
import type { SessionDeps } from './deps.js';
import { missedKey } from './keys.js';
import { missedMessage } from './reminder-messages.js';
import type { Session } from './session.js';

/** To those who are counted in, each in their own good time: it could not be held. */
export async function missedNotices(
  deps: SessionDeps,
  session: Session,
  chat: StandingChat | undefined,
  ahead: Ahead,
): Promise<readonly Notice[]> {
  const counted = await deps.chatMemberships.in(session.chat);
  const members = await deps.members.getAll(counted.map(({ member }) => member));
  const message = missedMessage(session, chat, ahead);
  const now = deps.clock();
  const owed = members.map(async (member): Promise<readonly Notice[]> => {
    const notBefore = await whenToTell(deps, member, { how: 'nudge' }, now);
    if (notBefore === undefined) return [];
    const delivery = { kind: 'tell', to: member.id, message } as const;
    const key = missedKey(session.id, member.id);
    return [{ key, community: session.community, delivery, notBefore, lostAnswer: 'never' }];
  });
  return (await Promise.all(owed)).flat();
}
