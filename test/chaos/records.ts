import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Pair } from './towns.js';

const stored = z.object({
  _id: z.string(),
  people: z.array(z.string()),
  state: z.object({ kind: z.enum(['open', 'agreed', 'introduced', 'wrapped', 'ended']) }),
  parties: z.array(z.object({ member: z.string(), answer: z.object({ kind: z.string() }) })),
  events: z.array(z.unknown()),
});
export type StoredIntroduction = z.infer<typeof stored>;

/** What the database holds about two people. */
export async function introductionsOf(
  connection: Connection,
  { members }: Pair,
): Promise<StoredIntroduction[]> {
  const found = await connection
    .collection('introductions')
    .find({ people: { $all: [members.asker, members.asked] } })
    .toArray();
  return found.map((document) => stored.parse(document));
}

export const answerOf = (introduction: StoredIntroduction, member: string): string | undefined =>
  introduction.parties.find((party) => party.member === member)?.answer.kind;

export async function stateOfNotice(connection: Connection, key: string): Promise<string> {
  const notice = await connection.collection<{ _id: string; state: string }>('outbox').findOne({ _id: key });
  return notice?.state === 'waiting' ? `waiting: ${JSON.stringify(notice)}` : String(notice?.state);
}
