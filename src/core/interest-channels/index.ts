export * from './interest-channel.js';
export type { ChannelMembershipStore, InterestChannelStore } from './ports.js';
