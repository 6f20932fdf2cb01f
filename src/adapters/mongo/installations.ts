import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { Vault } from './encryption.js';
import { plainDocument, readDocument, type Stored } from './stored/documents.js';

const INSTALLATIONS = 'slack_installations';

interface InstallationKey {
  readonly kind: 'team' | 'enterprise';
  readonly id: string;
}

interface Installation extends InstallationKey {
  readonly name?: string;
  readonly botToken: string;
  readonly botId?: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
  readonly installedBy?: string;
}

/** Where Kith is installed, its tokens sealed. */
export interface InstallationStore {
  store(installation: Installation): Promise<void>;
  fetch(key: InstallationKey): Promise<Installation | undefined>;
  delete(key: InstallationKey): Promise<void>;
}

const codec = z.object({
  id: z.string(),
  name: z.string().exactOptional(),
  sealedToken: z.string(),
  botId: z.string().exactOptional(),
  botUserId: z.string(),
  scopes: z.array(z.string()).readonly(),
  installedBy: z.string().exactOptional(),
});

type InstallationDocument = Stored & Omit<z.input<typeof codec>, 'id'>;

const schema = new Schema<InstallationDocument>(
  {
    _id: String,
    name: String,
    sealedToken: String,
    botId: String,
    botUserId: String,
    scopes: [String],
    installedBy: String,
  },
  plainDocument,
);

export function createInstallationStore(connection: Connection, vault: Vault): InstallationStore {
  const model = connection.model<InstallationDocument>('SlackInstallation', schema, INSTALLATIONS, {
    overwriteModels: true,
  });
  const name = ({ kind, id }: InstallationKey): string => `${kind}:${id}`;
  return {
    async store({ kind, id, botToken, ...rest }) {
      const _id = name({ kind, id });
      const { id: _, ...fields } = z.encode(codec, {
        id: _id,
        ...rest,
        sealedToken: vault.seal(botToken, _id),
      });
      await model.replaceOne({ _id }, { _id, ...fields }, { upsert: true });
    },
    async fetch({ kind, id }) {
      const found = await model.findById(name({ kind, id })).lean();
      if (found === null) return undefined;
      const { id: _id, sealedToken, ...rest } = readDocument(INSTALLATIONS, codec, found);
      return { ...rest, kind, id, botToken: vault.open(sealedToken, _id) };
    },
    async delete(key) {
      await model.deleteOne({ _id: name(key) });
    },
  };
}
