import type { PromptDeps } from '../prompts/index.js';
import type { PlaceId } from '../shared/ids.js';
import type { StandingChatDeps } from '../standing-chats/index.js';
import type { SessionStore } from './ports.js';

/** What sessions need from outside. */
export interface SessionDeps extends StandingChatDeps, Pick<PromptDeps, 'ownPrompts'> {
  readonly sessions: SessionStore;
  /** Nothing could be posted in this channel: somebody should look how it is. Only a hint. */
  readonly channelTrouble: (channel: PlaceId) => Promise<void>;
}
