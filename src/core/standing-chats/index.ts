export { type CalendarEntry, type CalendarFeed, calendarOf } from './calendar-feed.js';
export { pauseChatsOf, personLeft, resumeChatsOf } from './channel-changes.js';
export type { ChatDraft } from './chat-draft.js';
export type { StandingChatDeps } from './deps.js';
export { dueAt, PREPARE_AHEAD } from './due.js';
export { changeChat } from './keep.js';
export { joinKey, noRemindersKey, suggestKey } from './keys.js';
export { listUpcoming } from './list-upcoming.js';
export { listedEvent, repeatsOf } from './listed-event.js';
export { chatBlocks } from './overview.js';
export type {
  CalendarLinkStore,
  ChatDraftStore,
  ChatMembershipStore,
  StandingChatStore,
} from './ports.js';
export { type Programme, programmeOf, withoutProgramme } from './programme.js';
export { relayChat } from './relay-events.js';
export { standingChatRoutes } from './routes.js';
export { pausedChat, prepared } from './rules.js';
export * from './standing-chat.js';
export { takesPartIn } from './who-sees.js';
