import { type InterestChannel, runsIn } from '../interest-channels/index.js';
import type { Standing } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { StandingChatDeps } from './deps.js';
import type { StandingChat } from './standing-chat.js';

type Asking = Pick<StandingChatDeps, 'people' | 'communities'>;

/** Topics, dates and the end of a chat are its host's and the stewards' to decide. */
export const mayRun = async (deps: Asking, chat: StandingChat, member: MemberId): Promise<boolean> =>
  chat.host === member || (await isSteward(deps, member));

/** Members may take part everywhere, guests where the channel lets them. */
export const mayTakePart = (standing: Standing, channel: InterestChannel | undefined): boolean =>
  standing === 'member' || (standing === 'guest' && channel?.guests === true);

export const mayHost = (channel: InterestChannel, standing: Standing, steward: boolean): boolean =>
  runsIn(channel, 'chats') && mayTakePart(standing, channel) && (steward || channel.hosts === 'everyone');
