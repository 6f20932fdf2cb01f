import type { Model } from 'mongoose';
import type { MemberId } from '../../../core/shared/ids.js';
import type { Stored } from './documents.js';
import { byCommunity, type IndexSpec } from './index-spec.js';

/** Made from both, so that whoever joins twice has joined once. */
export const membershipId = (where: string, member: MemberId): string => `${where}|${member}`;

/** @param where the field that names what people belong to */
export const membershipIndexes = (collection: string, where: string): readonly IndexSpec[] => [
  { collection, name: 'of', key: { member: 1, joinedAt: 1, _id: 1 } },
  { collection, name: 'in', key: { [where]: 1, joinedAt: 1, _id: 1 } },
  byCommunity(collection),
];

export const byJoining = { joinedAt: 1, _id: 1 } as const;

/** Counts by what people belong to, out of the index alone. */
export const countsBy = (where: string, ids: readonly string[]) => [
  { $match: { [where]: { $in: [...ids] } } },
  { $group: { _id: `$${where}`, members: { $sum: 1 } } },
];

/** Zero for those that nobody belongs to. */
export async function countMembers<Id extends string, Document extends Stored>(
  model: Model<Document>,
  where: string,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, number>> {
  if (ids.length === 0) return new Map();
  const counted = await model.aggregate<{ _id: string; members: number }>(countsBy(where, ids));
  const members = new Map(counted.map((one) => [one._id, one.members]));
  return new Map(ids.map((id) => [id, members.get(id) ?? 0]));
}
