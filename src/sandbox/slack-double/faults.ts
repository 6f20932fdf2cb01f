import type { Dict } from './json.js';

export interface Fault {
  /** A Web API method, `response_url`, or `*`. */
  readonly method: string;
  readonly match?: (args: Dict) => boolean;
  /** How many calls it befalls; once unless told. */
  readonly times?: number;
  readonly status?: number;
  readonly body?: Dict | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits first; alone it only delays the true answer. */
  readonly hangMs?: number;
  /** Does the work, then cuts the line: the lost answer. */
  readonly acceptThenDrop?: boolean;
  /** Cuts the line before any work is done. */
  readonly dropFirst?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that befalls this call, if any; using it up counts. */
  take(method: string, args: Dict): Fault | undefined;
}

export function createFaults(): Faults {
  const armed: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void armed.push({ fault, left: fault.times ?? 1 }),
    clear: () => void armed.splice(0),
    take: (method, args) => {
      const hit = armed.find(
        ({ fault, left }) =>
          left > 0 && (fault.method === '*' || fault.method === method) && (fault.match?.(args) ?? true),
      );
      if (hit !== undefined) hit.left -= 1;
      return hit?.fault;
    },
  };
}
