import type { Connection } from 'mongoose';
import type { ProjectStore } from '../../../core/service-projects/index.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, idsOf } from '../stored/question.js';
import { replaceVersion } from '../stored/versioned.js';
import { PROJECTS, type ProjectDocument, projectSchema, toDocument, toProject } from './project-document.js';
import { projectQueries as queries } from './project-queries.js';

export function createProjectStore(connection: Connection): ProjectStore {
  const model = connection.model<ProjectDocument>('ServiceProject', projectSchema, PROJECTS, {
    overwriteModels: true,
  });
  const ask = asking(model, toProject);
  return {
    find: ask.byId,
    insert: (project, dueAt) => insertOnce(model, toDocument(project, dueAt)),
    async save(project, dueAt) {
      const saved = { ...project, version: project.version + 1 };
      await replaceVersion(model, toDocument(saved, dueAt));
      return saved;
    },
    alive: (community, limit) => ask.many(queries.alive(community), limit),
    aliveIn: (channel, limit) => ask.many(queries.aliveIn(channel), limit),
    aliveHostedBy: (member) => ask.many(queries.aliveHostedBy(member)),
    aliveWith: (member) => ask.many(queries.aliveWith(member)),
    due: (now, limit) => idsOf(model, queries.due(now), limit),
  };
}
