import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { ProjectDraft, ProjectDraftStore } from '../../../core/service-projects/index.js';
import { type Clock, DAY } from '../../../core/shared/time.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, member, place, project } from '../stored/fields.js';
import { byCommunity, type IndexSpec, removal } from '../stored/index-spec.js';
import { removalDate } from '../stored/retention.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { lastDay, projectTime, role } from './parts.js';

const PROJECT_DRAFTS = 'service_project_drafts';
const KEEP = DAY;

const codec = wholeCodec<ProjectDraft>()(
  z.object({
    id: project,
    community,
    author: member,
    channel: place,
    host: member,
    title: z.string(),
    need: z.string(),
    when: projectTime,
    where: z.string(),
    roles: z.array(role).readonly(),
    lastDay,
    changes: z.int().nonnegative().exactOptional(),
  }),
);

type DraftDocument = Stored &
  Omit<z.input<typeof codec>, 'id'> & { readonly writtenAt: Date; readonly removeAt: Date };

const schema = new Schema<DraftDocument>(
  {
    _id: String,
    community: String,
    author: String,
    channel: String,
    host: String,
    title: String,
    need: String,
    when: Mixed,
    where: String,
    roles: [Mixed],
    lastDay: Mixed,
    changes: Number,
    writtenAt: Date,
    removeAt: Date,
  },
  plainDocument,
);

export const projectDraftIndexes: readonly IndexSpec[] = [
  removal(PROJECT_DRAFTS),
  byCommunity(PROJECT_DRAFTS),
];

export function createProjectDraftStore(connection: Connection, clock: Clock): ProjectDraftStore {
  const model = connection.model<DraftDocument>('ServiceProjectDraft', schema, PROJECT_DRAFTS, {
    overwriteModels: true,
  });
  return {
    async find(id) {
      const found = await model.findOne({ _id: id, writtenAt: { $gt: new Date(clock() - KEEP) } }).lean();
      return found === null ? undefined : readDocument(PROJECT_DRAFTS, codec, found);
    },
    async save(draft) {
      const now = clock();
      const { id: _id, ...fields } = z.encode(codec, draft);
      const document = { _id, ...fields, writtenAt: new Date(now), removeAt: removalDate(now, KEEP) };
      await model.replaceOne({ _id }, document, { upsert: true });
    },
    async remove(id) {
      await model.deleteOne({ _id: id });
    },
  };
}
