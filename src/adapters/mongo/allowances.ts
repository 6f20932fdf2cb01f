import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { AllowanceStore } from '../../core/introductions/index.js';
import { communityOf } from '../../core/shared/ids.js';
import { Mixed, plainDocument, readDocument, type Stored } from './stored/documents.js';
import { instant, introduction, member, version } from './stored/fields.js';
import { byCommunity, type IndexSpec } from './stored/index-spec.js';
import { saveNextVersion } from './stored/versioned.js';

const ALLOWANCES = 'allowances';

const codec = z.object({
  id: member,
  made: z.array(z.object({ introduction, at: instant, openUntil: instant })).readonly(),
  reached: z.array(z.object({ introduction, at: instant })).readonly(),
  version,
});

type AllowanceDocument = Stored & Omit<z.input<typeof codec>, 'id'> & { readonly community: string };

const schema = new Schema<AllowanceDocument>(
  { _id: String, community: String, made: [Mixed], reached: [Mixed], version: Number },
  plainDocument,
);

export const allowanceIndexes: readonly IndexSpec[] = [byCommunity(ALLOWANCES)];

export function createAllowanceStore(connection: Connection): AllowanceStore {
  const model = connection.model<AllowanceDocument>('Allowance', schema, ALLOWANCES, {
    overwriteModels: true,
  });
  return {
    async get(member) {
      const found = await model.findById(member).lean();
      if (found === null) return { member, made: [], reached: [], version: 0 };
      const { id, ...allowance } = readDocument(ALLOWANCES, codec, found);
      return { member: id, ...allowance };
    },
    async save({ member, ...allowance }) {
      const { id: _id, ...fields } = z.encode(codec, { id: member, ...allowance });
      await saveNextVersion(model, { _id, community: communityOf(member), ...fields });
    },
  };
}
