import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { type ChatId, communityOf, type MemberId } from '../../../core/shared/ids.js';
import type { ChatMembership, ChatMembershipStore } from '../../../core/standing-chats/index.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { chat, instant, member } from '../stored/fields.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { insertOnce } from '../stored/insert-once.js';
import { byJoining, countMembers, membershipId, membershipIndexes } from '../stored/membership.js';
import { asking, type Question } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

const CHAT_MEMBERSHIPS = 'chat_memberships';

const codec = wholeCodec<ChatMembership>()(
  z.object({
    chat,
    member,
    joinedAt: instant,
    reminders: z.object({ dayBefore: z.boolean(), quarterBefore: z.boolean() }),
  }),
);

type MembershipDocument = Stored & z.input<typeof codec> & { readonly community: string };

const schema = new Schema<MembershipDocument>(
  { _id: String, community: String, chat: String, member: String, joinedAt: Date, reminders: Mixed },
  plainDocument,
);

export const chatMembershipIndexes: readonly IndexSpec[] = membershipIndexes(CHAT_MEMBERSHIPS, 'chat');

export const chatMembershipQueries = {
  of: (member: MemberId): Question<MembershipDocument> => ({ filter: { member }, sort: byJoining }),
  in: (chat: ChatId): Question<MembershipDocument> => ({ filter: { chat }, sort: byJoining }),
};

export function createChatMembershipStore(connection: Connection): ChatMembershipStore {
  const model = connection.model<MembershipDocument>('ChatMembership', schema, CHAT_MEMBERSHIPS, {
    overwriteModels: true,
  });
  const ask = asking(model, (document) => readDocument(CHAT_MEMBERSHIPS, codec, document));
  return {
    join(membership) {
      const { chat, member } = membership;
      const _id = membershipId(chat, member);
      return insertOnce(model, { _id, community: communityOf(chat), ...z.encode(codec, membership) });
    },
    async leave(chat, member) {
      return (await model.deleteOne({ _id: membershipId(chat, member) })).deletedCount === 1;
    },
    async remind(chat, member, reminders) {
      const theirs = { _id: membershipId(chat, member) };
      return (await model.updateOne(theirs, { $set: { reminders } })).matchedCount === 1;
    },
    of: (member) => ask.many(chatMembershipQueries.of(member)),
    in: (chat) => ask.many(chatMembershipQueries.in(chat)),
    counts: (chats) => countMembers(model, 'chat', chats),
  };
}
