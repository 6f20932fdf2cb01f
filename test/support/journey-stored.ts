import type { JourneyWorld } from './journey-world.js';

/** Where things wait whose events are not told yet. */
export const TELLING = ['introductions', 'interest_channels', 'standing_chats', 'sessions', 'matches'];

/** What agenda and the duplicate filter write down by themselves says nothing about people. */
const BOOKKEEPING = new Set(['ticks', 'onceevents', 'once-events', 'schema']);

/** All that the database holds about people and what they asked for, to see whether anything changed. */
export async function everythingStored({
  database,
  ready,
}: JourneyWorld): Promise<Readonly<Record<string, unknown>>> {
  await ready();
  const collections = (await database.db?.listCollections().toArray()) ?? [];
  const kept = collections.map(({ name }) => name).filter((name) => !BOOKKEEPING.has(name));
  const stored = await Promise.all(
    kept
      .sort()
      .map(
        async (name) => [name, await database.collection(name).find().sort({ _id: 1 }).toArray()] as const,
      ),
  );
  return Object.fromEntries(stored.filter(([, documents]) => documents.length > 0));
}
