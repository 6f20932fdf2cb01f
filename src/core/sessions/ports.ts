import type { ChatId, PlaceId, SessionId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Session } from './session.js';

/** Where sessions are kept: one for each chat and date. */
export interface SessionStore {
  find(id: SessionId): Promise<Session | undefined>;
  /** False: it is there already, and nothing is changed. */
  insert(session: Session, dueAt: Instant | undefined): Promise<boolean>;
  /**
   * Saves the next state together with its events and gives back what was saved (one version on).
   * @throws StaleWrite when somebody else saved first
   */
  save(session: Session, dueAt: Instant | undefined): Promise<Session>;
  /** Pending or open ones of a chat, in order of time. */
  unfinished(chat: ChatId): Promise<readonly Session[]>;
  /** Those of a channel that began since then, newest first. */
  begunIn(channel: PlaceId, since: Instant): Promise<readonly Session[]>;
  due(now: Instant, limit: number): Promise<readonly SessionId[]>;
}
