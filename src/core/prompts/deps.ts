import type { OwnPromptStore, PromptUseStore } from './ports.js';

/** What prompts need from outside. */
export interface PromptDeps {
  readonly ownPrompts: OwnPromptStore;
  readonly promptUse: PromptUseStore;
}
