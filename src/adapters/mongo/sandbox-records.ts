import type { Connection } from 'mongoose';
import type { Instant } from '../../core/shared/time.js';
import { nextDue } from './next-due.js';
import { SCHEMA } from './schema-version.js';

/** Beside everything else, so that it is there only where a sandbox has been. */
const SANDBOX = 'sandbox';
/** Where every community leaves a trace, and under which field. */
const TRACES = [
  ['communities', '_id'],
  ['members', 'community'],
  ['profiles', 'community'],
  ['outbox', 'community'],
] as const;

/** What the sandbox wants of this database: what falls due, which of its worlds is in it, and to begin anew. */
export function createSandboxRecords(connection: Connection) {
  const eras = () => connection.collection<{ _id: string; era: string }>(SANDBOX);
  return {
    nextDue: (after: Instant, kind: 'any' | 'seen') => nextDue(connection, after, kind),
    era: async () => (await eras().findOne({ _id: 'world' }))?.era,
    async beginEra(era: string) {
      await eras().updateOne({ _id: 'world' }, { $set: { era } }, { upsert: true });
    },
    async holdsOthersThan(communities: readonly string[]) {
      const others = { $exists: true, $nin: [...communities] };
      const found = await Promise.all([
        connection.collection('slack_installations').findOne({}),
        ...TRACES.map(([name, field]) => connection.collection(name).findOne({ [field]: others })),
      ]);
      return found.some((one) => one !== null);
    },
    async empty() {
      const collections = (await connection.db?.collections()) ?? [];
      // The version says how documents are to be read, not what is in them.
      const kept = collections.filter(({ collectionName }) => collectionName !== SCHEMA);
      await Promise.all(kept.map((collection) => collection.deleteMany({})));
    },
  };
}
