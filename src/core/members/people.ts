import type { MemberId } from '../shared/ids.js';

/** What the platform knows of a person, now. */
export interface Person {
  readonly member: MemberId;
  readonly name: string;
  /** Their role line or title, if the platform gives one. */
  readonly role?: string;
  /** IANA zone, if the platform gives one (Slack does, Discord does not). */
  readonly zone?: string;
  readonly locale?: string;
  readonly standing: Standing;
  /** Workspace admin or owner, Manage Server holder. */
  readonly leads: boolean;
}

export type Standing = 'member' | 'guest' | 'external' | 'bot' | 'departed';

/** Looks people up on their platform. Throws DeliveryFailure when the platform cannot be asked. */
export interface People {
  /** Somebody whom the platform does not know (any more) is `departed`. */
  find(member: MemberId): Promise<Person>;
}
