import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { PlanStore, StoredPlan } from '../../../core/rounds/index.js';
import { communityOf, isMemberId, type MemberId, type RoundId } from '../../../core/shared/ids.js';
import { type Clock, DAY } from '../../../core/shared/time.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
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

/** One text, in which ids are never taken apart: a hundred thousand people are stored in a blink, and stay findable. */
const groups = z.codec(z.string(), z.custom<readonly (readonly MemberId[])[]>(Array.isArray), {
  decode: (text, { issues }) => {
    const all = text === '' ? [] : text.split('\n').map((group) => group.split(' '));
    const read = all.map((group) => group.filter(isMemberId));
    if (read.some((group, index) => group.length !== all[index]?.length))
      issues.push({ code: 'custom', input: text });
    return read;
  },
  encode: (all) => all.map((group) => group.join(' ')).join('\n'),
});

const codec = wholeCodec<StoredPlan>()(
  z.object({
    round,
    wave,
    attempt,
    seed: z.number(),
    groups,
    left: z.array(member).readonly(),
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
    groups: String,
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
