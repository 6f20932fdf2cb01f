import type { ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Log } from '../../core/shared/log.js';
import type { Connection, RequestListener } from './connection.js';
import { EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH } from './manifest.js';
import { readBody } from './read-body.js';

/**
 * Slack's requests, mounted on Kith's own server: Bolt checks every signature and opens no port.
 * @param install the install pages, where several workspaces can add Kith
 */
export function createHttpConnection(
  signingSecret: string,
  install: RequestListener | undefined,
  log: Log,
  logger: Logger,
): { readonly receiver: HTTPReceiver; readonly connection: Connection } {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [EVENTS_PATH],
    logger,
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ err: error }, 'a request from Slack could not be handled');
      // Bolt stumbles over shapes that Slack never sends; sent again they would be no better.
      end(response, error instanceof TypeError ? 400 : 500);
      return false;
    },
    unhandledRequestHandler: ({ response }) => {
      log.warn({}, 'a request from Slack was left unanswered');
      end(response, 404);
    },
  });
  const requestListener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://kith.invalid');
    const installing = request.method === 'GET' && [INSTALL_PATH, REDIRECT_PATH].includes(pathname);
    if (installing && install !== undefined) return install(request, response);
    if (request.method !== 'POST' || pathname !== EVENTS_PATH) return end(response, 404);
    readBody(request).then(
      (readable) => (readable ? receiver.requestListener(request, response) : end(response, 400)),
      () => end(response, 400),
    );
  };
  return {
    receiver,
    connection: {
      start: async () => {},
      healthy: () => ({ connected: true }),
      stop: async () => {},
      requestListener,
    },
  };
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
