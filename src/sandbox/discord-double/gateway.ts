import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits as Intent, GatewayOpcodes as Op } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord, type Json, list, number, parseJson, record, text } from './json.js';
import { guildCreateJson, userJson } from './wire.js';
import type { World } from './world.js';

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: Json[];
  socket: WebSocket | undefined;
}

export interface Gateway {
  /** Sends an event to every connected app process that asked for it. */
  toAll(event: string, data: Json): void;
  /** Tells the app something as it is, however odd. */
  tell(event: string, data: Json): void;
  /** From now on every event but interactions comes twice, as a flaky gateway sends them. */
  repeatAll(): void;
  /** Sends an interaction to every process, as Discord does: the first to acknowledge has it. False: nobody is there. */
  interaction(event: string, data: Json): boolean;
  /** Cuts every socket; sessions can be resumed. */
  drop(): void;
  /** Sends op 9 to every socket. */
  invalidSession(resumable: boolean): void;
  close(code: number): void;
  /** Delivers the next interaction once more, as a flaky gateway does; with two processes, to both. */
  repeatNext(): void;
  readonly connections: number;
  stop(): void;
}

const privileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
/** Closing with these ends the session; with any other it can be resumed. */
const final: ReadonlySet<number> = new Set([1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);

function needed(event: string, data: Json): number {
  if (event === 'INTERACTION_CREATE') return 0;
  if (event.startsWith('MESSAGE_')) return data.guild_id ? Intent.GuildMessages : Intent.DirectMessages;
  if (event.startsWith('GUILD_SCHEDULED_EVENT')) return Intent.GuildScheduledEvents;
  return Intent.Guilds;
}

export function createGateway(world: World, server: Server, url: () => string): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gw' });
  const sessions = new Map<string, Session>();
  let repeats = 0;
  let copies = 1;

  const send = (socket: WebSocket, frame: Json) => socket.send(JSON.stringify(frame));
  const dispatch = (session: Session, event: string, data: Json) => {
    const frame = { op: Op.Dispatch, t: event, s: session.sent.length + 1, d: data };
    session.sent.push(frame);
    if (session.socket) send(session.socket, frame);
  };

  function identify(socket: WebSocket, data: Json): void {
    const intents = number(data.intents) ?? 0;
    if (text(data.token) !== world.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    if (intents & privileged) {
      world.unexpected.push(`IDENTIFY with privileged intents (${intents})`);
      socket.close(GatewayCloseCodes.DisallowedIntents);
      return;
    }
    const session: Session = { id: `session${world.newId()}`, intents, sent: [], socket };
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(world.botUserId));
    dispatch(session, 'READY', {
      v: 10,
      user: { ...userJson(world, world.botUserId), verified: true, mfa_enabled: false, email: null },
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      application: { id: world.applicationId, flags: 0 },
      shard: list(data.shard).length === 2 ? data.shard : [0, 1],
      private_channels: [],
      relationships: [],
    });
    for (const guild of guilds) dispatch(session, 'GUILD_CREATE', guildCreateJson(world, guild));
  }

  function resume(socket: WebSocket, data: Json): void {
    const session = sessions.get(text(data.session_id));
    const seen = number(data.seq) ?? 0;
    if (!session || text(data.token) !== world.token) {
      send(socket, { op: Op.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    for (const frame of session.sent.slice(seen)) send(socket, frame);
    dispatch(session, 'RESUMED', {});
  }

  function receive(socket: WebSocket, raw: string): void {
    const frame = parseJson(raw);
    if (!isRecord(frame)) {
      socket.close(GatewayCloseCodes.DecodeError);
      return;
    }
    const identified = [...sessions.values()].some((session) => session.socket === socket);
    switch (frame.op) {
      case Op.Heartbeat:
        send(socket, { op: Op.HeartbeatAck });
        return;
      case Op.Identify:
        if (identified) {
          socket.close(GatewayCloseCodes.AlreadyAuthenticated);
          return;
        }
        identify(socket, record(frame.d));
        return;
      case Op.Resume:
        resume(socket, record(frame.d));
        return;
      case Op.PresenceUpdate:
        if (!identified) socket.close(GatewayCloseCodes.NotAuthenticated);
        return;
      default:
        world.unexpected.push(`gateway op ${frame.op}`);
    }
  }

  sockets.on('connection', (socket) => {
    send(socket, { op: Op.Hello, d: { heartbeat_interval: 41_250 } });
    socket.on('message', (raw) => receive(socket, String(raw)));
    socket.on('close', (code) => {
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = undefined;
        if (final.has(code)) sessions.delete(session.id);
      }
    });
  });

  const live = () => [...sessions.values()].filter((session) => session.socket);
  function interaction(event: string, data: Json): boolean {
    for (const session of sessions.values()) dispatch(session, event, data);
    if (repeats > 0) {
      repeats -= 1;
      interaction(event, data);
    }
    return sessions.size > 0;
  }

  /** What does not happen to somebody is told once, however many processes hear it. */
  const told = (event: string, body: Json) =>
    world.onCrossing({
      direction: 'to-kith',
      what: event,
      outcome: sessions.size > 0 ? 'sent' : 'nobody is connected',
      body,
    });

  return {
    toAll(event, data) {
      told(event, data);
      for (const session of sessions.values()) {
        const intents = needed(event, data);
        if (intents !== 0 && !(session.intents & intents)) continue;
        for (let copy = 0; copy < copies; copy += 1) dispatch(session, event, data);
      }
    },
    tell(event, data) {
      told(event, data);
      for (const session of sessions.values()) dispatch(session, event, data);
    },
    repeatAll() {
      copies = 2;
    },
    interaction,
    repeatNext() {
      repeats += 1;
    },
    drop() {
      for (const session of live()) {
        session.socket?.terminate();
        session.socket = undefined;
      }
    },
    invalidSession(resumable) {
      for (const session of live()) {
        if (session.socket) send(session.socket, { op: Op.InvalidSession, d: resumable });
        if (!resumable) sessions.delete(session.id);
      }
    },
    close(code) {
      for (const session of live()) {
        session.socket?.close(code);
        session.socket = undefined;
        if (final.has(code)) sessions.delete(session.id);
      }
    },
    get connections() {
      return live().length;
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
