import type { Writable } from 'node:stream';
import { destination, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from '../../core/shared/log.js';
import { redactFields, redactLine } from './redact.js';

export interface LoggerOptions {
  /** One of pino's: fatal, error, warn, info, debug, trace, silent. */
  readonly level: string;
  /** For people to read. By default only when the output is a terminal. */
  readonly pretty?: boolean;
  /** Where the lines go; standard output by default. */
  readonly output?: Writable;
}

/** A logger that writes one JSON line each, without secrets and without anything a person wrote. */
export function createLogger(options: LoggerOptions): Log {
  const output = options.output ?? destination({ dest: 1, sync: true });
  const readable = options.pretty ?? (options.output === undefined && process.stdout.isTTY === true);
  return pino(
    {
      level: options.level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      // Done here and not by pino's serializers, which would hang a request or a whole response on the line.
      serializers: { err: (value: unknown) => value },
      formatters: { level: (label) => ({ level: label }), log: redactFields },
      hooks: { streamWrite: redactLine },
    },
    readable ? pretty({ sync: true, destination: output }) : output,
  );
}
