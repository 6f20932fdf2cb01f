import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { NeedDraft, NeedDraftStore } from '../../../core/needs/index.js';
import type { Clock } from '../../../core/shared/time.js';
import { community, instant, member, need, place } from '../stored/fields.js';
import { keptForADay, keptIndexes } from '../stored/kept-for-a-day.js';
import { wholeCodec } from '../stored/whole-codec.js';

const NEED_DRAFTS = 'need_drafts';

const codec = wholeCodec<NeedDraft>()(
  z.object({
    id: need,
    community,
    author: member,
    channel: place,
    what: z.string(),
    unit: z.string(),
    target: z.int().positive(),
    forWhom: z.string(),
    until: z.object({ date: z.string(), endsAt: instant }),
  }),
);

export const needDraftIndexes = keptIndexes(NEED_DRAFTS);

export const createNeedDraftStore = (connection: Connection, clock: Clock): NeedDraftStore =>
  keptForADay(connection, clock, NEED_DRAFTS, codec, ({ community }) => community);
