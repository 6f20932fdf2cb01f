import type { IncomingMessage, ServerResponse } from 'node:http';

/** How Slack reaches Kith: by HTTP requests, or over a socket that Kith keeps open. */
export interface Connection {
  /** @throws DeliveryFailure when the token is refused; where Slack cannot be reached, it keeps trying */
  start(): Promise<void>;
  healthy(): Health;
  stop(): Promise<void>;
  readonly requestListener?: RequestListener;
}

export interface Health {
  readonly connected: boolean;
  /** Said to the operator. */
  readonly why?: string;
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;
