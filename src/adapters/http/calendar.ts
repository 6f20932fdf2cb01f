import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Log } from '../../core/shared/log.js';
import { type Clock, MINUTE, SECOND } from '../../core/shared/time.js';
import type { CalendarFeed } from '../../core/standing-chats/index.js';
import { createCalendarWriter } from './calendar-file.js';
import { answer, type HttpRoute } from './server.js';

const MAX_AGE = 15 * MINUTE;
const ADDRESS = /^\/calendar\/([A-Za-z0-9_-]{16,128})\.ics$/;
/** Asked for instead of what cannot be a secret, so that this takes its time too. */
const NOBODYS = '0'.repeat(32);

/**
 * `GET /calendar/<secret>.ics`: the standing chats of whoever has this secret, to subscribe to. Whoever does not know
 * one learns nothing, and the secret is in no log: it stands for the member.
 */
export function calendarRoute(
  feedOf: (secret: string) => Promise<CalendarFeed | undefined>,
  log: Log,
  clock: Clock = Date.now,
): HttpRoute {
  const write = createCalendarWriter();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const secret = secretIn(request.url ?? '');
    const feed = await feedOf(secret ?? NOBODYS);
    if (secret === undefined || feed === undefined) {
      answer(response, 404, 'text/plain', 'There is no such calendar, or no longer.\n');
    } else {
      send(request, response, await write(feed, clock()));
    }
  };
  return {
    path: '/calendar/',
    listener: (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        answer(response, 405, 'text/plain', 'A calendar can only be read.\n');
        return;
      }
      serve(request, response).catch((failure: unknown) => {
        // Its message may quote what was looked for, which is the secret.
        log.error(
          { failure: failure instanceof Error ? failure.name : typeof failure },
          'a calendar was not read',
        );
        response.setHeader('retry-after', '60');
        answer(response, 503, 'text/plain', 'The calendar cannot be read just now. Please try again.\n');
      });
    },
  };
}

const secretIn = (url: string): string | undefined => ADDRESS.exec(url.split('?', 1)[0] ?? '')?.[1];

function send(request: IncomingMessage, response: ServerResponse, file: string): void {
  const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
  const headers: OutgoingHttpHeaders = { etag, 'cache-control': `private, max-age=${MAX_AGE / SECOND}` };
  if (isKnown(etag, request.headers['if-none-match'])) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="kith.ics"',
    'content-length': Buffer.byteLength(file),
  });
  // Node leaves the body of an answer to HEAD out by itself.
  response.end(file);
}

const isKnown = (etag: string, given = ''): boolean =>
  given.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
