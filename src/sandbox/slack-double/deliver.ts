import { stopwatch } from '../crossing.js';
import { type Dict, isDict, parsed } from './json.js';
import type { World } from './world.js';

export type DeliveryKind = 'command' | 'interaction' | 'event';

export interface DeliverOptions {
  readonly badSignature?: boolean;
  readonly unsigned?: boolean;
  /** Makes the request look this much older (negative) or newer. */
  readonly timestampOffsetSeconds?: number;
  readonly retry?: { readonly num: number; readonly reason: string };
  readonly deadlineMs?: number;
}

export interface Delivered {
  readonly status: number;
  readonly body: string;
}

/** One way to the app. Gives status 0 when no answer came before the deadline. */
export interface Line {
  send(kind: DeliveryKind, payload: Dict, options: DeliverOptions): Promise<Delivered>;
}

export type Deliver = (
  kind: DeliveryKind,
  payload: Dict,
  what: string,
  options?: DeliverOptions,
) => Promise<Dict>;

/** Delivers as Slack does, and makes a noise when the app does not acknowledge in time. */
export function createDeliver(world: World, line: () => Line): Deliver {
  return async (kind, payload, what, options = {}) => {
    const took = stopwatch();
    const { status, body } = await line().send(kind, payload, options);
    const outcome = status === 0 ? 'not acknowledged in time' : String(status);
    const answer = parsed(body) ?? body;
    world.onCrossing({ direction: 'to-kith', what, outcome, ms: took(), body: payload, answer });
    if (status === 200) return acknowledgement(body);
    const problem =
      status === 0
        ? `${what} was not acknowledged in time`
        : `${what} was answered with status ${status}: ${body}`;
    world.record.strange(problem);
    throw new Error(problem);
  };
}

/** A command may be answered with bare words. */
function acknowledgement(body: string): Dict {
  if (body.trim() === '') return {};
  const json = parsed(body);
  return isDict(json) ? json : { text: body };
}
