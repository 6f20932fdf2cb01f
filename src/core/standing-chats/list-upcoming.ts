import { nextOccurrence } from '../cadence/index.js';
import type { Notice } from '../outbox/index.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { listedEvent, listingKey } from './listed-event.js';
import { changed } from './rules.js';
import { isRunning, type StandingChat } from './standing-chat.js';

/**
 * Keeps the platform's own list of events true to a chat: its coming date is in it while it runs where everybody
 * can see it, and nothing otherwise. Call it whenever dates, state or the coming date may have changed; without a change it does nothing.
 */
export async function listUpcoming(deps: StandingChatDeps, chat: StandingChat): Promise<StandingChat> {
  const now = deps.clock();
  const coming =
    isRunning(chat) && (await isForEverybody(deps, chat)) ? nextOccurrence(chat.cadence, now) : undefined;
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
    // What went off the list while it runs may come back with the same dates: that is another entry then.
    if (key === undefined) return isRunning(current) ? changed(rest) : rest;
    return { ...rest, listed: key };
  });
  deps.deliverSoon();
  return change?.after ?? chat;
}

/** A platform's list of events is read by everybody: what is held in a private channel is not for it. */
const isForEverybody = async (
  { interestChannels }: StandingChatDeps,
  { channel }: StandingChat,
): Promise<boolean> => (await interestChannels.find(channel))?.private === false;
