import { nextOccurrence, type Occurrence, occurrences } from '../cadence/index.js';
import type { Block } from '../conversation/message.js';
import type { Page } from '../interest-channels/index.js';
import type { ChatId, CommunityId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { isSteward } from '../stewards/index.js';
import type { StandingChatDeps } from './deps.js';
import { emptyMessage, homeBlocks, listMessage } from './overview-messages.js';
import type { Coming, Shown } from './shown.js';
import { isRunning, type StandingChat } from './standing-chat.js';
import { chatsSeenBy } from './who-sees.js';

const ON_A_PAGE = 6;

/** All chats that this person may know of, by channel, a few at a time. @param above what has just been done */
export async function listPage(
  deps: StandingChatDeps,
  by: { readonly member: MemberId; readonly community: CommunityId },
  page: Page,
  above: readonly Block[] = [],
) {
  const [{ chats, channels }, mine] = await Promise.all([
    chatsSeenBy(deps, by, page.typedIn),
    deps.chatMemberships.of(by.member),
  ]);
  if (chats.length === 0) return emptyMessage(await isSteward(deps, by.member));
  const named = new Map(channels.map((channel) => [channel.id, channel]));
  const nameOf = ({ channel }: StandingChat) => named.get(channel)?.name ?? '';
  const sorted = [...chats].sort(
    (one, other) => nameOf(one).localeCompare(nameOf(other)) || one.hashtag.localeCompare(other.hashtag),
  );
  const pages = Math.ceil(sorted.length / ON_A_PAGE);
  const at = Math.min(page.number, pages - 1);
  const here = sorted.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
  const counts = await deps.chatMemberships.counts(here.map(({ id }) => id));
  const joined = new Set(mine.map(({ chat }) => chat));
  const shown = here.map(
    (chat): Shown => ({
      chat,
      channel: named.get(chat.channel),
      next: comingOf(chat, deps.clock()),
      people: counts.get(chat.id) ?? 0,
      joined: joined.has(chat.id),
    }),
  );
  return listMessage({ shown, page: { ...page, number: at }, pages, above });
}

const comingOf = (chat: StandingChat, now: Instant): Occurrence | undefined =>
  isRunning(chat) ? nextOccurrence(chat.cadence, now) : undefined;

/** The soonest dates over all chats that count this person in. */
export async function comingDates(
  deps: Pick<StandingChatDeps, 'chatMemberships' | 'standingChats' | 'clock'>,
  member: MemberId,
  most: number,
): Promise<{ readonly chats: readonly StandingChat[]; readonly dates: readonly Coming[] }> {
  const ids = (await deps.chatMemberships.of(member)).map(({ chat }): ChatId => chat);
  const chats = (await deps.standingChats.findAll(ids)).filter(({ state }) => state.kind !== 'ended');
  const now = deps.clock();
  const dates = chats
    .filter(isRunning)
    .flatMap((chat) => soonest(chat, now, most).map((occurrence) => ({ chat, occurrence })))
    .sort((one, other) => one.occurrence.at - other.occurrence.at)
    .slice(0, most);
  return { chats, dates };
}

/** The next few dates of a chat from now on. */
export function soonest(
  { cadence }: Pick<StandingChat, 'cadence'>,
  now: Instant,
  most: number,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const all = occurrences(cadence, now + 1);
  for (let next = all.next(); next.done !== true && found.length < most; next = all.next())
    found.push(next.value);
  return found;
}

const ON_HOME = 5;

/** A member's chats on their home. */
export async function chatBlocks(
  deps: Pick<StandingChatDeps, 'chatMemberships' | 'standingChats' | 'clock'>,
  member: MemberId,
): Promise<readonly Block[]> {
  const { chats } = await comingDates(deps, member, 1);
  const now = deps.clock();
  const shown = chats.map((chat) => ({ chat, next: comingOf(chat, now) }));
  const byNext = shown.sort((one, other) => (one.next?.at ?? Infinity) - (other.next?.at ?? Infinity));
  return homeBlocks(byNext.slice(0, ON_HOME), byNext.length);
}
