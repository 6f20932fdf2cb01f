import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { HttpRoute } from '../adapters/http/server.js';
import type { Platform } from '../core/shared/ids.js';
import { createChanges } from './changes.js';
import { isFromThisMachine } from './guard.js';
import { act, pageAction, personNamed, somebody } from './page-actions.js';
import { readPageFiles } from './page-files.js';
import { pageState } from './page-state.js';
import { readJson } from './read-json.js';
import type { Side } from './side.js';
import { createUnread } from './unread.js';

export interface PageServer {
  readonly routes: readonly HttpRoute[];
  hangUp(): void;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const who = z.object({ platform: z.enum(['slack', 'discord']), person: z.string().max(200).optional() });

/** The page, what it shows and what it does. */
export async function createPageServer(sides: Readonly<Record<Platform, Side>>): Promise<PageServer> {
  const files = await readPageFiles();
  const changes = createChanges();
  const unread = createUnread();
  const stopListening = Object.values(sides).map((side) => side.onChange(changes.tell));

  const answers: Readonly<Record<string, Answerer>> = {
    'GET /sandbox/state': async ({ searchParams }) => {
      const { platform, person } = who.parse(Object.fromEntries(searchParams));
      const side = sides[platform];
      return pageState(side, somebody(side, person), unread);
    },
    'POST /sandbox/act': async (_, request) => {
      const asked = await readJson(request);
      const { platform, person = '' } = who.parse(asked);
      const side = sides[platform];
      await act({ side, me: personNamed(side, person), unread }, pageAction.parse(asked));
      changes.tell();
      return {};
    },
  };

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!isFromThisMachine(request)) return sendJson(response, 403, { problem: 'Only from this machine.' });
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked = `${request.method} ${url.pathname}`;
    if (asked === 'GET /sandbox/changes') return changes.listen(request, response);
    const file = request.method === 'GET' ? files.get(url.pathname) : undefined;
    if (file) response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.body);
    else await answerWith(answers[asked], url, request, response);
  }

  // A request that breaks must not take the app down with it.
  const listener: HttpRoute['listener'] = (request, response) =>
    void listen(request, response).catch(() => response.destroy());
  return {
    routes: [
      { path: '/', listener },
      { path: '/sandbox/', listener },
    ],
    hangUp() {
      for (const stop of stopListening) stop();
      changes.hangUp();
    },
  };
}

type Answerer = (url: URL, request: IncomingMessage) => Promise<unknown>;

async function answerWith(
  answer: Answerer | undefined,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (answer === undefined) return sendJson(response, 404, { problem: 'There is nothing here.' });
  try {
    sendJson(response, 200, await answer(url, request));
  } catch (error) {
    if (error instanceof z.ZodError) {
      sendJson(response, 400, { problem: 'The page asked for something that makes no sense here.' });
    } else {
      // Whatever a platform would not let this person do, or what the app failed at.
      sendJson(response, 422, { problem: error instanceof Error ? error.message : String(error) });
    }
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
