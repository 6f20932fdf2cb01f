import type {
  Installation,
  InstallationKey,
  InstallationStore,
} from '../../../../src/adapters/slack/index.js';

/** A store of installations that lives as long as the test. */
export function createInstallationBook(): InstallationStore & { readonly kept: Map<string, Installation> } {
  const kept = new Map<string, Installation>();
  const name = ({ kind, id }: InstallationKey): string => `${kind}:${id}`;
  return {
    kept,
    store: async (installation) => void kept.set(name(installation), installation),
    fetch: async (key) => kept.get(name(key)),
    delete: async (key) => void kept.delete(name(key)),
  };
}
