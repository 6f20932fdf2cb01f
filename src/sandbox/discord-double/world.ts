import type { OnCrossing } from '../crossing.js';
import type { Json } from './json.js';
import { type Snowflakes, snowflakes } from './snowflake.js';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  locale: string;
  closedDms: boolean;
}
export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly managed: boolean;
}
export interface Member {
  readonly userId: string;
  nick: string | undefined;
  roles: readonly string[];
  readonly joinedAt: number;
}
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  systemChannelId: string | undefined;
  readonly members: Map<string, Member>;
  readonly roles: Map<string, Role>;
}
export interface Thread {
  readonly ownerId: string;
  readonly private: boolean;
  archived: boolean;
  locked: boolean;
  invitable: boolean;
  autoArchive: number;
  archivedAt: number;
  readonly createdAt: number;
  readonly members: Set<string>;
  /** Ids of its forum's tags. */
  readonly tags: readonly string[];
}
export interface Forum {
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  readonly tagRequired: boolean;
}
export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly guildId: string | undefined;
  readonly parentId: string | undefined;
  readonly recipientId: string | undefined;
  readonly thread: Thread | undefined;
  forum?: Forum | undefined;
  name: string;
  topic: string | undefined;
  visibleTo: 'everyone' | ReadonlySet<string>;
  takenFromBot: bigint;
  lastMessageId: string | undefined;
}
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdAt: number;
  /** Whoever alone sees it: an ephemeral message. */
  readonly onlyFor: string | undefined;
  readonly nonce: string | number | undefined;
  readonly interaction: Json | undefined;
  content: string;
  embeds: readonly Json[];
  /** Files by name and content. */
  files: readonly Json[];
  components: readonly Json[];
  flags: number;
  mentions: readonly string[];
  editedAt: number | undefined;
  edits: number;
  /** The body as the app last sent it. */
  payload: Json;
}
export interface ScheduledEvent {
  readonly id: string;
  readonly guildId: string;
  readonly creatorId: string;
  body: Json;
}
/** A modal open on somebody's screen, and where it was opened. */
export interface OpenForm {
  readonly modal: Json;
  readonly channelId: string;
  readonly guildId: string | undefined;
  readonly messageId: string | undefined;
}
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly status: number;
  readonly at: number;
}

/** Everything this Discord knows. */
export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly events: Map<string, ScheduledEvent>;
  readonly forms: Map<string, OpenForm>;
  /** Registered commands by guild id, or `global`. */
  readonly commands: Map<string, readonly Json[]>;
  readonly calls: RecordedCall[];
  readonly unexpected: string[];
  readonly listeners: Set<() => void>;
  now(): number;
  /** By which the tokens of interactions grow old. */
  realNow(): number;
  newId(): string;
  readonly snowflakes: Snowflakes;
  readonly onCrossing: OnCrossing;
  changed(): void;
}

export interface WorldOptions {
  readonly now?: () => number;
  /** By which the tokens of interactions grow old, where `now` can be walked; `now` unless told. */
  readonly realNow?: () => number;
  /** A snowflake, for a sandbox that should look the same after a restart. */
  readonly applicationId?: string;
  readonly onCrossing?: OnCrossing;
}

/** An empty Discord with only the app's bot user in it, whose id is the application's. */
export function createWorld({ now = Date.now, realNow = now, ...options }: WorldOptions): World {
  const ids = snowflakes(now);
  const newId = ids.next;
  const applicationId = options.applicationId ?? newId();
  const bot: User = { id: applicationId, name: 'Kith', bot: true, locale: 'en-US', closedDms: true };
  const listeners = new Set<() => void>();
  return {
    token: `${Buffer.from(applicationId).toString('base64url')}.sandbox.${applicationId}`,
    applicationId,
    botUserId: bot.id,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    events: new Map(),
    forms: new Map(),
    commands: new Map(),
    calls: [],
    unexpected: [],
    listeners,
    now,
    realNow,
    newId,
    snowflakes: ids,
    onCrossing: options.onCrossing ?? (() => {}),
    changed() {
      for (const listener of [...listeners]) listener();
    },
  };
}
