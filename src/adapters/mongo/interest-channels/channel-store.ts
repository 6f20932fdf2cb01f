import type { Connection } from 'mongoose';
import type { InterestChannelStore } from '../../../core/interest-channels/index.js';
import { duplicateOf } from '../stored/duplicate-key.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, idsOf } from '../stored/question.js';
import { replaceVersion } from '../stored/versioned.js';
import {
  type ChannelDocument,
  channelSchema,
  INTEREST_CHANNELS,
  toChannel,
  toDocument,
} from './channel-document.js';
import { channelQueries as queries } from './channel-queries.js';

export function createInterestChannelStore(connection: Connection): InterestChannelStore {
  const model = connection.model<ChannelDocument>('InterestChannel', channelSchema, INTEREST_CHANNELS, {
    overwriteModels: true,
  });
  const ask = asking(model, toChannel);
  return {
    find: ask.byId,
    all: (community) => ask.many(queries.all(community)),
    async insert(channel, dueAt) {
      if (await insertOnce(model, toDocument(channel, dueAt))) return 'inserted';
      // The same one twice breaks both rules at once, and mongod names only one of them.
      return (await model.exists({ _id: channel.id })) === null ? 'hashtag-taken' : 'exists';
    },
    async save(channel, dueAt) {
      const saved = { ...channel, version: channel.version + 1 };
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
