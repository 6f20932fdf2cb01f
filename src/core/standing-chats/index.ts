export type { ChatDraft } from './chat-draft.js';
export type {
  CalendarLinkStore,
  ChatDraftStore,
  ChatMembershipStore,
  StandingChatStore,
} from './ports.js';
export * from './standing-chat.js';
