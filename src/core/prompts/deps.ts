import type { StewardDeps } from '../stewards/index.js';
import type { OwnPromptStore, PromptUseStore } from './ports.js';

/** What prompts need from outside. */
export interface PromptDeps {
  readonly ownPrompts: OwnPromptStore;
  readonly promptUse: PromptUseStore;
}

/** What stewards need to add and remove questions of their own. */
export type PromptRouteDeps = Pick<PromptDeps, 'ownPrompts'> &
  Pick<StewardDeps, 'communities' | 'changeLog' | 'people' | 'clock'>;
