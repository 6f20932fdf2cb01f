import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChannelHandle, channelHandle } from './channel-handle.js';
import { createFaults, type Faults } from './faults.js';
import { createGateway, type Gateway } from './gateway.js';
import { addGuild, type DoubleGuild, type NewGuild } from './guild-builder.js';
import { type Asked, interactionPayload } from './interaction-payload.js';
import { type Acknowledgement, createInteractions } from './interactions.js';
import type { Json } from './json.js';
import { type DiscordKept, keep, recall } from './keep.js';
import { createPersona, type DiscordPersona } from './persona.js';
import { createRest } from './rest.js';
import type { Stage } from './rest-types.js';
import { applicationRoutes } from './routes-application.js';
import { channelRoutes } from './routes-channels.js';
import { eventRoutes } from './routes-events.js';
import { guildRoutes } from './routes-guilds.js';
import { interactionRoutes } from './routes-interactions.js';
import { messageRoutes } from './routes-messages.js';
import { threadListRoutes } from './routes-thread-lists.js';
import { threadRoutes } from './routes-threads.js';
import { say } from './say.js';
import { directMessagesOf, type SeenThread, threadsOf } from './views.js';
import { createWorld, type Message, type RecordedCall, type World, type WorldOptions } from './world.js';

export type { ChannelHandle } from './channel-handle.js';
export type { DoubleGuild, NewGuild, NewMember } from './guild-builder.js';
export type { Acknowledgement } from './interactions.js';
export type { DiscordKept } from './keep.js';
export type { DiscordPersona } from './persona.js';
export type { SeenThread } from './views.js';

export interface DiscordDoubleOptions extends WorldOptions {
  readonly port?: number;
  readonly ackDeadlineMs?: number;
  /** Caps the pages of archived threads; the active list is never paged, as in life. */
  readonly threadsPageSize?: number;
}

/** A strict Discord on loopback: REST v10, gateway, and the people who use it. */
export interface DiscordDouble {
  /** What `DISCORD_API_URL` should be. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  addGuild(guild: NewGuild): DoubleGuild;
  /** The person with this id or name, in this server or the first one they are in. */
  persona(userIdOrName: string, guild?: string | { readonly id: string }): DiscordPersona;
  /** The registered commands of a server, or the global ones. */
  commands(guildId?: string): readonly Json[];
  readonly faults: Pick<Faults, 'add' | 'clear'>;
  readonly gateway: Pick<
    Gateway,
    'drop' | 'invalidSession' | 'close' | 'repeatNext' | 'repeatAll' | 'tell' | 'connections'
  >;
  /** Sends an INTERACTION_CREATE as it is; with `from`, what is missing is filled in as in life. */
  interact(payload: Json, from?: Omit<Asked, 'data' | 'type'>): Promise<Acknowledgement>;
  /** A person writes in a channel, thread or direct message. */
  say(userId: string, channelId: string, words: string): Message;
  /** A channel or thread in the hands of those who look after its server. */
  channel(idOrName: string): ChannelHandle;
  /** Somebody deletes a message; the thread under it stays, as in life. */
  deleteMessage(id: string): void;
  readonly calls: readonly RecordedCall[];
  /** Everything the app did that Discord would not take, or that Kith must not do. Tests expect it empty. */
  readonly unexpected: readonly string[];
  threads(): readonly SeenThread[];
  directMessages(userId: string): readonly Message[];
  /** The id of whoever wrote this message. */
  authorOf(messageId: string): string | undefined;
  /** For going on after the process has ended, with `recall` in a world that was seeded alike. */
  keep(): DiscordKept;
  recall(kept: DiscordKept): void;
  onChange(listener: () => void): () => void;
  stop(): Promise<void>;
}

export async function startDiscordDouble(options: DiscordDoubleOptions = {}): Promise<DiscordDouble> {
  const world = createWorld(options);
  const faults = createFaults();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gw`;
  const gateway = createGateway(world, server, gatewayUrl);
  const interactions = createInteractions(world, gateway, options.ackDeadlineMs ?? 3000);
  const stage: Stage = { world, gateway, interactions, threadsPageSize: options.threadsPageSize ?? 100 };
  const answer = createRest(world, routesOf(stage, gatewayUrl), faults);
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      world.unexpected.push(`${request.method} ${request.url}: ${error}`);
      request.socket.destroy();
    });
  });

  return {
    url: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    botUserId: world.botUserId,
    addGuild: (guild) => addGuild(stage, guild),
    persona: (who, guild) => personaOf(stage, who, typeof guild === 'string' ? guild : guild?.id),
    commands: (guildId) => world.commands.get(guildId ?? 'global') ?? [],
    faults,
    gateway,
    interact: (payload, from) => interactions.send(completed(world, payload, from), 'A raw interaction'),
    say: (userId, channelId, words) => say(stage, userId, channelId, words),
    channel: (idOrName) => channelHandle(stage, idOrName),
    deleteMessage(id) {
      if (world.messages.delete(id)) world.changed();
    },
    calls: world.calls,
    unexpected: world.unexpected,
    threads: () => threadsOf(world),
    directMessages: (userId) => directMessagesOf(world, userId),
    authorOf: (id) => world.messages.get(id)?.authorId,
    keep: () => keep(world),
    recall: (kept) => recall(world, kept),
    onChange(listener) {
      world.listeners.add(listener);
      return () => {
        world.listeners.delete(listener);
      };
    },
    async stop() {
      interactions.stop();
      gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const routesOf = (stage: Stage, gatewayUrl: () => string) => [
  ...applicationRoutes(stage, gatewayUrl),
  ...interactionRoutes(stage),
  ...messageRoutes(stage),
  ...threadRoutes(stage),
  ...threadListRoutes(stage),
  ...channelRoutes(stage),
  ...guildRoutes(stage),
  ...eventRoutes(stage),
];

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

function completed(world: World, payload: Json, from: Omit<Asked, 'data' | 'type'> | undefined): Json {
  if (!from) return payload;
  const type = typeof payload.type === 'number' ? payload.type : 2;
  return { ...interactionPayload(world, { ...from, type, data: {} }), ...payload };
}

function personaOf(stage: Stage, who: string, guildId: string | undefined): DiscordPersona {
  const { guilds, users } = stage.world;
  for (const guild of guilds.values()) {
    if (guildId !== undefined && guild.id !== guildId) continue;
    for (const id of guild.members.keys()) {
      if (id === who || users.get(id)?.name === who) return createPersona(stage, guild, id);
    }
  }
  throw new Error(`Nobody called "${who}" is in ${guildId ?? 'any server'}`);
}
