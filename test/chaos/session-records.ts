import type { Connection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { nextOccurrence } from '../../src/core/cadence/index.js';
import { sessionId } from '../../src/core/shared/ids.js';
import type { PlantedChat } from './plant-chats.js';

const events = z.array(z.unknown());

const storedSession = z.object({
  _id: z.string(),
  state: z.object({ kind: z.string() }),
  events,
  version: z.number(),
});
const storedChat = z.object({
  _id: z.string(),
  next: z.object({ date: z.string(), at: z.date() }),
  topics: z.array(z.object({ words: z.string() })),
  events,
  version: z.number(),
});
const storedNotice = z.object({ _id: z.string(), state: z.string(), attempts: z.number() });

/** What the database holds, as it is. */
export async function storedNow(connection: Connection) {
  const all = async <T extends { readonly _id: string }>(collection: string, schema: z.ZodType<T>) => {
    const documents = await connection.collection(collection).find().toArray();
    return new Map(documents.map((document) => schema.parse(document)).map((one) => [one._id, one] as const));
  };
  return {
    sessions: await all('sessions', storedSession),
    chats: await all('standing_chats', storedChat),
    notices: await all('outbox', storedNotice),
  };
}

export type StoredNow = Awaited<ReturnType<typeof storedNow>>;

interface Finding {
  readonly wrong?: string;
  readonly opened?: number;
}

/** Whether each step was done once: every one of them raises the version. */
export function* recordsOf({ chat, next }: PlantedChat, { sessions, chats }: StoredNow): Generator<Finding> {
  const session = sessions.get(sessionId(chat.id, next.date));
  const now = chats.get(chat.id);
  if (session === undefined || now === undefined) return yield { wrong: 'is not stored' };
  if (session.state.kind === 'open') yield { opened: 1 };
  else yield { wrong: `is ${session.state.kind}` };
  if (session.events.length + now.events.length > 0) yield { wrong: 'something was told to nobody' };
  // Reminded, opened, told; who comes to it late does not remind.
  if (session.version !== 2 && session.version !== 3) yield { wrong: `saved ${session.version} times` };

  const after = nextOccurrence(chat.cadence, next.at);
  const week = Temporal.PlainDate.from(next.date).add({ weeks: 1 }).toString();
  if (now.next.date !== week || now.next.at.getTime() !== after?.at)
    yield { wrong: `the chat goes on on ${now.next.date}` };
  // Prepared, and its topic taken.
  if (now.version !== 2) yield { wrong: `its chat was saved ${now.version} times` };
  const topics = now.topics.map(({ words }) => words).join();
  if (topics !== 'Another week') yield { wrong: `topics left: ${topics}` };
}

/** How far they are: sessions that are there, that are open and told, and notices that still wait. */
export async function progress(connection: Connection) {
  const [prepared, opened, waiting, settled] = await Promise.all([
    connection.collection('sessions').countDocuments({}),
    connection.collection('sessions').countDocuments({ 'state.kind': 'open', events: { $size: 0 } }),
    connection.collection('outbox').countDocuments({ open: true }),
    connection.collection('outbox').countDocuments({ open: false }),
  ]);
  return { prepared, opened, waiting, settled };
}
