import { z } from 'zod';
import { DEFAULT_POLICY, type Policy } from './core/app.js';
import { DAY, HOUR } from './core/shared/time.js';

/** What the operator has set, read once from the environment. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  /** Where people reach Kith from outside, for links; without a slash at its end. */
  readonly publicUrl?: string;
  readonly mongodbUri?: string;
  readonly dataFolder: string;
  readonly encryptionKey?: string;
  readonly logLevel: string;
  readonly slack?: SlackConfig;
  readonly discord?: DiscordConfig;
  readonly policy: Policy;
}

export interface SlackConfig {
  readonly apiUrl: string;
  readonly mode:
    | { readonly kind: 'http'; readonly signingSecret: string }
    | { readonly kind: 'socket'; readonly appToken: string };
  readonly install:
    | { readonly kind: 'single'; readonly botToken: string }
    | {
        readonly kind: 'many';
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
      };
}

export interface DiscordConfig {
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
}

/** The environment is not in order; the message says what to set. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const SLACK_API = 'https://slack.com/api/';
const DISCORD_API = 'https://discord.com/api';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Tokens go wherever this points, so only the platform itself or this very machine will do. */
const apiUrl = (own: string) =>
  z
    .string()
    .default(own)
    .refine((url) => url === own || (URL.canParse(url) && LOOPBACK.has(new URL(url).hostname)), {
      error: `must be ${own} or an address of this machine (127.0.0.1)`,
    });

/** Links to it stand for their members, so they travel encrypted or not at all. */
const publicUrl = z
  .string()
  .refine((text) => URL.canParse(text) && isSafe(new URL(text)), {
    error: 'must be an https address such as https://kith.example.org (http only on this machine)',
  })
  .transform((text) => text.replace(/\/+$/, ''))
  .optional();

const isSafe = ({ protocol, hostname, search, hash, username, password }: URL): boolean =>
  (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))) &&
  [search, hash, username, password].every((part) => part === '');

const set = z.string().trim().min(1).optional();
const count = (fallback: number) => z.coerce.number().int().min(1).max(1000).default(fallback);

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  KITH_PUBLIC_URL: publicUrl,
  MONGODB_URI: set,
  KITH_DATA: z.string().default('.kith'),
  KITH_ENCRYPTION_KEY: set,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SLACK_BOT_TOKEN: set,
  SLACK_SIGNING_SECRET: set,
  SLACK_APP_TOKEN: set,
  SLACK_CLIENT_ID: set,
  SLACK_CLIENT_SECRET: set,
  SLACK_STATE_SECRET: set,
  SLACK_API_URL: apiUrl(SLACK_API),
  DISCORD_TOKEN: set,
  DISCORD_APPLICATION_ID: set,
  DISCORD_API_URL: apiUrl(DISCORD_API),
  KITH_EXPIRE_DAYS: count(DEFAULT_POLICY.expireAfter / DAY),
  KITH_REMIND_DAYS: count(DEFAULT_POLICY.remindAfter / DAY),
  KITH_ASKS_PER_WEEK: count(DEFAULT_POLICY.asksPerWeek),
  KITH_OPEN_REQUESTS: count(DEFAULT_POLICY.openPerRequester),
  KITH_REQUESTS_PER_WEEK: count(DEFAULT_POLICY.newPerWeek),
  KITH_OPEN_PROPOSALS: count(DEFAULT_POLICY.openProposals),
  KITH_OPEN_NEEDS: count(DEFAULT_POLICY.openNeeds),
  KITH_NOT_NOW_DAYS: count(DEFAULT_POLICY.notNowFor / DAY),
  KITH_FOLLOW_UP_DAYS: count(DEFAULT_POLICY.followUpAfter / DAY),
  KITH_FOLLOW_UP_AGAIN_HOURS: count(DEFAULT_POLICY.followUpAgainAfter / HOUR),
  KITH_QUIET_DAYS: count(DEFAULT_POLICY.quietAfter / DAY),
  KITH_GUESTS: z.enum(['yes', 'no']).default('no'),
});

