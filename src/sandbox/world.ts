import { PEOPLE } from './community/people.js';

export { PEOPLE, type Person } from './community/people.js';

export const COMMUNITY = 'Harbour Street Makers';
/** Where everybody and the app are. Their order makes the ids on Discord: add at the end. */
export const CHANNELS = ['general', 'introductions', 'gardening', 'repair-cafe', 'languages'] as const;
export type ChannelName = (typeof CHANNELS)[number];
/** A public channel on Slack in which the app is not yet. */
export const WITHOUT_KITH = { name: 'book-club', members: ['Cleo', 'Fatima', 'Goran', 'Hana'] } as const;

/** `UADA` on Slack. */
export const slackIdOf = (name: string): string => `U${name.toUpperCase()}`;
export const SLACK_TEAM = 'THARBOUR';
export const slackChannelId = (name: string): string => `C${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;

/** Discord's ids are numbers that carry a time; these are from its first days, so nothing new collides. */
const snowflake = (count: number): string => String(100_000_000_000_000_000n + BigInt(count));
export const DISCORD_APPLICATION = snowflake(1);
export const DISCORD_SERVER = snowflake(2);
export const discordChannelId = (name: ChannelName): string => snowflake(10 + CHANNELS.indexOf(name));
export const discordIdOf = (name: string): string =>
  snowflake(100 + PEOPLE.findIndex((one) => one.name === name));
