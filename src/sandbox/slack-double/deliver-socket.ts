import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivered, DeliveryKind, Line } from './deliver.js';
import { dict, isDict, parsed, text } from './json.js';
import type { World } from './world.js';

const ENVELOPE: Readonly<Record<DeliveryKind, string>> = {
  command: 'slash_commands',
  interaction: 'interactive',
  event: 'events_api',
};
const PING_EVERY_MS = 5_000;

export interface SocketLine extends Line {
  readonly count: () => number;
  /** Cuts every line without a word, as a network does. */
  dropSockets(): void;
  /** Asks every client to come back on a new line, as Slack does every few hours. */
  refreshSockets(): void;
  close(): void;
}

/** Socket Mode: each payload goes to one of the open sockets, in turn. */
export function createSocketLine(server: Server, world: World, ackDeadlineMs: number): SocketLine {
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, (delivered: Delivered) => void>();
  const hub = new WebSocketServer({ noServer: true });
  let turn = 0;
  const leave = (socket: WebSocket) => {
    const at = sockets.indexOf(socket);
    if (at >= 0) sockets.splice(at, 1);
  };
  const receive = (source: string) => {
    const { envelope_id: id, payload } = dict(parsed(source));
    const settle = waiting.get(text(id));
    if (settle === undefined)
      return world.record.strange(`socket: acknowledged an unknown or settled envelope ${String(id)}`);
    waiting.delete(text(id));
    settle({ status: 200, body: isDict(payload) ? JSON.stringify(payload) : text(payload) });
  };
  server.on('upgrade', (request, stream, head) => {
    const address = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (address.pathname !== '/link/' || !world.tickets.delete(address.searchParams.get('ticket') ?? '')) {
      stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    hub.handleUpgrade(request, stream, head, (socket) => {
      sockets.push(socket);
      socket.on('message', (data) => receive(String(data)));
      socket.on('close', () => leave(socket));
      socket.on('error', () => leave(socket));
      socket.send(JSON.stringify(hello(world, sockets.length)));
      socket.ping();
    });
  });
  const pinging = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, PING_EVERY_MS).unref();
  return {
    count: () => sockets.length,
    send: (kind, payload, options) => {
      const socket = sockets[turn % Math.max(sockets.length, 1)];
      turn += 1;
      if (socket === undefined) return Promise.resolve({ status: 503, body: 'no socket is connected' });
      const id = world.next('envelope');
      const accepts = kind === 'event' ? {} : { accepts_response_payload: true };
      const retry = { retry_attempt: options.retry?.num ?? 0, retry_reason: options.retry?.reason ?? '' };
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          resolve({ status: 0, body: '' });
        }, options.deadlineMs ?? ackDeadlineMs);
        waiting.set(id, (delivered) => {
          clearTimeout(timer);
          resolve(delivered);
        });
        socket.send(JSON.stringify({ type: ENVELOPE[kind], envelope_id: id, payload, ...accepts, ...retry }));
      });
    },
    dropSockets: () => {
      for (const socket of sockets.splice(0)) socket.terminate();
    },
    refreshSockets: () => {
      for (const socket of sockets.splice(0)) {
        socket.send(
          JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'double' } }),
        );
        setTimeout(() => socket.close(), 10_000).unref();
      }
    },
    close: () => {
      clearInterval(pinging);
      for (const socket of hub.clients) socket.terminate();
      hub.close();
    },
  };
}

const hello = (world: World, connections: number) => ({
  type: 'hello',
  num_connections: connections,
  debug_info: { host: 'double', started: '', build_number: 1, approximate_connection_time: 18_060 },
  connection_info: { app_id: world.appId },
});
