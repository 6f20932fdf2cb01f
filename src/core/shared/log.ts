/** What goes with a log line: ids, counts, kinds, and `err` for a failure. Never anything a person wrote. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where the rest of the code writes its log lines. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}
