import type { Gateway } from './gateway.js';
import type { Interactions } from './interactions.js';
import type { Json } from './json.js';
import type { World } from './world.js';

/** What every route may work with. */
export interface Stage {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  /** The most rows an archived-threads page may have, whatever `limit` says. */
  readonly threadsPageSize: number;
}

export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON body; `items` when it is a list. */
  readonly body: Json;
  readonly items: readonly Json[];
  readonly auditReason: string | undefined;
  param(name: string): string;
}

export interface Outgoing {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Path after `/api/v10`, with `:name` parts. */
  readonly path: string;
  /** Interaction callbacks and webhooks carry their own token. */
  readonly open?: boolean;
  handle(incoming: Incoming): Outgoing;
}

export const ok = (body: unknown): Outgoing => ({ status: 200, body });
export const created = (body: unknown): Outgoing => ({ status: 201, body });
export const nothing: Outgoing = { status: 204 };
