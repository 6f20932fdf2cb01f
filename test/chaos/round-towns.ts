import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { createStores } from '../../src/adapters/mongo/index.js';
import { SCOPES } from '../../src/adapters/slack/manifest.js';
import { type CommunityId, communityId } from '../../src/core/shared/ids.js';
import { startDiscordDouble } from '../../src/sandbox/discord-double/index.js';
import type { Persona } from '../../src/sandbox/persona.js';
import { startSlackDouble } from '../../src/sandbox/slack-double/index.js';
import type { Settings } from '../support/kith-process.js';

/** A channel in which people are to be paired up. */
export interface RoundSpot {
  readonly community: CommunityId;
  readonly channel: string;
  readonly people: readonly Persona[];
}

/** One message of Kith, as the platform keeps it. */
export interface RoundPost {
  /** What the platform keeps of the notice's key. */
  readonly mark: string;
  /** The conversation it is in, by the platform's id. */
  readonly place: string;
  readonly at: number;
}

export interface RoomSeen {
  readonly id: string;
  /** Without Kith. */
  readonly members: readonly string[];
}

/** One platform with the people of some rounds, as the platform itself remembers what happened there. */
export interface RoundTown {
  readonly name: 'Slack' | 'Discord';
  readonly spots: readonly RoundSpot[];
  /** They are in every channel, and take part in nothing. */
  readonly outsiders: readonly Persona[];
  readonly settings: Settings;
  readonly mark: (key: string) => string;
  /** Everything that was ever posted, copies too. */
  posts(): readonly RoundPost[];
  rooms(): readonly RoomSeen[];
  /** Tells when anything visible changed; gives the way to stop listening. */
  onChange(listener: () => void): () => void;
  unexpected(): readonly string[];
  stop(): Promise<void>;
}

const ENCRYPTION_KEY = '42'.repeat(32);
/** By these words nobody else goes. */
export const A_NAME = /\b(?:Slacker|Corder)\d+P\d+\b/;

/** A workspace for each channel, because Slack lets an app open only fifty conversations a minute in each. */
export async function slackRoundTown(
  sizes: readonly number[],
  connection: Connection,
): Promise<RoundTown & { deliverTo(base: string): void }> {
  const named = sizes.map((size, spot) => Array.from({ length: size }, (_, at) => `Slacker${spot}P${at}`));
  const outside = (team: number) => `Walter of team ${team + 1}`;
  const double = await startSlackDouble({
    teams: named.map((names, team) => ({
      id: `T${team + 1}`,
      scopes: SCOPES,
      users: [...names, outside(team)].map((name) => ({ name })),
      channels: [{ name: `garden-${team}`, members: [...names, outside(team)], withApp: true }],
    })),
  });
  const { installations } = createStores(connection, { encryptionKey: ENCRYPTION_KEY, clock: Date.now });
  for (const { id, botToken, botId, botUserId } of double.world.teams.values())
    await installations.store({ kind: 'team', id, botToken, botId, botUserId, scopes: SCOPES });
  return {
    name: 'Slack',
    spots: named.map((names, at) => ({
      community: communityId('slack', `T${at + 1}`),
      channel: double.channel(`garden-${at}`, `T${at + 1}`).id,
      people: names.map((name) => double.persona(name)),
    })),
    outsiders: sizes.map((_, team) => double.persona(outside(team))),
    settings: {
      SLACK_API_URL: double.url,
      SLACK_CLIENT_ID: double.clientId,
      SLACK_CLIENT_SECRET: double.clientSecret,
      SLACK_STATE_SECRET: 'a state secret of the test',
      SLACK_SIGNING_SECRET: double.signingSecret,
      KITH_ENCRYPTION_KEY: ENCRYPTION_KEY,
    },
    mark: (key) => key,
    posts: () =>
      double.calls
        .filter(({ method, response }) => method === 'chat.postMessage' && response.ok === true)
        .map(({ args, at }) => {
          const { channel: place, metadata } = slackPost.parse(args);
          return { mark: metadata.event_payload.key, place, at };
        }),
    rooms: () => double.rooms(),
    onChange: double.onChange,
    unexpected: () => double.unexpected,
    deliverTo: (base) => double.deliverTo({ http: base }),
    stop: double.stop,
  };
}

const slackPost = z.object({
  channel: z.string(),
  metadata: z.object({ event_payload: z.object({ key: z.string() }) }),
});

/** Some are in two channels: they have two rounds at once. */
const IN_TWO = 3;

export async function discordRoundTown(sizes: readonly number[]): Promise<RoundTown> {
  const double = await startDiscordDouble();
  const guild = double.addGuild({ name: 'Makers' });
  guild.addChannel({ name: 'introductions' });
  const outsider = guild.addMember({ name: 'Walter' });
  const own = sizes.map((size, spot) =>
    Array.from({ length: size - IN_TWO }, (_, at) => guild.addMember({ name: `Corder${spot}P${at}` })),
  );
  const spots = own.map((people, spot) => ({
    community: communityId('discord', guild.id),
    channel: guild.addChannel({ name: `garden-${spot}` }),
    people: [...people, ...(own[(spot + 1) % own.length] ?? []).slice(-IN_TWO)],
  }));
  const posts = (): readonly RoundPost[] =>
    [
      ...outsider
        .sees()
        .filter(({ kind }) => kind === 'channel')
        .map(({ payload, place }) => ({ nonce: discordPost.parse(payload).nonce, place, at: 0 })),
      ...double
        .threads()
        .flatMap(({ id: place, messages }) =>
          messages.map(({ nonce, createdAt: at }) => ({ nonce, place, at })),
        ),
      ...own
        .flat()
        .flatMap(({ id }) =>
          double
            .directMessages(id)
            .map(({ nonce, channelId: place, createdAt: at }) => ({ nonce, place, at })),
        ),
    ].map(({ nonce, ...post }) => ({ mark: `${nonce}`, ...post }));
  return {
    name: 'Discord',
    spots,
    outsiders: [outsider],
    settings: {
      DISCORD_API_URL: double.url,
      DISCORD_TOKEN: double.token,
      DISCORD_APPLICATION_ID: double.applicationId,
    },
    mark: (key) => createHash('sha256').update(key).digest('base64url').slice(0, 25),
    posts,
    rooms: () =>
      double
        .threads()
        .map(({ id, members }) => ({ id, members: members.filter((one) => one !== double.botUserId) })),
    onChange: double.onChange,
    unexpected: () => double.unexpected,
    stop: double.stop,
  };
}

const discordPost = z.object({ nonce: z.union([z.string(), z.number()]).optional() });
