import type { Log, LogFields } from '../../../../src/core/shared/log.js';

interface LogLine {
  readonly level: keyof Log;
  readonly fields: LogFields;
  readonly message: string;
}

export interface LogBook extends Log {
  readonly lines: LogLine[];
}

/** A log that can be read again. */
export function createLogBook(): LogBook {
  const lines: LogLine[] = [];
  const write =
    (level: keyof Log) =>
    (fields: LogFields, message: string): void =>
      void lines.push({ level, fields, message });
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
