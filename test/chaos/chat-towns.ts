import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { createStores } from '../../src/adapters/mongo/index.js';
import { SCOPES } from '../../src/adapters/slack/manifest.js';
import {
  type CommunityId,
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  placeId,
} from '../../src/core/shared/ids.js';
import { startDiscordDouble } from '../../src/sandbox/discord-double/index.js';
import { startSlackDouble } from '../../src/sandbox/slack-double/index.js';
import type { Settings } from '../support/kith-process.js';

/** A channel with somebody who hosts there, and those who are counted in. */
export interface Spot {
  readonly community: CommunityId;
  readonly channel: PlaceId;
  readonly host: MemberId;
  readonly members: readonly MemberId[];
}

/** One message of Kith, as the platform keeps it. */
export interface Post {
  /** What the platform keeps of the notice's key. */
  readonly mark: string;
  readonly id: string;
  /** The channel, or the person whose direct messages it is in. */
  readonly place: string;
  /** The message in whose thread it is. */
  readonly under?: string;
  readonly at: number;
}

/** One platform full of channels, as the platform itself remembers what was said there. */
export interface ChatTown {
  readonly name: 'Slack' | 'Discord';
  readonly spots: readonly Spot[];
  readonly settings: Settings;
  readonly mark: (key: string) => string;
  /** Everything that was ever posted, copies too. */
  posts(): Promise<readonly Post[]>;
  /** The messages that have threads; undefined where every message has one. */
  threads(): readonly string[] | undefined;
  unexpected(): readonly string[];
  stop(): Promise<void>;
}

const ENCRYPTION_KEY = '42'.repeat(32);
const TEAMS = 20;
const CHATS_PER_HOST = 2;
/** Every so many chats, somebody is counted in: the host of another one. */
const COUNTED_IN_EVERY = 5;

/** Twenty workspaces, because Slack lets an app open only fifty conversations a minute in each. */
export async function slackChatTown(count: number, connection: Connection): Promise<ChatTown> {
  const perTeam = Math.ceil(count / TEAMS);
  const places = Array.from({ length: perTeam }, (_, at) => at);
  const double = await startSlackDouble({
    teams: Array.from({ length: TEAMS }, (_, team) => ({
      id: `T${team + 1}`,
      scopes: SCOPES,
      users: places.filter((at) => at % CHATS_PER_HOST === 0).map((at) => ({ name: `Host${at}` })),
      channels: places.map((at) => ({ name: `garden-${at}`, withApp: true })),
    })),
  });
  const { installations } = createStores(connection, { encryptionKey: ENCRYPTION_KEY, clock: Date.now });
  for (const { id, botToken, botId, botUserId } of double.world.teams.values())
    await installations.store({ kind: 'team', id, botToken, botId, botUserId, scopes: SCOPES });

  const spots = [...double.world.teams.values()].flatMap(({ id: team }) => {
    const people = [...double.world.users.values()].filter((one) => one.directory === team && !one.isBot);
    const channels = [...double.world.channels.values()].filter(({ teamId }) => teamId === team);
    return spotsOf(
      communityId('slack', team),
      channels.map(({ id }) => id),
      people.map(({ id }) => id).filter((id) => id !== 'USLACKBOT'),
    );
  });
  const personIn = (channel: string): string => {
    const { kind, members } = double.world.channels.get(channel) ?? { kind: 'public', members: [] };
    const person = [...members].find((id) => double.world.users.get(id)?.isBot !== true);
    return kind === 'im' && person !== undefined ? person : channel;
  };
  return {
    name: 'Slack',
    spots: spots.slice(0, count),
    settings: {
      SLACK_API_URL: double.url,
      SLACK_CLIENT_ID: double.clientId,
      SLACK_CLIENT_SECRET: double.clientSecret,
      SLACK_STATE_SECRET: 'a state secret of the test',
      SLACK_SIGNING_SECRET: double.signingSecret,
      KITH_ENCRYPTION_KEY: ENCRYPTION_KEY,
    },
    mark: (key) => key,
    posts: async () =>
      double.calls
        .filter(({ method, response }) => method === 'chat.postMessage' && response.ok === true)
        .map(({ args, response, at }) => {
          const { channel, thread_ts: under, metadata } = slackPost.parse(args);
          const { ts: id } = slackAnswer.parse(response);
          const mark = metadata.event_payload.key;
          return { mark, id, place: personIn(channel), at, ...(under !== undefined && { under }) };
        }),
    threads: () => undefined,
    unexpected: () => double.unexpected,
    stop: double.stop,
  };
}

const slackPost = z.object({
  channel: z.string(),
  thread_ts: z.string().optional(),
  metadata: z.object({ event_payload: z.object({ key: z.string() }) }),
});
const slackAnswer = z.object({ ts: z.string() });

export async function discordChatTown(count: number): Promise<ChatTown> {
  const double = await startDiscordDouble();
  const guild = double.addGuild({ name: 'Makers' });
  const channels = Array.from({ length: count }, (_, at) => guild.addChannel({ name: `garden-${at}` }));
  const hosts = Math.ceil(count / CHATS_PER_HOST);
  const people = Array.from({ length: hosts }, (_, at) => guild.addMember({ name: `Host${at}` }).id);

  const inChannel = async (channel: string): Promise<readonly Post[]> => {
    const answer = await fetch(`${double.url}/v10/channels/${channel}/messages?limit=100`, {
      headers: { authorization: `Bot ${double.token}` },
    });
    const messages = discordMessages.parse(await answer.json());
    return messages.map(({ id, nonce, timestamp }) => ({
      mark: nonce,
      id,
      place: channel,
      at: Date.parse(timestamp),
    }));
  };
  return {
    name: 'Discord',
    spots: spotsOf(communityId('discord', guild.id), channels, people),
    settings: {
      DISCORD_API_URL: double.url,
      DISCORD_TOKEN: double.token,
      DISCORD_APPLICATION_ID: double.applicationId,
    },
    mark: (key) => createHash('sha256').update(key).digest('base64url').slice(0, 25),
    posts: async () => [
      ...(await Promise.all(channels.map(inChannel))).flat(),
      ...double
        .threads()
        .flatMap(({ id: under, parentId: place, messages }) =>
          messages.map(({ nonce, id, createdAt: at }) => ({ mark: `${nonce}`, id, place, under, at })),
        ),
      ...people.flatMap((place) =>
        double
          .directMessages(place)
          .map(({ nonce, id, createdAt: at }) => ({ mark: `${nonce}`, id, place, at })),
      ),
    ],
    threads: () => double.threads().map(({ id }) => id),
    unexpected: () => double.unexpected,
    stop: double.stop,
  };
}

const discordMessages = z.array(z.object({ id: z.string(), nonce: z.string(), timestamp: z.string() }));

const spotsOf = (
  community: CommunityId,
  channels: readonly string[],
  people: readonly string[],
): readonly Spot[] =>
  channels.map((channel, at) => {
    const person = (ahead: number) =>
      memberId(community, people[(Math.floor(at / CHATS_PER_HOST) + ahead) % people.length] ?? '');
    return {
      community,
      channel: placeId(community, channel),
      host: person(0),
      members: at % COUNTED_IN_EVERY === 0 ? [person(1)] : [],
    };
  });
