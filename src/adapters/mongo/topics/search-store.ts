import type { Connection } from 'mongoose';
import type { MemberId } from '../../../core/shared/ids.js';
import type { TopicSearchStore } from '../../../core/topics/index.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, idsOf } from '../stored/question.js';
import { replaceVersion } from '../stored/versioned.js';
import {
  type SearchDocument,
  searchSchema,
  TOPIC_SEARCHES,
  toDocument,
  toSearch,
} from './search-document.js';
import { searchQueries as queries, turnsOf } from './search-queries.js';

interface Turns {
  readonly _id: MemberId;
  readonly times: number;
  readonly last: Date;
}

export function createTopicSearchStore(connection: Connection): TopicSearchStore {
  const model = connection.model<SearchDocument>('TopicSearch', searchSchema, TOPIC_SEARCHES, {
    overwriteModels: true,
  });
  const ask = asking(model, toSearch);
  return {
    find: ask.byId,
    ofIntroduction: (id) => ask.first(queries.ofIntroduction(id)),
    insert: (search, dueAt) => insertOnce(model, toDocument(search, dueAt)),
    async save(search, dueAt) {
      const saved = { ...search, version: search.version + 1 };
      await replaceVersion(model, toDocument(saved, dueAt));
      return saved;
    },
    listFor: (member, limit) => ask.many(queries.listFor(member), limit),
    async turns(community, members, since) {
      if (members.length === 0) return new Map();
      const turns = await model.aggregate<Turns>(turnsOf(community, members, since));
      return new Map(turns.map(({ _id, times, last }) => [_id, { times, last: last.getTime() }]));
    },
    due: (now, limit) => idsOf(model, queries.due(now), limit),
  };
}
