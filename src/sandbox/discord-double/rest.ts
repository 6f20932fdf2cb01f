import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { stopwatch } from '../crossing.js';
import { ApiError } from './api-error.js';
import { type Faults, faultAnswer } from './faults.js';
import { record, records } from './json.js';
import { readBody } from './multipart.js';
import type { Incoming, Outgoing, Route } from './rest-types.js';
import type { World } from './world.js';

interface Answer extends Outgoing {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers Discord's REST v10: one request in, the first matching route, everything recorded. */
export function createRest(world: World, routes: readonly Route[], faults: Faults) {
  const table = routes.map((route) => ({ route, steps: route.path.split('/') }));

  function find(method: string, path: string) {
    const asked = path.split('/');
    for (const { route, steps } of table) {
      if (route.method !== method || steps.length !== asked.length) continue;
      const fits = steps.every((step, at) => step.startsWith(':') || step === asked[at]);
      if (!fits) continue;
      const params = new Map(steps.map((step, at) => [step.slice(1), asked[at] ?? '']));
      return { route, params };
    }
    return undefined;
  }

  function work(request: IncomingMessage, method: string, url: URL, path: string, body: unknown): Answer {
    const found = find(method, path);
    if (!found) {
      world.unexpected.push(`${method} ${path}: no such route`);
      return { status: 404, body: { message: '404: Not Found', code: 0 } };
    }
    if (!found.route.open && request.headers.authorization !== `Bot ${world.token}`) {
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    }
    const reason = request.headers['x-audit-log-reason'];
    const incoming: Incoming = {
      method,
      path,
      query: url.searchParams,
      body: record(body),
      items: records(body),
      auditReason: typeof reason === 'string' ? decodeURIComponent(reason) : undefined,
      param: (name) => found.params.get(name) ?? '',
    };
    try {
      return found.route.handle(incoming);
    } catch (error) {
      return refuse(world, `${method} ${path}`, error);
    }
  }

  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = world.now();
    const took = stopwatch();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v\d+)?/, '');
    const body = readBody(request.headers['content-type'], await collect(request));
    if (!url.pathname.startsWith('/api/v10/'))
      world.unexpected.push(`${method} ${url.pathname}: not API v10`);
    const fault = faults.take(method, path);
    if (fault?.hangMs) await pause(fault.hangMs);
    const given = (fault ? faultAnswer(fault) : undefined) ?? work(request, method, url, path, body);
    const { status } = given;
    world.calls.push({ method, path, query: url.search, body, status, at });
    const what = `${method} ${path}${url.search}`;
    const outcome = String(status);
    world.onCrossing({ direction: 'from-kith', what, outcome, ms: took(), body, answer: given.body });
    if (fault?.acceptThenDrop) {
      request.socket.destroy();
      return;
    }
    send(response, given);
  };
}

function send(response: ServerResponse, answer: Answer): void {
  // A 204 with a JSON content-type makes @discordjs/rest parse an empty body and throw.
  if (answer.body === undefined) {
    response.writeHead(answer.status, answer.headers).end();
    return;
  }
  const headers = { 'content-type': 'application/json', ...answer.headers };
  response.writeHead(answer.status, headers).end(JSON.stringify(answer.body));
}

function refuse(world: World, what: string, error: unknown): Answer {
  if (!(error instanceof ApiError)) {
    world.unexpected.push(`${what}: the double itself failed: ${error}`);
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }
  if (error.code === 50035 || error.code === 50006) {
    world.unexpected.push(`${what}: ${error.code} ${error.cause ?? error.message}`);
  }
  return { status: error.status, body: error.body() };
}

async function collect(request: IncomingMessage): Promise<string> {
  let whole = '';
  request.setEncoding('utf8');
  for await (const part of request) whole += part;
  return whole;
}
