import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../core/shared/log.js';

/** What Slack's SDK has to say, in our log. Its chatter below a warning quotes whole payloads, so it stays out. */
export function createLogBridge(log: Log): Logger {
  const text = (parts: readonly unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ from: 'slack-sdk' }, text(parts)),
    error: (...parts) => log.error({ from: 'slack-sdk' }, text(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
