import type { SlackDoubleOptions } from './options.js';
import { createRecorder } from './record.js';
import type { World } from './world.js';

export const DEFAULT_SCOPES = [
  'commands',
  'chat:write',
  'im:write',
  'mpim:write',
  'users:read',
  'channels:read',
  'groups:read',
  'channels:join',
] as const;

/** An empty Slack: ids and message times are counters, so two runs tell the same story. */
export function createWorld(options: SlackDoubleOptions, changed: () => void): World {
  const counters = new Map<string, number>();
  let order = 0;
  let messageCount = 0;
  const next = (prefix: string): string => {
    const count = (counters.get(prefix) ?? 0) + 1;
    counters.set(prefix, count);
    return `${prefix}${String(count).padStart(3, '0')}`;
  };
  return {
    appId: 'A0KITH',
    appToken: 'xapp-1-double',
    clientId: '1111.2222',
    clientSecret: 'client-secret-of-the-double',
    signingSecret: 'signing-secret-of-the-double',
    pageSize: options.pageSize ?? 3,
    teams: new Map(),
    tokens: new Map(),
    users: new Map(),
    channels: new Map(),
    messages: [],
    stacks: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
    tickets: new Set(),
    record: createRecorder(),
    now: options.now ?? Date.now,
    next,
    nextTs: () => {
      messageCount += 1;
      const seconds = 1_700_000_000 + Math.floor(messageCount / 10_000);
      return `${seconds}.${String((messageCount % 10_000) * 100).padStart(6, '0')}`;
    },
    base: '',
    sequence: () => {
      order += 1;
      return order;
    },
    changed,
    announce: () => {},
  };
}
