import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Stores } from '../../src/adapters/mongo/index.js';
import type { RoundId } from '../../src/core/shared/ids.js';
import type { PlantedRounds } from './round-planting.js';

const storedNotice = z.object({
  _id: z.string(),
  state: z.enum(['waiting', 'sent', 'given-up', 'lost']),
  lostAnswer: z.enum(['twice', 'never']),
  delivery: z.object({ kind: z.string() }),
});
export type StoredNotice = z.infer<typeof storedNotice>;

const storedPlan = z.object({ round: z.string(), wave: z.literal([0, 1]), attempt: z.number() });

/** What the database holds, as it is. */
export async function roundRecords(
  connection: Connection,
  stores: Stores,
  planted: readonly PlantedRounds[],
) {
  const notices = (await connection.collection('outbox').find().toArray()).map((one) =>
    storedNotice.parse(one),
  );
  const planKeys = (await connection.collection('round_plans').find().toArray()).map((one) =>
    storedPlan.parse(one),
  );
  const channels = new Map(
    await Promise.all(
      planted.map(async (one) => {
        const rounds = await Promise.all(one.rounds.map((id) => ofRound(stores, id, planKeys)));
        const [participants, pairs] = await Promise.all([
          stores.participants.in(one.channel),
          stores.pairHistory.among(one.spot.community, one.members),
        ]);
        return [one, { rounds, participants, pairs }] as const;
      }),
    ),
  );
  return { notices: new Map(notices.map((one) => [one._id, one])), channels };
}

export type RoundRecords = Awaited<ReturnType<typeof roundRecords>>;
export type ChannelRecords = NonNullable<ReturnType<RoundRecords['channels']['get']>>;
export type OneRound = Awaited<ReturnType<typeof ofRound>>;

async function ofRound(stores: Stores, id: RoundId, planKeys: readonly z.infer<typeof storedPlan>[]) {
  const plans = await Promise.all(
    planKeys
      .filter(({ round }) => round === id)
      .map(({ wave, attempt }) => stores.plans.find(id, wave, attempt)),
  );
  return {
    id,
    round: await stores.rounds.find(id),
    plans: plans.flatMap((plan) => plan ?? []),
    matches: await stores.matches.of(id),
  };
}

/** How far they are: what is stored of a draw, the questions that arrived, the rooms that stand. */
export async function progressOf(connection: Connection): Promise<number> {
  const count = (collection: string, filter: object = {}) =>
    connection.collection(collection).countDocuments(filter);
  const counts = await Promise.all([
    count('round_plans'),
    count('matches'),
    count('matches', { 'state.kind': 'met' }),
    count('rounds', { 'state.kind': 'closed' }),
    count('outbox', { _id: /\|(?:asked|in|check-in)\|/, state: 'sent' }),
  ]);
  return counts.reduce((sum, one) => sum + one, 0);
}

/** What is due now; not what somebody has in hand, who may be dead. */
export async function owedNow(connection: Connection): Promise<number> {
  const now = new Date();
  const dueAt = { $lte: now };
  const counts = await Promise.all([
    connection.collection('outbox').countDocuments({ open: true, dueAt }),
    connection.collection('matches').countDocuments({ dueAt, roomLeasedUntil: { $not: { $gt: now } } }),
    connection.collection('rounds').countDocuments({ dueAt }),
  ]);
  return counts.reduce((sum, one) => sum + one, 0);
}
