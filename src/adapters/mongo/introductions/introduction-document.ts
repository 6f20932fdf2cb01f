import { Schema } from 'mongoose';
import { z } from 'zod';
import {
  type Introduction,
  isHiddenFrom,
  isOpen,
  isPending,
  OUTCOMES,
  setOf,
} from '../../../core/introductions/index.js';
import type { IntroductionId } from '../../../core/shared/ids.js';
import { card } from '../profiles/card.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, introduction, member, place, search, version } from '../stored/fields.js';
import { wish } from './wish.js';

export const INTRODUCTIONS = 'introductions';

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('asked'), at: instant, remindAt: instant.exactOptional() }),
  z.object({ kind: z.literal(['yes', 'not-now', 'never']), at: instant }),
]);

const followUp = z.object({
  member,
  askAt: instant.exactOptional(),
  timesAsked: z.int().nonnegative(),
  outcome: z.enum(OUTCOMES).exactOptional(),
});

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('agreed'), at: instant }),
  z.object({
    kind: z.literal('introduced'),
    at: instant,
    room: place,
    followUps: z.array(followUp).readonly(),
    wrapUpOfferedAt: instant.exactOptional(),
  }),
  z.object({ kind: z.literal('wrapped'), at: instant, room: place }),
  z.object({ kind: z.literal('ended'), at: instant, why: z.enum(['expired', 'taken-back']) }),
]);

const number = z.string();
const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['asked', 'reminded', 'answered']), member, number }),
  z.object({ kind: z.literal('follow-up'), member, round: z.int(), number }),
  z.object({
    kind: z.literal(['introduced', 'expired', 'taken-back', 'wrap-up-offered', 'wrapped']),
    number,
  }),
]);

const codec = z.object({
  id: introduction,
  community,
  requester: member,
  requesterName: z.string(),
  alsoWishedBy: z.array(member).readonly(),
  parties: z.array(z.object({ member, card, answer, reminded: z.literal(true).exactOptional() })).readonly(),
  wish,
  search: search.exactOptional(),
  requestedAt: instant,
  expiresAt: instant,
  state,
  events: z.array(event).readonly(),
  version,
});

/** What is stored beside the introduction so that indexes can find it. */
interface Found {
  readonly set: string;
  /** Open or agreed: at most one per set of people. */
  readonly open: boolean;
  /** Everybody with a part in it. */
  readonly people: readonly string[];
  /** Whose turn has not come yet, while it is open. */
  readonly queued: readonly string[];
  /** Who may know of it. */
  readonly shownTo: readonly string[];
}

type Written = Omit<z.input<typeof codec>, 'id'> & Found;
export type IntroductionDocument = Stored<IntroductionId> &
  Written & { readonly dueAt?: Date; readonly roomLeasedUntil?: Date };

export const introductionSchema = new Schema<IntroductionDocument>(
  {
    _id: String,
    community: String,
    requester: String,
    requesterName: String,
    alsoWishedBy: [String],
    parties: [Mixed],
    wish: Mixed,
    search: String,
    requestedAt: Date,
    expiresAt: Date,
    state: Mixed,
    events: [Mixed],
    version: Number,
    set: String,
    open: Boolean,
    people: [String],
    queued: [String],
    shownTo: [String],
    dueAt: Date,
    roomLeasedUntil: Date,
  },
  plainDocument,
);

export const toIntroduction = (document: Stored): Introduction =>
  readDocument(INTRODUCTIONS, codec, document);

/** Everything but `_id`, the due time and the room's lease, which are written by themselves. */
export function toFields(introduction: Introduction): Written {
  const { id: _, ...fields } = z.encode(codec, introduction);
  return { ...fields, ...found(introduction) };
}

function found(introduction: Introduction): Found {
  const { parties, requester, alsoWishedBy } = introduction;
  const wishers = [requester, ...alsoWishedBy];
  const members = parties.map(({ member }) => member);
  const queued = parties.filter(({ answer }) => answer.kind === 'queued').map(({ member }) => member);
  return {
    set: setOf(members),
    open: isPending(introduction),
    people: [...new Set([...wishers, ...members])],
    queued: isOpen(introduction) ? queued : [],
    shownTo: [...new Set([...wishers, ...members])].filter(
      (member) =>
        (wishers.includes(member) || !queued.includes(member)) && !isHiddenFrom(introduction, member),
    ),
  };
}
