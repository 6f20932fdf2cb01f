import type { OnCrossing } from '../crossing.js';

/** What a caller may ask of the double; every default is the strict one. */
export interface SlackDoubleOptions {
  readonly port?: number;
  readonly teams?: readonly TeamSeed[];
  /** Most entries that one page of a list carries, whatever `limit` asks for; 3 unless told. */
  readonly pageSize?: number;
  readonly ackDeadlineMs?: number;
  /** Global shortcuts: name of the menu entry → callback id, as in the manifest. */
  readonly shortcuts?: Readonly<Record<string, string>>;
  /** Entries in the menu of a message; the app's own unless told. */
  readonly messageShortcuts?: Readonly<Record<string, string>>;
  readonly rateLimit?: { readonly postMessagePerChannelPerSecond?: number };
  readonly now?: () => number;
  /** By which triggers and response urls grow old, where `now` can be walked; `now` unless told. */
  readonly realNow?: () => number;
  readonly onCrossing?: OnCrossing;
}

export interface TeamSeed {
  readonly id?: string;
  readonly name?: string;
  readonly domain?: string;
  readonly botName?: string;
  readonly scopes?: readonly string[];
  readonly users?: readonly Omit<UserSeed, 'team'>[];
  readonly channels?: readonly Omit<ChannelSeed, 'team'>[];
}

export interface UserSeed {
  readonly name: string;
  readonly id?: string;
  readonly title?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  readonly isBot?: boolean;
  readonly isAppUser?: boolean;
  readonly deleted?: boolean;
  readonly isRestricted?: boolean;
  readonly isUltraRestricted?: boolean;
  readonly isStranger?: boolean;
  /** The person's own workspace, when it is another one (Slack Connect). */
  readonly teamId?: string;
  /** The workspace in whose directory they appear; the first unless told. */
  readonly team?: string;
}

export interface ChannelSeed {
  readonly name: string;
  readonly id?: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  readonly isExtShared?: boolean;
  readonly isReadOnly?: boolean;
  /** User ids or names; the app itself is a member only when `withApp` says so. */
  readonly members?: readonly string[];
  readonly withApp?: boolean;
  readonly team?: string;
}
