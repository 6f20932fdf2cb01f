import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface HttpRoute {
  /** The whole path, or its beginning where it ends with `/`. */
  readonly path: string;
  readonly listener: Listener;
}

export interface HttpServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** One small server for everything Kith answers by HTTP. The first route that fits gets the request. */
export async function startHttpServer(options: {
  readonly port: number;
  /** `127.0.0.1` keeps it on this machine. */
  readonly host: string;
  readonly routes: readonly HttpRoute[];
}): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const route = options.routes.find((candidate) =>
      candidate.path.endsWith('/') && candidate.path !== '/'
        ? path.startsWith(candidate.path)
        : path === candidate.path,
    );
    if (route) route.listener(request, response);
    else answer(response, 404, 'text/plain', 'There is nothing here.\n');
  });
  server.requestTimeout = 30_000;
  await listen(server, options.port, options.host);
  return {
    port: portOf(server),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

export function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}
