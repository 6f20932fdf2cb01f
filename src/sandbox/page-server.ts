import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { HttpRoute } from '../adapters/http/server.js';
import type { Changes } from './changes.js';
import type { Doings } from './doings.js';
import { isFromThisMachine } from './guard.js';
import type { Household } from './household.js';
import { act, inhabitantNamed, pageAction, personNamed, somebody } from './page-actions.js';
import { readPageFiles } from './page-files.js';
import { pageState } from './page-state.js';
import { readJson } from './read-json.js';
import type { Turnstile } from './turnstile.js';
import { destination } from './walks.js';

export interface PageServer {
  readonly routes: readonly HttpRoute[];
}

export interface PageParts {
  /** Another one after a reset. */
  readonly household: () => Household;
  readonly turnstile: Turnstile;
  readonly changes: Changes;
  readonly doings: Doings;
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

const nothing = z.object({});
const walkAsked = who.extend({ to: destination });
const wireAsked = who.extend({ after: z.coerce.number().int().min(0).default(0) });

/** The page, what it shows and what it does. */
export async function createPageServer(parts: PageParts): Promise<PageServer> {
  const { household, turnstile, changes, doings } = parts;
  const files = await readPageFiles();

  const answers: Readonly<Record<string, Answerer>> = {
    'GET /sandbox/state': async ({ searchParams }) => {
      const { platform, person } = who.parse(Object.fromEntries(searchParams));
      const { sides, unread } = household();
      const side = sides[platform];
      return pageState(side, somebody(side, person), unread);
    },
    'POST /sandbox/act': async (_, request) => {
      const asked = await readJson(request);
      const { platform, person = '' } = who.parse(asked);
      const action = pageAction.parse(asked);
      await turnstile.pass(() => {
        const { sides, unread } = household();
        const side = sides[platform];
        return act({ side, me: personNamed(side, person), unread }, action);
      });
      changes.tell();
      return {};
    },
    'GET /sandbox/clock': () => doings.clock(),
    'POST /sandbox/walk': async (_, request) => {
      const { platform, person = '', to } = walkAsked.parse(await readJson(request));
      await doings.walk(to, inhabitantNamed(household().sides[platform], person));
      return doings.clock();
    },
    'GET /sandbox/wire': async ({ searchParams }) => {
      const { platform, after } = wireAsked.parse(Object.fromEntries(searchParams));
      return { entries: household().sides[platform].wire.after(after) };
    },
    'POST /sandbox/reset': async (_, request) => {
      nothing.parse(await readJson(request));
      await doings.reset();
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
