export { deliverDue, KEEP_SENT } from './deliver-due.js';
export type { DeliveryDeps } from './deliver-notice.js';
export type { BoardNotice, ClaimedNotice, Delivery, Notice, NoticeStatus, Outcome } from './notice.js';
export type { Outbox } from './outbox.js';
