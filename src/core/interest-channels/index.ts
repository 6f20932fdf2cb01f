export { advanceDueChannels } from './advance-due-channels.js';
export { checkChannel } from './check-channel.js';
export type { InterestChannelDeps } from './deps.js';
export { hearOf } from './hear-of.js';
export * from './interest-channel.js';
export type { ChannelMembershipStore, InterestChannelStore } from './ports.js';
export { channelsWhere, runsIn } from './runs-in.js';
