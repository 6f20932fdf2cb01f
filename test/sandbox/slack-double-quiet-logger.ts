import { type Logger, LogLevel } from '@slack/web-api';

const nothing = () => undefined;

/** These tests provoke errors on purpose. */
export const quiet: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
