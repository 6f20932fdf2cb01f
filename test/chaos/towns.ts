import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { createStores } from '../../src/adapters/mongo/index.js';
import { SCOPES } from '../../src/adapters/slack/manifest.js';
import { communityId, type MemberId, memberId } from '../../src/core/shared/ids.js';
import { startDiscordDouble } from '../../src/sandbox/discord-double/index.js';
import type { Persona } from '../../src/sandbox/persona.js';
import { startSlackDouble } from '../../src/sandbox/slack-double/index.js';
import type { Settings } from '../support/kith-process.js';

export interface Pair {
  readonly asker: Persona;
  readonly asked: Persona;
  readonly members: { readonly asker: MemberId; readonly asked: MemberId };
}

/** One platform full of people, as the platform itself remembers what happened there. */
export interface Town {
  readonly name: 'Slack' | 'Discord';
  readonly pairs: readonly Pair[];
  /** What Kith needs to know to come here. */
  readonly settings: Settings;
  /** Reads all that was said until now; then tells when each copy of the notice with a key was accepted. */
  copies(): (key: string) => readonly number[];
  /** The rooms in which these two are, with the keys or nonces of what was said there by Kith. */
  rooms(pair: Pair): readonly { readonly id: string; readonly messages: number }[];
  unexpected(): readonly string[];
  stop(): Promise<void>;
}

const ENCRYPTION_KEY = '42'.repeat(32);
const TEAMS = 4;

/** Several workspaces, because Slack lets an app open only fifty conversations a minute in each. */
export async function slackTown(
  count: number,
  connection: Connection,
): Promise<Town & { deliverTo(base: string): void }> {
  const names = Array.from({ length: count }, (_, at) => [`Ada${at}`, `Ben${at}`] as const);
  const inTeam = (team: number) => names.flatMap((pair, at) => (at % TEAMS === team ? [...pair] : []));
  const double = await startSlackDouble({
    teams: Array.from({ length: TEAMS }, (_, team) => ({
      id: `T${team + 1}`,
      scopes: SCOPES,
      users: inTeam(team).map((name) => ({ name })),
      channels: [{ name: 'general', members: inTeam(team), withApp: true }],
    })),
  });
  const { installations } = createStores(connection, { encryptionKey: ENCRYPTION_KEY, clock: Date.now });
  for (const { id, botToken, botId, botUserId } of double.world.teams.values())
    await installations.store({ kind: 'team', id, botToken, botId, botUserId, scopes: SCOPES });
  return {
    name: 'Slack',
    pairs: names.map(([one, other]) => {
      const [asker, asked] = [double.persona(one), double.persona(other)];
      const memberOf = ({ id }: Persona) =>
        memberId(communityId('slack', double.world.users.get(id)?.directory ?? ''), id);
      return { asker, asked, members: { asker: memberOf(asker), asked: memberOf(asked) } };
    }),
    settings: {
      SLACK_API_URL: double.url,
      SLACK_CLIENT_ID: double.clientId,
      SLACK_CLIENT_SECRET: double.clientSecret,
      SLACK_STATE_SECRET: 'a state secret of the test',
      SLACK_SIGNING_SECRET: double.signingSecret,
      KITH_ENCRYPTION_KEY: ENCRYPTION_KEY,
    },
    copies: () =>
      grouped(
        double.calls
          .filter(({ method, response }) => method === 'chat.postMessage' && response.ok === true)
          .map(({ args, at }) => [keyOf(args), at]),
      ),
    rooms: ({ asker, asked }) =>
      double
        .rooms()
        .filter(({ members }) => members.includes(asker.id) && members.includes(asked.id))
        .map(({ id, messages }) => ({ id, messages: messages.length })),
    unexpected: () => double.unexpected,
    deliverTo: (base) => double.deliverTo({ http: base }),
    stop: double.stop,
  };
}

const noticeMetadata = z.object({ event_payload: z.object({ key: z.string() }) });

const keyOf = ({ metadata }: Readonly<Record<string, unknown>>): string | undefined =>
  noticeMetadata.safeParse(metadata).data?.event_payload.key;

function grouped(said: readonly (readonly [unknown, number])[]): (key: string) => readonly number[] {
  const times = new Map<unknown, number[]>();
  for (const [key, at] of said) times.set(key, [...(times.get(key) ?? []), at]);
  return (key) => times.get(key) ?? [];
}

export async function discordTown(count: number): Promise<Town> {
  const double = await startDiscordDouble();
  const guild = double.addGuild({ name: 'Makers' });
  guild.addChannel({ name: 'introductions' });
  const here = communityId('discord', guild.id);
  const pairs = Array.from({ length: count }, (_, at): Pair => {
    const [asker, asked] = [guild.addMember({ name: `Cleo${at}` }), guild.addMember({ name: `Dan${at}` })];
    return { asker, asked, members: { asker: memberId(here, asker.id), asked: memberId(here, asked.id) } };
  });
  const everything = () => [
    ...pairs.flatMap(({ asker, asked }) => [asker, asked]).flatMap(({ id }) => double.directMessages(id)),
    ...double.threads().flatMap(({ messages }) => messages),
  ];
  return {
    name: 'Discord',
    pairs,
    settings: {
      DISCORD_API_URL: double.url,
      DISCORD_TOKEN: double.token,
      DISCORD_APPLICATION_ID: double.applicationId,
    },
    copies: () => {
      const said = grouped(everything().map(({ nonce, createdAt }) => [nonce, createdAt]));
      return (key) => said(createHash('sha256').update(key).digest('base64url').slice(0, 25));
    },
    rooms: ({ asker, asked }) =>
      double
        .threads()
        .filter(({ members }) => members.includes(asker.id) && members.includes(asked.id))
        .map(({ id, messages }) => ({ id, messages: messages.length })),
    unexpected: () => double.unexpected,
    stop: double.stop,
  };
}
