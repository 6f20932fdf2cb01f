import { apiError } from './api-error.js';
import type { Json } from './json.js';

export interface Fault {
  readonly method: string;
  /** A prefix of the path after `/api/v10`, or a pattern. */
  readonly route: string | RegExp;
  /** How often it strikes; once unless told otherwise. */
  readonly times?: number;
  readonly status?: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits this long first; with no status or code the work is then done as usual. */
  readonly hangMs?: number;
  /** Does the work, then cuts the connection: the answer that is lost. */
  readonly acceptThenDrop?: boolean;
  /** Discord's error code; its usual status and words are filled in. */
  readonly code?: number;
}

interface FaultAnswer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The next fault for this request; it is used up by being asked for. */
  take(method: string, path: string): Fault | undefined;
}

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  const strikes = (fault: Fault, method: string, path: string) =>
    fault.method.toUpperCase() === method &&
    (typeof fault.route === 'string' ? path.startsWith(fault.route) : fault.route.test(path));
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    clear: () => {
      waiting = [];
    },
    take(method, path) {
      const found = waiting.find(({ fault, left }) => left > 0 && strikes(fault, method, path));
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}

/** What a fault answers instead of the work; undefined when the work goes on. */
export function faultAnswer(fault: Fault): FaultAnswer | undefined {
  if (fault.status === undefined && fault.code === undefined) return undefined;
  const usual = apiError(fault.code ?? 0);
  const status = fault.status ?? usual.status;
  if (status === 429) return rateLimited(fault);
  const body = fault.body ?? { message: usual.message, code: fault.code ?? 0 };
  return { status, body, headers: fault.headers ?? {} };
}

function rateLimited(fault: Fault): FaultAnswer {
  const wait = fault.body?.retry_after ?? 0.1;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: wait, global: false, ...fault.body },
    headers: { 'Retry-After': String(wait), 'X-RateLimit-Scope': 'user', ...fault.headers },
  };
}
