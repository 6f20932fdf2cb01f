import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { type MemberStore, newMember } from '../../core/members/index.js';
import { communityOf } from '../../core/shared/ids.js';
import { LOCALES } from '../../core/words/index.js';
import { Mixed, plainDocument, readDocument, type Stored } from './stored/documents.js';
import { community, instant, member, quietHours, version } from './stored/fields.js';
import { byCommunity, type IndexSpec } from './stored/index-spec.js';
import { asking } from './stored/question.js';
import { saveNextVersion } from './stored/versioned.js';

export const MEMBERS = 'members';

const codec = z.object({
  id: member,
  community,
  zone: z.string().exactOptional(),
  locale: z.enum(LOCALES).exactOptional(),
  toldLocale: z.string().exactOptional(),
  quietHours: quietHours.exactOptional(),
  weekendsOff: z.boolean(),
  nudges: z.boolean(),
  pause: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('until'), at: instant }),
    z.object({ kind: z.literal('until-resumed') }),
  ]),
  blocked: z.array(member).readonly(),
  notFrom: z.array(z.object({ member, until: instant.exactOptional() })).readonly(),
  version,
});

type MemberDocument = Stored & Omit<z.input<typeof codec>, 'id'>;

const schema = new Schema<MemberDocument>(
  {
    _id: String,
    community: String,
    zone: String,
    locale: String,
    toldLocale: String,
    quietHours: Mixed,
    weekendsOff: Boolean,
    nudges: Boolean,
    pause: Mixed,
    blocked: [String],
    notFrom: [Mixed],
    version: Number,
  },
  plainDocument,
);

export const memberIndexes: readonly IndexSpec[] = [
  byCommunity(MEMBERS),
  // For "forget me": who holds something against somebody who is to be forgotten.
  { collection: MEMBERS, name: 'blocked', key: { blocked: 1 } },
  { collection: MEMBERS, name: 'not-from', key: { 'notFrom.member': 1 } },
];

export function createMemberStore(connection: Connection): MemberStore {
  const model = connection.model<MemberDocument>('Member', schema, MEMBERS, { overwriteModels: true });
  const ask = asking(model, (document) => readDocument(MEMBERS, codec, document));
  return {
    get: async (id) => (await ask.byId(id)) ?? newMember(id, communityOf(id)),
    async getAll(ids) {
      const known = new Map((await ask.byIds(ids)).map((one) => [one.id, one]));
      return ids.map((id) => known.get(id) ?? newMember(id, communityOf(id)));
    },
    async save(changed) {
      const { id: _id, ...fields } = z.encode(codec, changed);
      await saveNextVersion(model, { _id, ...fields });
    },
  };
}
