import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { DraftStore } from '../../core/introductions/index.js';
import type { Clock } from '../../core/shared/time.js';
import { wish } from './introductions/wish.js';
import { card } from './profiles/card.js';
import { community, instant, introduction, member } from './stored/fields.js';
import type { IndexSpec } from './stored/index-spec.js';
import { keptForADay, keptIndexes } from './stored/kept-for-a-day.js';

const DRAFTS = 'drafts';

const codec = z.object({
  id: introduction,
  community,
  requester: member,
  requesterName: z.string(),
  cards: z.array(z.object({ member, card })).readonly(),
  wish,
  writtenAt: instant,
});

export const draftIndexes: readonly IndexSpec[] = [
  ...keptIndexes(DRAFTS),
  { collection: DRAFTS, name: 'people', key: { 'cards.member': 1 } },
  { collection: DRAFTS, name: 'requester', key: { requester: 1 } },
];

export const createDraftStore = (connection: Connection, clock: Clock): DraftStore =>
  keptForADay(connection, clock, DRAFTS, codec, ({ community }) => community);
