import type { AddressInfo } from 'node:net';
import { channelHandle } from './channel-handle.js';
import { createWorld } from './create-world.js';
import {
  createDeliver,
  type Delivered,
  type DeliverOptions,
  type DeliveryKind,
  type Line,
} from './deliver.js';
import { createHttpLine } from './deliver-http.js';
import { createSocketLine } from './deliver-socket.js';
import { createFaults } from './faults.js';
import type { Dict } from './json.js';
import { keep, recall } from './keep.js';
import { userJson } from './methods/users.js';
import type { SlackDoubleOptions } from './options.js';
import { eventPayload } from './payloads.js';
import { createPersona, type SlackPersona } from './persona/persona.js';
import { readerFor, seenMessage } from './persona/seen.js';
import { createRateLimit } from './rate-limit.js';
import { addChannel, addTeam, addUser, findUser, firstTeam } from './seed.js';
import { createSlackServer } from './server.js';
import type { EventOptions, Room, SlackDouble } from './slack-double.js';
import type { World } from './world.js';

export type { SlackKept } from './keep.js';
export type { SlackDoubleOptions, UserSeed } from './options.js';
export type { SlackPersona } from './persona/persona.js';
export type { SlackDouble } from './slack-double.js';

const OF_MESSAGES = { 'Pick this answer': 'pick_answer' };

/** Starts a strict Slack of one's own on loopback: the Web API, deliveries to the app, and people who use it. */
export async function startSlackDouble(options: SlackDoubleOptions = {}): Promise<SlackDouble> {
  const listeners = new Set<() => void>();
  const world = createWorld(options, () => {
    for (const listener of listeners) listener();
  });
  const faults = createFaults();
  const stopping = new AbortController();
  const ackDeadlineMs = options.ackDeadlineMs ?? 3_000;
  const mustWait = createRateLimit(options.rateLimit?.postMessagePerChannelPerSecond, Date.now);
  const server = createSlackServer({ world, faults, mustWait, stopping: stopping.signal });
  const sockets = createSocketLine(server, world, ackDeadlineMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  world.base = `http://127.0.0.1:${portOf(server.address())}`;
  for (const seed of options.teams ?? [{}]) addTeam(world, seed);

  let line: Line | undefined;
  const useLine = (): Line => {
    if (line === undefined)
      throw new Error('Tell the Slack double where the app is: deliverTo(…) comes first.');
    return line;
  };
  const deliver = createDeliver(world, useLine);
  const pending = new Set<Promise<unknown>>();
  const background = (work: Promise<unknown>): void => {
    // A failure is already recorded as unexpected by the delivery itself.
    const settled = work.catch(() => undefined).finally(() => pending.delete(settled));
    pending.add(settled);
  };
  const personas = new Map<string, SlackPersona>();
  const persona = (who: string, team?: string): SlackPersona => {
    const user = findUser(world, who, team);
    const known = personas.get(user.id);
    if (known !== undefined) return known;
    const { shortcuts = {}, messageShortcuts = OF_MESSAGES } = options;
    const created = createPersona({ world, deliver, shortcuts, messageShortcuts, background }, user);
    personas.set(user.id, created);
    return created;
  };
  const event = async (body: Dict, { retry, eventId, team }: EventOptions = {}): Promise<number> => {
    const payload = eventPayload(world, firstTeam(world, team).id, body, eventId);
    await deliver('event', payload, `the event ${String(body.type)}`, retry === undefined ? {} : { retry });
    return 200;
  };
  world.announce = (team, body) => {
    if (line !== undefined) background(event(body, { team }));
  };
  const tell = async (team: string, body: Dict, copies: number): Promise<void> => {
    const eventId = world.next('Ev');
    for (let num = 0; num < copies; num += 1)
      await event(body, { team, eventId, ...(num === 0 ? {} : { retry: { num, reason: 'http_timeout' } }) });
  };
  const raw = (kind: DeliveryKind, payload: Dict, how: DeliverOptions = {}): Promise<Delivered> =>
    useLine().send(kind, payload, { deadlineMs: ackDeadlineMs + 1_000, ...how });

  return {
    url: `${world.base}/api/`,
    authorizationUrl: `${world.base}/oauth/v2/authorize`,
    signingSecret: world.signingSecret,
    appToken: world.appToken,
    clientId: world.clientId,
    clientSecret: world.clientSecret,
    world,
    team: (id) => firstTeam(world, id),
    addTeam: (seed) => addTeam(world, seed),
    addUser: (seed) => addUser(world, seed),
    addChannel: (seed) => addChannel(world, seed),
    deliverTo: (target) => {
      const { signingSecret } = world;
      line =
        target === 'socket' ? sockets : createHttpLine({ base: target.http, signingSecret, ackDeadlineMs });
    },
    channel: (idOrName, team) => channelHandle(world, tell, idOrName, team),
    persona,
    event,
    deliver: raw,
    faults,
    calls: world.record.calls,
    unexpected: world.record.unexpected,
    messages: (channel) =>
      world.messages.filter(
        (message) => message.channel === channel && !message.gone && message.onlyFor === undefined,
      ),
    rooms: () => roomsOf(world),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    keep: () => keep(world),
    recall: (kept) => recall(world, kept),
    setScopes: (token, scopes) => scoped(world, token, () => scopes),
    addScopes: (token, scopes) => scoped(world, token, (held) => [...held, ...scopes]),
    changeUser: async (who, change) => {
      const user = Object.assign(findUser(world, who), change);
      world.changed();
      await event({ type: 'user_change', user: userJson(user) }, { team: user.directory });
    },
    uninstall: async (team) => {
      const { id, botToken, botUserId } = firstTeam(world, team);
      const token = world.tokens.get(botToken);
      if (token !== undefined) token.revoked = true;
      await event({ type: 'tokens_revoked', tokens: { oauth: [], bot: [botUserId] } }, { team: id });
      await event({ type: 'app_uninstalled' }, { team: id });
    },
    sockets: sockets.count,
    dropSockets: sockets.dropSockets,
    refreshSockets: sockets.refreshSockets,
    settled: async () => void (await Promise.all(pending)),
    stop: async () => {
      await Promise.all(pending);
      stopping.abort();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

function scoped(world: World, token: string, change: (held: ReadonlySet<string>) => readonly string[]): void {
  const held = world.tokens.get(token);
  if (held === undefined) throw new Error('The Slack double never gave out that token.');
  held.scopes = new Set(change(held.scopes));
}

function roomsOf(world: World): Room[] {
  const reader = readerFor(world, { tz: 'UTC', locale: 'en-US' });
  return [...world.channels.values()]
    .filter((channel) => channel.kind === 'mpim')
    .map((channel) => ({
      id: channel.id,
      teamId: channel.teamId,
      members: [...channel.members].filter((member) => world.users.get(member)?.isBot !== true),
      messages: world.messages
        .filter((message) => message.channel === channel.id && !message.gone && message.onlyFor === undefined)
        .map((message) => seenMessage(message, channel, reader)),
    }));
}
