import { LRUCache } from 'lru-cache';
import { DeliveryFailure } from '../../core/messenger.js';

/** A workspace, or a whole organisation that installed Kith for its workspaces. */
export interface InstallationKey {
  readonly kind: 'team' | 'enterprise';
  readonly id: string;
}

export interface Installation extends InstallationKey {
  readonly name?: string;
  /** Secret: encrypted at rest, never logged. */
  readonly botToken: string;
  readonly botId?: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
  /** Native id of the person who installed it. */
  readonly installedBy?: string;
}

/** Where installations are kept. `store` replaces an older one with the same key; `delete` of an unknown one is fine. */
export interface InstallationStore {
  store(installation: Installation): Promise<void>;
  fetch(key: InstallationKey): Promise<Installation | undefined>;
  delete(key: InstallationKey): Promise<void>;
}

/** Who Kith is in a workspace. */
export interface Installations {
  /** @throws DeliveryFailure `broken-installation` when Kith is not installed there */
  of(team: string, enterprise?: string): Promise<Installation>;
  /** The installation that something arrived for. With one workspace there is no doubt, wherever the person is from. */
  receiving(team: string, enterprise?: string): Promise<Installation>;
  store(installation: Installation): Promise<void>;
  delete(key: InstallationKey): Promise<void>;
}

const FRESH = 30_000;
const notInstalled = (): DeliveryFailure => new DeliveryFailure('broken-installation', 'not_installed');

/** Many workspaces: read from the store, remembered for half a minute and forgotten at every change. */
export function manyInstallations(store: InstallationStore): Installations {
  const remembered = new LRUCache<string, Installation>({ max: 1_000, ttl: FRESH });
  const name = ({ kind, id }: InstallationKey): string => `${kind}:${id}`;
  const find = async (key: InstallationKey): Promise<Installation | undefined> => {
    const known = remembered.get(name(key));
    if (known !== undefined) return known;
    const found = await store.fetch(key);
    if (found !== undefined) remembered.set(name(key), found);
    return found;
  };
  const of = async (team: string, enterprise?: string): Promise<Installation> => {
    const found =
      (await find({ kind: 'team', id: team })) ??
      (enterprise === undefined ? undefined : await find({ kind: 'enterprise', id: enterprise }));
    if (found === undefined) throw notInstalled();
    return found;
  };
  return {
    of,
    receiving: of,
    store: async (installation) => {
      await store.store(installation);
      remembered.delete(name(installation));
    },
    delete: async (key) => {
      await store.delete(key);
      remembered.delete(name(key));
    },
  };
}

/** One workspace whose token the operator gave: Slack is asked once who that token is. */
export function singleInstallation(identify: () => Promise<Installation>): Installations {
  let asked: Promise<Installation> | undefined;
  let gone = false;
  const known = (): Promise<Installation> => {
    asked ??= identify().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  return {
    of: async (team) => {
      const installation = await known();
      if (gone || (installation.kind === 'team' && installation.id !== team)) throw notInstalled();
      return installation;
    },
    receiving: async () => {
      if (gone) throw notInstalled();
      return known();
    },
    store: async () => {},
    delete: async () => {
      gone = true;
    },
  };
}
