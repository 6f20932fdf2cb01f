export { type DeliveryDeps, deliverDue, KEEP_SENT } from './deliver-due.js';
export type { ClaimedNotice, Delivery, Notice, NoticeStatus, Outcome } from './notice.js';
export type { Outbox } from './outbox.js';
