import { type Dict, text } from '../json.js';
import { refusal } from '../refusal.js';
import type { Channel, Team, Token, User, World } from '../world.js';

export interface Call {
  readonly world: World;
  readonly team: Team;
  readonly token: Token;
  readonly args: Dict;
}

export interface Method {
  /** Scope it always needs; a method that depends on its arguments asks with `needScope`. */
  readonly scope?: string;
  readonly run: (call: Call) => Dict;
}

export function needScope(call: Call, scope: string): void {
  if (call.token.scopes.has(scope)) return;
  throw refusal('missing_scope', { needed: scope, provided: [...call.token.scopes].join(',') });
}

/** A channel that the app can know of: never another team's, never a private one it is not in. */
export function channelOf(call: Call, id: unknown = call.args.channel): Channel {
  const channel = call.world.channels.get(text(id));
  if (channel === undefined || channel.teamId !== call.team.id) throw refusal('channel_not_found');
  if (channel.kind !== 'public' && !channel.members.has(call.team.botUserId))
    throw refusal('channel_not_found');
  return channel;
}

/** A person in this team's directory. */
export function userOf(call: Call, id: unknown): User {
  const user = call.world.users.get(text(id));
  if (user === undefined || (user.directory !== call.team.id && user.id !== 'USLACKBOT')) {
    throw refusal('user_not_found');
  }
  return user;
}

const READ_SCOPES = {
  public: 'channels:read',
  private: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
} as const;

const readScope = (kind: Channel['kind']): string => READ_SCOPES[kind];

export const needReadScope = (call: Call, kind: Channel['kind']): void => needScope(call, readScope(kind));

/** A channel to be read about: whoever may read of no kind at all is not even told whether it is there. */
export function readableChannel(call: Call): Channel {
  const all = Object.values(READ_SCOPES);
  if (!all.some((scope) => call.token.scopes.has(scope))) needScope(call, all.join(','));
  const channel = channelOf(call);
  needReadScope(call, channel.kind);
  return channel;
}

/** One page of a list; cursors belong to the list they came from. */
export function page<T>(
  call: Call,
  listName: string,
  entries: readonly T[],
): { items: readonly T[]; meta: Dict } {
  const limit = limitOf(call);
  const start = offsetOf(text(call.args.cursor), listName);
  const end = start + limit;
  const cursor = end < entries.length ? Buffer.from(`${listName}:${end}`).toString('base64') : '';
  return { items: entries.slice(start, end), meta: { response_metadata: { next_cursor: cursor } } };
}

function limitOf(call: Call): number {
  const asked = call.args.limit === undefined ? call.world.pageSize : Number(call.args.limit);
  if (!Number.isInteger(asked) || asked < 1 || asked > 1000) throw refusal('invalid_limit');
  return Math.min(asked, call.world.pageSize);
}

function offsetOf(cursor: string, listName: string): number {
  if (cursor === '') return 0;
  const source = Buffer.from(cursor, 'base64').toString();
  const offset = Number(source.slice(listName.length + 1));
  if (!source.startsWith(`${listName}:`) || !Number.isInteger(offset)) throw refusal('invalid_cursor');
  return offset;
}
