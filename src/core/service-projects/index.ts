export type { ProjectDraftStore, ProjectStore, ServicePromptStore } from './ports.js';
export * from './project.js';
export type { ProjectDraft } from './project-draft.js';
export type { PromptEvent, ServicePrompt } from './service-prompt.js';
