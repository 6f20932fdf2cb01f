import type { IncomingMessage, ServerResponse } from 'node:http';

/** `changed`: ask for the state. `clock`: ask for the time. `reset`: everything begins anew. */
export type News = 'changed' | 'clock' | 'reset';

/** Tells open pages that something changed; they then ask what. */
export interface Changes {
  listen(request: IncomingMessage, response: ServerResponse): void;
  tell(news?: News): void;
  hangUp(): void;
}

const TOGETHER_MS = 25;
const HEARTBEAT_MS = 20_000;
const PAGES_AT_ONCE = 100;

export function createChanges(): Changes {
  const pages = new Set<ServerResponse>();
  let waiting: NodeJS.Timeout | undefined;
  const untold = new Set<News>();
  let closed = false;
  const send = (line: string) => {
    for (const page of pages) page.write(line);
  };
  const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    listen(request, response) {
      if (closed || pages.size >= PAGES_AT_ONCE) {
        response.writeHead(503).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('data: hello\n\n');
      pages.add(response);
      request.on('close', () => pages.delete(response));
    },
    tell(news = 'changed') {
      if (closed) return;
      untold.add(news);
      // One action changes many things; the pages need to hear of it once.
      waiting ??= setTimeout(() => {
        waiting = undefined;
        send([...untold].map((one) => `data: ${one}\n\n`).join(''));
        untold.clear();
      }, TOGETHER_MS);
    },
    hangUp() {
      closed = true;
      clearInterval(heartbeat);
      clearTimeout(waiting);
      for (const page of pages) page.end();
    },
  };
}
