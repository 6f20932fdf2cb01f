import { PermissionFlagsBits } from 'discord.js';
import type { NewMember } from './discord-double/index.js';
import type { UserSeed } from './slack-double/index.js';

/**
 * The people of the sandbox, the same on both platforms. Their ids are written down rather than drawn:
 * the database survives a restart, and must find everybody again.
 */
export interface Person {
  readonly name: string;
  /** What the page says beside the name. */
  readonly about: string;
  readonly slack?: Omit<UserSeed, 'name' | 'id' | 'team'>;
  readonly discord?: Omit<NewMember, 'name' | 'id'>;
  /** Sets Kith up here. */
  readonly leads?: true;
  /** What somebody's hand does not steer. */
  readonly machine?: true;
}

export const COMMUNITY = 'Harbour Street Makers';
/** Where everybody and the app are. Their order makes the ids on Discord: add at the end. */
export const CHANNELS = ['general', 'introductions', 'gardening', 'repair-cafe'] as const;
/** A public channel on Slack in which the app is not yet. */
export const WITHOUT_KITH = { name: 'book-club', members: ['Cleo', 'Fatima', 'Goran', 'Hana'] } as const;

const person = (name: string, title: string, tz: string, more: { slack?: Person['slack'] } = {}): Person => ({
  name,
  about: title,
  slack: { title, tz, ...more.slack },
  discord: {},
});

/** Their order makes the ids on Discord: add at the end. */
export const PEOPLE: readonly Person[] = [
  person('Ada', 'Cartographer, draws maps of small places', 'Europe/London'),
  person('Ben', 'Teacher, builds radios with his pupils', 'Europe/Berlin'),
  person('Cleo', 'Nurse and beekeeper', 'America/New_York'),
  person('Dmitri', 'Carpenter, restores wooden boats', 'Europe/Helsinki'),
  person('Emeka', 'Software developer, new in town', 'Africa/Lagos'),
  person('Fatima', 'Librarian, runs the repair café', 'Europe/Istanbul'),
  person('Goran', 'Photographer, wants to learn to sail', 'Europe/Zagreb'),
  {
    name: 'Hana',
    about: 'Leads this community',
    leads: true,
    slack: { title: 'Community lead', tz: 'Asia/Tokyo', isAdmin: true },
    discord: { permissions: PermissionFlagsBits.ManageGuild },
  },
  {
    name: 'Iris',
    about: 'Guest: introductions are for members',
    slack: { title: 'Visiting for one project', tz: 'Europe/Paris', isRestricted: true },
  },
  {
    name: 'Jonas',
    about: 'Has left: the account is deactivated',
    slack: { title: '', tz: 'Europe/Oslo', deleted: true },
    machine: true,
  },
  {
    name: 'Weatherbot',
    about: 'A bot',
    slack: { title: '', tz: 'Etc/UTC', isBot: true },
    discord: { bot: true },
    machine: true,
  },
];

/** `UADA` on Slack. */
export const slackIdOf = (name: string): string => `U${name.toUpperCase()}`;
export const SLACK_TEAM = 'THARBOUR';
export const slackChannelId = (name: string): string => `C${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;

/** Discord's ids are numbers that carry a time; these are from its first days, so nothing new collides. */
const snowflake = (count: number): string => String(100_000_000_000_000_000n + BigInt(count));
export const DISCORD_APPLICATION = snowflake(1);
export const DISCORD_SERVER = snowflake(2);
export const discordChannelId = (name: (typeof CHANNELS)[number]): string =>
  snowflake(10 + CHANNELS.indexOf(name));
export const discordIdOf = (name: string): string =>
  snowflake(100 + PEOPLE.findIndex((one) => one.name === name));
