import type { SlackDoubleOptions } from './options.js';
import { createRecorder } from './record.js';
import type { Counts, World } from './world.js';

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
  const counts: Counts = { ids: new Map(), order: 0, messages: 0 };
  const next = (prefix: string): string => {
    const count = (counts.ids.get(prefix) ?? 0) + 1;
    counts.ids.set(prefix, count);
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
    realNow: options.realNow ?? options.now ?? Date.now,
    counts,
    onCrossing: options.onCrossing ?? (() => {}),
    next,
    nextTs: () => {
      counts.messages += 1;
      const seconds = 1_700_000_000 + Math.floor(counts.messages / 10_000);
      return `${seconds}.${String((counts.messages % 10_000) * 100).padStart(6, '0')}`;
    },
    base: '',
    sequence: () => {
      counts.order += 1;
      return counts.order;
    },
    changed,
    announce: () => {},
  };
}
