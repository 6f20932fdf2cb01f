import type { OnCrossing } from '../crossing.js';
import type { Dict } from './json.js';
import type { Recorder } from './record.js';

export interface Team {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly domain: string;
  readonly botUserId: string;
  readonly botId: string;
  botToken: string;
}

export interface Token {
  readonly token: string;
  readonly teamId: string;
  scopes: ReadonlySet<string>;
  revoked: boolean;
}

export interface User {
  readonly id: string;
  /** The workspace in whose directory they appear. */
  readonly directory: string;
  readonly teamId: string;
  readonly name: string;
  title: string;
  tz: string;
  locale: string;
  isAdmin: boolean;
  isOwner: boolean;
  isBot: boolean;
  isAppUser: boolean;
  deleted: boolean;
  isRestricted: boolean;
  isUltraRestricted: boolean;
  isStranger: boolean;
}

export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

export interface Channel {
  readonly id: string;
  readonly teamId: string;
  kind: ChannelKind;
  name: string;
  readonly members: Set<string>;
  isArchived: boolean;
  isExtShared: boolean;
  /** Only some may post there, and the app is not among them. */
  isReadOnly: boolean;
}

export interface Message {
  readonly id: string;
  readonly ts: string;
  /** Epoch milliseconds; `ts` is a counter, so that two runs tell the same story. */
  readonly at: number;
  readonly channel: string;
  readonly teamId: string;
  readonly author: string;
  readonly threadTs: string | undefined;
  /** Set for ephemerals. */
  readonly onlyFor: string | undefined;
  /** Sequence number: who is newer. */
  readonly order: number;
  text: string;
  blocks: readonly Dict[];
  /** As the app sent it. */
  payload: Dict;
  edits: number;
  gone: boolean;
}

export interface View {
  readonly id: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
  readonly teamId: string;
  readonly userId: string;
  /** As the app sent it. */
  source: Dict;
  /** With the block and action ids that Slack adds where they are left out. */
  blocks: readonly Dict[];
  hash: string;
  /** Epoch milliseconds: when it was opened or last changed. */
  at: number;
  order: number;
  edits: number;
  errors: Readonly<Record<string, string>>;
  /** What was typed or chosen, by `block/action`. */
  readonly typed: Map<string, unknown>;
}

export interface Trigger {
  readonly userId: string;
  readonly teamId: string;
  readonly expiresAt: number;
  used: boolean;
}

export interface ResponseUrl {
  readonly teamId: string;
  readonly channel: string;
  readonly userId: string;
  readonly message: Message | undefined;
  readonly expiresAt: number;
  uses: number;
}

/** How far the numbers in ids, times and orders have come. */
export interface Counts {
  readonly ids: Map<string, number>;
  order: number;
  messages: number;
}

/** Everything the double knows; methods and personas change it in place. */
export interface World {
  readonly appId: string;
  readonly appToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  readonly pageSize: number;
  readonly teams: Map<string, Team>;
  readonly tokens: Map<string, Token>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  /** Open modals by user, the top one last. */
  readonly stacks: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly codes: Map<string, { teamId: string; userId: string }>;
  readonly tickets: Set<string>;
  readonly record: Recorder;
  readonly now: () => number;
  /** By which triggers and response urls grow old. */
  readonly realNow: () => number;
  readonly counts: Counts;
  readonly onCrossing: OnCrossing;
  /** `next('U')` → U001, U002 … */
  next(prefix: string): string;
  nextTs(): string;
  /** Address of the double itself, set once it listens. */
  base: string;
  sequence(): number;
  changed(): void;
  /** Tells the app of something that its own call brought about; nobody waits for it. */
  announce(teamId: string, event: Dict): void;
}
