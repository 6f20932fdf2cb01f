import type { Route } from '../conversation/route.js';
import type { InterestChannelDeps } from './deps.js';
import { listRoutes } from './list-routes.js';
import { setupRoutes } from './setup-routes.js';

export { advanceDueChannels } from './advance-due-channels.js';
export { channelBlocks } from './channel-blocks.js';
export { checkChannel } from './check-channel.js';
export type { InterestChannelDeps } from './deps.js';
export { hearOf } from './hear-of.js';
export { type HelpHere, helpHere } from './help-here.js';
export type { InChannelsDeps } from './in-channels.js';
export * from './interest-channel.js';
export { FIRST_PAGE, type Page, pageText, readPage } from './page-key.js';
export { pageButtons, pageHead, pageHeading } from './page-parts.js';
export type { ChannelMembershipStore, InterestChannelStore } from './ports.js';
export { channelsWhere, runsIn } from './runs-in.js';
export {
  channelsToHostIn,
  mayHost,
  mayTakePart,
  type NoPart,
  seenInChannels,
  whyNoPart,
} from './who-may.js';
export { channelsSeenBy, maySee } from './who-sees.js';

export const interestChannelRoutes = (deps: InterestChannelDeps): readonly Route[] => [
  ...setupRoutes(deps),
  ...listRoutes(deps),
];
