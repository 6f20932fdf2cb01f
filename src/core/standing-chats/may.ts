import type { InterestChannel } from '../interest-channels/index.js';
import type { Standing } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import { communityOf } from '../shared/ids.js';
import type { StandingChatDeps } from './deps.js';
import type { StandingChat } from './standing-chat.js';

type Asking = Pick<StandingChatDeps, 'people' | 'communities'>;

/** Whoever leads the community on its platform, and those who were named. */
export async function isSteward({ people, communities }: Asking, member: MemberId): Promise<boolean> {
  const { stewards } = await communities.get(communityOf(member));
  return stewards.includes(member) || (await people.find(member)).leads;
}

/** Topics, dates and the end of a chat are its host's and the stewards' to decide. */
export const mayRun = async (deps: Asking, chat: StandingChat, member: MemberId): Promise<boolean> =>
  chat.host === member || (await isSteward(deps, member));

/** Members may take part everywhere, guests where the channel lets them. */
export const mayTakePart = (standing: Standing, channel: InterestChannel | undefined): boolean =>
  standing === 'member' || (standing === 'guest' && channel?.guests === true);

/** Chats run in it, and nothing is wrong with it. */
export const holdsChats = ({ features, state }: InterestChannel): boolean =>
  features.includes('chats') && state.kind === 'well';

export const mayHost = (channel: InterestChannel, standing: Standing, steward: boolean): boolean =>
  holdsChats(channel) && mayTakePart(standing, channel) && (steward || channel.hosts === 'everyone');
