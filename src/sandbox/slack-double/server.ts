import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { stopwatch } from '../crossing.js';
import type { Faults } from './faults.js';
import { type Dict, dict, parsed } from './json.js';
import { answerOf } from './refusal.js';
import { sayAnswer } from './respond.js';
import { firstTeam } from './seed.js';
import { spendResponseUrl } from './tickets.js';
import { answerCall, readArgs, readToken, withBasicAuth } from './web-api.js';
import type { World } from './world.js';

interface Answer {
  readonly status: number;
  readonly body: Dict | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServerParts {
  readonly world: World;
  readonly faults: Faults;
  readonly mustWait: (method: string, args: Dict) => number | undefined;
  readonly stopping: AbortSignal;
}

/** Slack's side of HTTP: the Web API, response urls, and the page where an installation is allowed. */
export function createSlackServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    route(parts, request, response).catch((thrown: unknown) => {
      if (parts.stopping.aborted) return;
      parts.world.record.strange(`the double itself failed: ${String(thrown)}`);
      send(response, { status: 500, body: { ok: false, error: 'internal_error' } });
    });
  });
}

async function route(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = await bodyOf(request);
  const [, place, name = ''] = address.pathname.split('/');
  if (place === 'api') return webApi(parts, request, response, name, body);
  if (place === 'response') return responseUrl(parts, response, name, body);
  if (address.pathname === '/oauth/v2/authorize') return send(response, authorize(parts.world, address));
  parts.world.record.strange(`unknown address ${address.pathname}`);
  send(response, { status: 404, body: 'not found' });
}

async function webApi(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  body: string,
): Promise<void> {
  const { world } = parts;
  const args = withBasicAuth(request.headers, readArgs(body, request.headers['content-type'] ?? ''));
  const token = readToken(request.headers, args);
  const note = noting(world, method, token, args);
  await respond(parts, response, { method, args, note }, () => ({
    status: 200,
    body: answerCall(world, method, token, args),
    headers: { 'x-oauth-scopes': [...(world.tokens.get(token)?.scopes ?? [])].join(',') },
  }));
}

async function responseUrl(
  parts: ServerParts,
  response: ServerResponse,
  id: string,
  body: string,
): Promise<void> {
  const args = dict(parsed(body));
  const { world } = parts;
  const note = noting(world, 'response_url', '', args);
  await respond(parts, response, { method: 'response_url', args, note }, () => {
    const grant = spendResponseUrl(world, id);
    if (grant === undefined) return { status: 404, body: { ok: false, error: 'expired_url' } };
    try {
      sayAnswer(world, grant, args, 'response_url');
      return { status: 200, body: { ok: true } };
    } catch (thrown) {
      const answer = answerOf(thrown);
      if (answer === undefined) throw thrown;
      return { status: 400, body: answer };
    }
  });
}

function noting(world: World, method: string, token: string, args: Dict): (answer: Dict) => void {
  const took = stopwatch();
  return (answer) => {
    world.record.call({ method, token, args, at: world.now(), response: answer });
    const outcome = answer.ok === true ? 'ok' : String(answer.error ?? 'no');
    world.onCrossing({ direction: 'from-kith', what: method, outcome, ms: took(), body: args, answer });
  };
}

interface Work {
  readonly method: string;
  readonly args: Dict;
  readonly note: (answer: Dict) => void;
}

/** Does the work, unless a fault or the rate limit comes between. */
async function respond(
  parts: ServerParts,
  response: ServerResponse,
  work: Work,
  run: () => Answer,
): Promise<void> {
  const fault = parts.faults.take(work.method, work.args);
  const wait = fault === undefined ? parts.mustWait(work.method, work.args) : undefined;
  if (fault?.hangMs !== undefined) await delay(fault.hangMs, undefined, { signal: parts.stopping });
  if (fault?.dropFirst === true) {
    work.note({ ok: false, error: 'dropped' });
    response.destroy();
    return;
  }
  const answer = faulty(fault) ?? limited(wait) ?? run();
  work.note(dict(answer.body));
  if (fault?.acceptThenDrop === true) response.destroy();
  else send(response, answer);
}

function faulty(fault: ReturnType<Faults['take']>): Answer | undefined {
  if (fault === undefined || (fault.status === undefined && fault.body === undefined)) return undefined;
  return { status: fault.status ?? 200, body: fault.body ?? {}, headers: fault.headers ?? {} };
}

const limited = (seconds: number | undefined): Answer | undefined =>
  seconds === undefined
    ? undefined
    : { status: 429, body: { ok: false, error: 'ratelimited' }, headers: { 'retry-after': String(seconds) } };

/** Stands for the page where an administrator presses "Allow". */
function authorize(world: World, address: URL): Answer {
  const team = firstTeam(world, address.searchParams.get('team') || undefined);
  const installer = [...world.users.values()].find((user) => user.directory === team.id && user.isAdmin);
  const code = world.next('code');
  world.codes.set(code, { teamId: team.id, userId: installer?.id ?? '' });
  const back = new URL(address.searchParams.get('redirect_uri') ?? 'http://127.0.0.1/slack/oauth_redirect');
  back.searchParams.set('code', code);
  back.searchParams.set('state', address.searchParams.get('state') ?? '');
  return { status: 302, body: '', headers: { location: back.href } };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const source = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers }).end(source);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}
