import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { ProjectDraft, ProjectDraftStore } from '../../../core/service-projects/index.js';
import type { Clock } from '../../../core/shared/time.js';
import { community, member, place, project } from '../stored/fields.js';
import { keptForADay, keptIndexes } from '../stored/kept-for-a-day.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { lastDay, projectTime, role } from './parts.js';

const PROJECT_DRAFTS = 'service_project_drafts';

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

export const projectDraftIndexes = keptIndexes(PROJECT_DRAFTS);

export const createProjectDraftStore = (connection: Connection, clock: Clock): ProjectDraftStore =>
  keptForADay(connection, clock, PROJECT_DRAFTS, codec, ({ community }) => community);
