import type { InChannelsDeps } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import type { NeedDraftStore, NeedStore } from './ports.js';

/** What needs need from outside. */
export interface NeedDeps extends InChannelsDeps {
  readonly needs: NeedStore;
  readonly needDrafts: NeedDraftStore;
  /** A need was raised in this channel. May be called again for the same. */
  readonly needRaised: (channel: PlaceId) => Promise<void>;
  readonly policy: NeedPolicy;
}

export interface NeedPolicy {
  /** How many needs one member may have open at once. */
  readonly openNeeds: number;
}

export const DEFAULT_NEED_POLICY: NeedPolicy = { openNeeds: 2 };
