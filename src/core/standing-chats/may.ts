import type { MemberId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { StandingChatDeps } from './deps.js';
import type { StandingChat } from './standing-chat.js';

/** Topics, dates and the end of a chat are its host's and the stewards' to decide. */
export const mayRun = async (
  deps: Pick<StandingChatDeps, 'people' | 'communities'>,
  chat: StandingChat,
  member: MemberId,
): Promise<boolean> => chat.host === member || (await isSteward(deps, member));
