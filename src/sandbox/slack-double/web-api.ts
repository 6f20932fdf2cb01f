import type { IncomingHttpHeaders } from 'node:http';
import { type Dict, dict, parsed, text } from './json.js';
import { chatMethods } from './methods/chat.js';
import type { Method } from './methods/context.js';
import { needScope } from './methods/context.js';
import { conversationMethods } from './methods/conversations.js';
import { exchangeCode, openConnection, teamMethods } from './methods/team.js';
import { userMethods } from './methods/users.js';
import { viewMethods } from './methods/views.js';
import { answerOf, refusal } from './refusal.js';
import type { World } from './world.js';

const METHODS: Readonly<Record<string, Method>> = {
  ...teamMethods,
  ...userMethods,
  ...conversationMethods,
  ...chatMethods,
  ...viewMethods,
};

/** Arguments that travel as JSON inside a form. */
const NESTED = ['blocks', 'view', 'attachments', 'metadata'];

export function readArgs(body: string, contentType: string): Dict {
  if (contentType.includes('json')) return dict(parsed(body));
  const args: Dict = Object.fromEntries(new URLSearchParams(body));
  for (const key of NESTED)
    if (typeof args[key] === 'string') args[key] = parsed(text(args[key])) ?? args[key];
  return args;
}

export function readToken(headers: IncomingHttpHeaders, args: Dict): string {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return bearer ?? text(args.token);
}

/** `client_id` and `client_secret` may come as basic authentication. */
export function withBasicAuth(headers: IncomingHttpHeaders, args: Dict): Dict {
  const encoded = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (encoded === undefined) return args;
  const [client_id, client_secret] = Buffer.from(encoded, 'base64').toString().split(':');
  return { ...args, client_id, client_secret };
}

/** Runs one method and gives Slack's answer, yes or no; defects are thrown. */
export function answerCall(world: World, method: string, token: string, args: Dict): Dict {
  try {
    return run(world, method, token, args);
  } catch (thrown) {
    const answer = answerOf(thrown);
    if (answer === undefined) throw thrown;
    return answer;
  }
}

function run(world: World, method: string, token: string, args: Dict): Dict {
  if (method === 'oauth.v2.access') return exchangeCode(world, args);
  if (method === 'apps.connections.open') {
    if (token !== world.appToken)
      throw refusal(token.startsWith('xapp-') ? 'invalid_auth' : 'not_allowed_token_type');
    return openConnection(world);
  }
  const handler = METHODS[method];
  if (handler === undefined) {
    world.record.strange(`unknown method ${method}`);
    throw refusal('unknown_method', { req_method: method });
  }
  if (token === '') throw refusal('not_authed');
  const held = world.tokens.get(token);
  const team = held === undefined ? undefined : world.teams.get(held.teamId);
  if (held === undefined || team === undefined) throw refusal('invalid_auth');
  if (held.revoked) throw refusal('token_revoked');
  const call = { world, team, token: held, args };
  if (handler.scope !== undefined) needScope(call, handler.scope);
  return handler.run(call);
}
