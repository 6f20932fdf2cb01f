import type { InterestChannel } from '../interest-channels/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { StandingChatDeps } from './deps.js';
import type { StandingChat } from './standing-chat.js';

/** The channels of the chats that count this person in, and of those that they host. */
export async function takesPartIn(
  { chatMemberships, standingChats }: Pick<StandingChatDeps, 'chatMemberships' | 'standingChats'>,
  member: MemberId,
): Promise<readonly PlaceId[]> {
  const [memberships, hosted] = await Promise.all([
    chatMemberships.of(member),
    standingChats.hostedBy(member),
  ]);
  const joined = await standingChats.findAll(memberships.map(({ chat }) => chat));
  return [...joined, ...hosted].filter(({ state }) => state.kind !== 'ended').map(({ channel }) => channel);
}

interface Asking {
  readonly member: MemberId;
  readonly community: CommunityId;
}

/** What somebody may know of. @see maySee */
export interface InSight {
  readonly chats: readonly StandingChat[];
  readonly channels: readonly InterestChannel[];
}

/** The chats that have not ended and whose channel this person may see. @param typedIn where they asked */
export async function chatsSeenBy(deps: StandingChatDeps, by: Asking, typedIn?: PlaceId): Promise<InSight> {
  const [chats, all] = await Promise.all([
    deps.standingChats.all(by.community),
    deps.interestChannels.all(by.community),
  ]);
  const channels = await deps.channelsSeenBy(all, by, typedIn);
  const inSight = new Set(channels.map(({ id }) => id));
  return { chats: chats.filter(({ channel }) => inSight.has(channel)), channels };
}

/** Whether a chat may be named to this person. */
export async function mayKnowOf(deps: StandingChatDeps, chat: StandingChat, by: Asking): Promise<boolean> {
  const channel = await deps.interestChannels.find(chat.channel);
  return channel !== undefined && (await deps.channelsSeenBy([channel], by)).length > 0;
}
