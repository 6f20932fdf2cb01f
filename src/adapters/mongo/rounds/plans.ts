import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { PlanStore, StoredPlan } from '../../../core/rounds/index.js';
import { communityOf, type RoundId } from '../../../core/shared/ids.js';
import { type Clock, DAY } from '../../../core/shared/time.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { member, round } from '../stored/fields.js';
import { byCommunity, type IndexSpec, removal } from '../stored/index-spec.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking } from '../stored/question.js';
import { removalDate } from '../stored/retention.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { attempt, wave } from './round-document.js';

const PLANS = 'round_plans';
/** Longer than any round takes; then the matches say what is worth knowing. */
const KEEP = 90 * DAY;

const members = z.array(member).readonly();

const codec = wholeCodec<StoredPlan>()(
  z.object({
    round,
    wave,
    attempt,
    seed: z.number(),
    groups: z.array(members).readonly(),
    left: members,
    repeats: z.int().nonnegative(),
    weight: z.number(),
    bound: z.number(),
    exact: z.boolean(),
  }),
);

type PlanDocument = Stored & z.input<typeof codec> & { readonly community: string; readonly removeAt: Date };

const schema = new Schema<PlanDocument>(
  {
    _id: String,
    community: String,
    round: String,
    wave: Number,
    attempt: Number,
    seed: Number,
    groups: [Mixed],
    left: [String],
    repeats: Number,
    weight: Number,
    bound: Number,
    exact: Boolean,
    removeAt: Date,
  },
  plainDocument,
);

export const planIndexes: readonly IndexSpec[] = [byCommunity(PLANS), removal(PLANS)];

const planId = (round: RoundId, wave: number, attempt: number): string => `${round}|${wave}|${attempt}`;

export function createPlanStore(connection: Connection, clock: Clock): PlanStore {
  const model = connection.model<PlanDocument>('RoundPlan', schema, PLANS, { overwriteModels: true });
  const ask = asking(model, (document) => readDocument(PLANS, codec, document));
  return {
    async keep(plan) {
      const _id = planId(plan.round, plan.wave, plan.attempt);
      const beside = { community: communityOf(plan.round), removeAt: removalDate(clock(), KEEP) };
      if (await insertOnce(model, { _id, ...beside, ...z.encode(codec, plan) })) return plan;
      return (await ask.byId(_id)) ?? plan;
    },
    find: (round, wave, attempt) => ask.byId(planId(round, wave, attempt)),
  };
}
