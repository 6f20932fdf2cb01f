import type { Connection } from 'mongoose';
import { emptyProfile, type Profile, type ProfileStore } from '../../../core/profiles/index.js';
import { type CommunityId, communityOf } from '../../../core/shared/ids.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { asking, type Question } from '../stored/question.js';
import { saveNextVersion } from '../stored/versioned.js';
import { PROFILES, type ProfileDocument, profileSchema, toDocument, toProfile } from './profile-document.js';

export const profileIndexes: readonly IndexSpec[] = [
  { collection: PROFILES, name: 'words', key: { community: 1, words: 1 } },
];

export const profileQueries = {
  withWord: (community: CommunityId, words: string): Question<ProfileDocument> => ({
    filter: { community, words },
    sort: {},
  }),
};

export const profileModel = (connection: Connection) =>
  connection.model<ProfileDocument>('Profile', profileSchema, PROFILES, { overwriteModels: true });

export function createProfileStore(connection: Connection): ProfileStore {
  const model = profileModel(connection);
  const ask = asking(model, toProfile);
  return {
    get: async (member) => (await ask.byId(member)) ?? emptyProfile(member, communityOf(member)),
    async getAll(members) {
      const known = new Map((await ask.byIds(members)).map((one) => [one.member, one]));
      return members.map((member) => known.get(member) ?? emptyProfile(member, communityOf(member)));
    },
    async save(profile) {
      await saveNextVersion(model, toDocument(profile));
      return { ...profile, version: profile.version + 1 };
    },
    async withWords(community, words, limit) {
      // The rare words first: whoever offers one of them is not crowded out by a common one.
      const counted = await Promise.all(
        [...new Set(words)].map(async (word) => {
          const { filter } = profileQueries.withWord(community, word);
          return { word, count: await model.countDocuments(filter).limit(limit) };
        }),
      );
      const found = new Map<string, Profile>();
      for (const { word } of counted.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)) {
        if (found.size >= limit) break;
        for (const one of await ask.many(profileQueries.withWord(community, word), limit)) {
          if (found.size < limit) found.set(one.member, one);
        }
      }
      return [...found.values()];
    },
  };
}
