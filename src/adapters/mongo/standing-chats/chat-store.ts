import type { Connection } from 'mongoose';
import type { StandingChatStore } from '../../../core/standing-chats/index.js';
import { duplicateOf } from '../stored/duplicate-key.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, idsOf } from '../stored/question.js';
import { replaceVersion } from '../stored/versioned.js';
import { type ChatDocument, chatSchema, STANDING_CHATS, toChat, toDocument } from './chat-document.js';
import { chatQueries as queries } from './chat-queries.js';

export function createStandingChatStore(connection: Connection): StandingChatStore {
  const model = connection.model<ChatDocument>('StandingChat', chatSchema, STANDING_CHATS, {
    overwriteModels: true,
  });
  const ask = asking(model, toChat);
  return {
    find: ask.byId,
    byHashtag: (community, hashtag) => ask.first(queries.byHashtag(community, hashtag)),
    all: (community) => ask.many(queries.all(community)),
    inChannel: (channel) => ask.many(queries.inChannel(channel)),
    hostedBy: (member) => ask.many(queries.hostedBy(member)),
    findAll: async (ids) => (ids.length === 0 ? [] : ask.many(queries.findAll(ids))),
    async insert(chat, dueAt) {
      if (await insertOnce(model, toDocument(chat, dueAt))) return 'inserted';
      // The same one twice breaks both rules at once, and mongod names only one of them.
      return (await model.exists({ _id: chat.id })) === null ? 'hashtag-taken' : 'exists';
    },
    async save(chat, dueAt) {
      const saved = { ...chat, version: chat.version + 1 };
      try {
        await replaceVersion(model, toDocument(saved, dueAt));
        return saved;
      } catch (error) {
        if (duplicateOf(error) === undefined) throw error;
        return 'hashtag-taken';
      }
    },
    due: (now, limit) => idsOf(model, queries.due(now), limit),
  };
}