type Environment = z.infer<typeof environment>;

/** @throws ConfigError with one line for each thing that is wrong */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty line in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    );
  }
  const { data } = read;
  const production = data.NODE_ENV === 'production';
  const [slack, discord] = [readSlack(data), readDiscord(data)];
  if (production && (slack || discord) && data.KITH_ENCRYPTION_KEY === undefined) {
    throw new ConfigError(
      'KITH_ENCRYPTION_KEY: needed in production, for tokens at rest. Make one with: openssl rand -base64 32',
    );
  }
  return {
    production,
    port: data.PORT,
    dataFolder: data.KITH_DATA,
    logLevel: data.LOG_LEVEL,
    policy: readPolicy(data),
    ...(data.KITH_PUBLIC_URL !== undefined && { publicUrl: data.KITH_PUBLIC_URL }),
    ...(data.MONGODB_URI !== undefined && { mongodbUri: data.MONGODB_URI }),
    ...(data.KITH_ENCRYPTION_KEY !== undefined && { encryptionKey: data.KITH_ENCRYPTION_KEY }),
    ...(slack && { slack }),
    ...(discord && { discord }),
  };
}

function readSlack(data: Environment): SlackConfig | undefined {
  const install = readInstall(data);
  if (install === undefined) return undefined;
  const { SLACK_API_URL: apiUrl, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = data;
  if (appToken !== undefined) return { apiUrl, install, mode: { kind: 'socket', appToken } };
  if (signingSecret !== undefined) return { apiUrl, install, mode: { kind: 'http', signingSecret } };
  throw new ConfigError(
    'Slack: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside the token',
  );
}

function readInstall(data: Environment): SlackConfig['install'] | undefined {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_BOT_TOKEN } = data;
  if (SLACK_BOT_TOKEN !== undefined) return { kind: 'single', botToken: SLACK_BOT_TOKEN };
  const parts = [SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET];
  if (parts.every((part) => part === undefined)) return undefined;
  if (SLACK_CLIENT_ID && SLACK_CLIENT_SECRET && SLACK_STATE_SECRET) {
    return {
      kind: 'many',
      clientId: SLACK_CLIENT_ID,
      clientSecret: SLACK_CLIENT_SECRET,
      stateSecret: SLACK_STATE_SECRET,
    };
  }
  throw new ConfigError(
    'Slack: for several workspaces set all of SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET',
  );
}

function readDiscord(data: Environment): DiscordConfig | undefined {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: apiUrl } = data;
  if (token === undefined && applicationId === undefined) return undefined;
  if (token === undefined || applicationId === undefined) {
    throw new ConfigError('Discord: set both DISCORD_TOKEN and DISCORD_APPLICATION_ID');
  }
  return { apiUrl, token, applicationId };
}

const readPolicy = (data: Environment): Policy => ({
  openProposals: data.KITH_OPEN_PROPOSALS,
  openNeeds: data.KITH_OPEN_NEEDS,
  expireAfter: data.KITH_EXPIRE_DAYS * DAY,
  remindAfter: data.KITH_REMIND_DAYS * DAY,
  asksPerWeek: data.KITH_ASKS_PER_WEEK,
  openPerRequester: data.KITH_OPEN_REQUESTS,
  newPerWeek: data.KITH_REQUESTS_PER_WEEK,
  notNowFor: data.KITH_NOT_NOW_DAYS * DAY,
  followUpAfter: data.KITH_FOLLOW_UP_DAYS * DAY,
  followUpAgainAfter: data.KITH_FOLLOW_UP_AGAIN_HOURS * HOUR,
  quietAfter: data.KITH_QUIET_DAYS * DAY,
  guestsTakePart: data.KITH_GUESTS === 'yes',
});
