import type { OwnPrompt, PromptDeps } from '../../../../src/core/prompts/index.js';

/** Both stores of questions in memory; the real ones are tested with the database. */
export function promptMemory(own: readonly OwnPrompt[] = []) {
  const used = new Map<string, readonly string[]>();
  const broken = new Set<string>();
  const deps: PromptDeps = {
    ownPrompts: {
      of: async (community) => own.filter((one) => one.community === community),
      add: async () => undefined,
      remove: async () => false,
    },
    promptUse: {
      askedOf: async (scope) => used.get(scope) ?? [],
      async note(scope, words) {
        if (broken.delete(scope)) throw new Error('the lights went out');
        used.set(scope, [...(used.get(scope) ?? []).filter((one) => !words.includes(one)), ...words]);
      },
    },
  };
  return {
    deps,
    askedOf: (scope: string) => used.get(scope) ?? [],
    /** The next note about it gets lost, and whoever writes it dies. */
    breakOnce: (scope: string) => broken.add(scope),
  };
}
