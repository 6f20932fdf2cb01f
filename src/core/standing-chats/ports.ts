import type { ChatId, CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { ChatDraft } from './chat-draft.js';
import type { ChatMembership, Reminders, StandingChat } from './standing-chat.js';

/** Where standing chats are kept. No two of one community that have not ended share a hashtag. */
export interface StandingChatStore {
  find(id: ChatId): Promise<StandingChat | undefined>;
  /** The one with this hashtag that has not ended. */
  byHashtag(community: CommunityId, hashtag: string): Promise<StandingChat | undefined>;
  /** Those that have not ended, by hashtag. */
  all(community: CommunityId): Promise<readonly StandingChat[]>;
  /** Those of a channel that have not ended. */
  inChannel(channel: PlaceId): Promise<readonly StandingChat[]>;
  /** Those that have not ended and are hosted by this member. */
  hostedBy(member: MemberId): Promise<readonly StandingChat[]>;
  findAll(ids: readonly ChatId[]): Promise<readonly StandingChat[]>;
  /** `exists`: this very chat is there already; `hashtag-taken`: another one has it. */
  insert(chat: StandingChat, dueAt: Instant | undefined): Promise<'inserted' | 'exists' | 'hashtag-taken'>;
  /**
   * Saves the next state together with its events and gives back what was saved (one version on).
   * @throws StaleWrite when somebody else saved first
   */
  save(chat: StandingChat, dueAt: Instant | undefined): Promise<StandingChat | 'hashtag-taken'>;
  due(now: Instant, limit: number): Promise<readonly ChatId[]>;
}

export interface ChatMembershipStore {
  /** False: was counted in already, and nothing is changed. */
  join(membership: ChatMembership): Promise<boolean>;
  /** False: was not counted in. */
  leave(chat: ChatId, member: MemberId): Promise<boolean>;
  /** False: is not counted in. */
  remind(chat: ChatId, member: MemberId, reminders: Reminders): Promise<boolean>;
  of(member: MemberId): Promise<readonly ChatMembership[]>;
  in(chat: ChatId): Promise<readonly ChatMembership[]>;
  counts(chats: readonly ChatId[]): Promise<ReadonlyMap<ChatId, number>>;
}

/** What somebody has written of a chat and not confirmed yet; forgotten after a day. */
export interface ChatDraftStore {
  find(id: ChatId): Promise<ChatDraft | undefined>;
  save(draft: ChatDraft): Promise<void>;
  remove(id: ChatId): Promise<void>;
}

/** A secret address under which a member's chats can be read as a calendar. At most one each. */
export interface CalendarLinkStore {
  of(member: MemberId): Promise<string | undefined>;
  /** @returns undefined for a secret that never was or is no more */
  memberWith(secret: string): Promise<MemberId | undefined>;
  /** The first one stays when two are made at once. @returns the one that holds */
  make(member: MemberId, secret: string): Promise<string>;
  revoke(member: MemberId): Promise<boolean>;
}
