import { nextOccurrence } from '../cadence/index.js';
import type { Notice } from '../outbox/index.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { listedEvent, listingKey } from './listed-event.js';
import { isRunning, type StandingChat } from './standing-chat.js';

/**
 * Keeps the platform's own list of events true to a chat: its coming date is in it while it runs, and nothing
 * afterwards. Call it whenever dates, state or the coming date may have changed; without a change it does nothing.
 */
export async function listUpcoming(deps: StandingChatDeps, chat: StandingChat): Promise<StandingChat> {
  const now = deps.clock();
  const coming = isRunning(chat) ? nextOccurrence(chat.cadence, now) : undefined;
  const key = coming === undefined ? undefined : listingKey(chat, coming);
  if (key === chat.listed) return chat;
  const notice = (noticeKey: string, delivery: Notice['delivery']): Notice => ({
    key: noticeKey,
    community: chat.community,
    delivery,
    notBefore: now,
    lostAnswer: 'never',
  });
  const earlier = chat.listed;
  if (coming !== undefined && key !== undefined) {
    const event = listedEvent(chat, coming);
    const delivery = { kind: 'list-event', event, ...(earlier !== undefined && { earlier }) } as const;
    await deps.outbox.put([notice(key, delivery)]);
  } else if (earlier !== undefined) {
    await deps.outbox.put([notice(`${earlier}|off`, { kind: 'unlist-event', earlier })]);
  }
  const change = await changeChat(deps, chat, (current) => {
    if (current.listed !== earlier) return current;
    const { listed: _, ...rest } = current;
    return key === undefined ? rest : { ...rest, listed: key };
  });
  deps.deliverSoon();
  return change?.after ?? chat;
}
