import type { CommunityId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Depth } from './prompt.js';

/** A question that a steward added for their community. */
export interface OwnPrompt {
  /** `slack:T1:k3f9…`, made from its words: the same question is there once. */
  readonly id: string;
  readonly community: CommunityId;
  readonly words: string;
  /** One of the library's topics, or an interest of a channel; `general` if none was given. Lower case. */
  readonly topic: string;
  readonly depth: Depth;
  readonly addedBy: MemberId;
  readonly at: Instant;
}

export interface OwnPromptStore {
  /** Oldest first. */
  of(community: CommunityId): Promise<readonly OwnPrompt[]>;
  /** One whose id is there already stays as it is. */
  add(prompt: OwnPrompt): Promise<void>;
  /** False: was none. */
  remove(community: CommunityId, id: string): Promise<boolean>;
}

/**
 * Which questions have been put to these people, or in this place; a scope is `setOf(members)` or a place's id, and with
 * `#` and a room's id behind it that room alone.
 */
export interface PromptUseStore {
  /** In the order in which they came. */
  askedOf(scope: string): Promise<readonly string[]>;
  /** A question that is there already moves to the end. */
  note(scope: string, words: readonly string[]): Promise<void>;
}
