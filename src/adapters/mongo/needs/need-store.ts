import type { Connection } from 'mongoose';
import type { NeedStore } from '../../../core/needs/index.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, idsOf } from '../stored/question.js';
import { replaceVersion } from '../stored/versioned.js';
import { NEEDS, type NeedDocument, needSchema, toDocument, toNeed } from './need-document.js';
import { needQueries as queries } from './need-queries.js';

export function createNeedStore(connection: Connection): NeedStore {
  const model = connection.model<NeedDocument>('Need', needSchema, NEEDS, { overwriteModels: true });
  const ask = asking(model, toNeed);
  return {
    find: ask.byId,
    insert: (need, dueAt) => insertOnce(model, toDocument(need, dueAt)),
    async save(need, dueAt) {
      const saved = { ...need, version: need.version + 1 };
      await replaceVersion(model, toDocument(saved, dueAt));
      return saved;
    },
    open: (community, limit) => ask.many(queries.open(community), limit),
    openIn: (channel, limit) => ask.many(queries.openIn(channel), limit),
    openRaisedBy: (member) => ask.many(queries.openRaisedBy(member)),
    openWith: (member) => ask.many(queries.openWith(member)),
    due: (now, limit) => idsOf(model, queries.due(now), limit),
  };
}
