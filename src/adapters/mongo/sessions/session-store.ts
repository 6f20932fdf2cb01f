import type { Connection } from 'mongoose';
import type { SessionStore } from '../../../core/sessions/index.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, idsOf } from '../stored/question.js';
import { replaceVersion } from '../stored/versioned.js';
import { SESSIONS, type SessionDocument, sessionSchema, toDocument, toSession } from './session-document.js';
import { sessionQueries as queries } from './session-queries.js';

export function createSessionStore(connection: Connection): SessionStore {
  const model = connection.model<SessionDocument>('Session', sessionSchema, SESSIONS, {
    overwriteModels: true,
  });
  const ask = asking(model, toSession);
  return {
    find: ask.byId,
    insert: (session, dueAt) => insertOnce(model, toDocument(session, dueAt)),
    async save(session, dueAt) {
      const saved = { ...session, version: session.version + 1 };
      await replaceVersion(model, toDocument(saved, dueAt));
      return saved;
    },
    unfinished: (chat) => ask.many(queries.unfinished(chat)),
    begunIn: (channel, since) => ask.many(queries.begunIn(channel, since)),
    due: (now, limit) => idsOf(model, queries.due(now), limit),
  };
}
