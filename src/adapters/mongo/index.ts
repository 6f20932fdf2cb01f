import type { Connection } from 'mongoose';
import type { AllowanceStore, DraftStore, IntroductionStore } from '../../core/introductions/index.js';
import type { MemberStore } from '../../core/members/index.js';
import type { Outbox } from '../../core/outbox/index.js';
import type { Clock } from '../../core/shared/time.js';
import { createAllowanceStore } from './allowances.js';
import { createDraftStore } from './drafts.js';
import { createVault } from './encryption.js';
import { createInstallationStore, type InstallationStore } from './installations.js';
import { createIntroductionStore } from './introductions/introduction-store.js';
import { createMemberStore } from './members.js';
import { createOnceEventStore, type OnceEventStore } from './once-events.js';
import { createOutbox } from './outbox/outbox-store.js';
import { createPrivatePlaceStore, type PrivatePlaceStore } from './private-places.js';

export { ensureIndexes, missingIndexes } from './indexes.js';

export interface StoreOptions {
  /** 32 bytes in hex or base64. Without it nothing secret is stored, and trying to is refused with words. */
  readonly encryptionKey: string | undefined;
  readonly clock: Clock;
}

export interface Stores {
  readonly introductions: IntroductionStore;
  readonly drafts: DraftStore;
  readonly allowances: AllowanceStore;
  readonly members: MemberStore;
  readonly outbox: Outbox;
  readonly installations: InstallationStore;
  readonly onceEvents: OnceEventStore;
  readonly privatePlaces: PrivatePlaceStore;
}

/** Every store port on one connection. Makes no indexes: `ensureIndexes` does. */
export function createStores(connection: Connection, { encryptionKey, clock }: StoreOptions): Stores {
  return {
    introductions: createIntroductionStore(connection),
    drafts: createDraftStore(connection, clock),
    allowances: createAllowanceStore(connection),
    members: createMemberStore(connection),
    outbox: createOutbox(connection),
    installations: createInstallationStore(connection, createVault(encryptionKey)),
    onceEvents: createOnceEventStore(connection, clock),
    privatePlaces: createPrivatePlaceStore(connection),
  };
}
