import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import type { ChannelMembership, ChannelMembershipStore } from '../../../core/interest-channels/index.js';
import { communityOf, type MemberId, type PlaceId } from '../../../core/shared/ids.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { instant, member, place } from '../stored/fields.js';
import type { IndexSpec } from '../stored/index-spec.js';
import { insertOnce } from '../stored/insert-once.js';
import { byJoining, countMembers, membershipId, membershipIndexes } from '../stored/membership.js';
import { asking, type Question } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';

const CHANNEL_MEMBERSHIPS = 'channel_memberships';

const codec = wholeCodec<ChannelMembership>()(
  z.object({ channel: place, member, joinedAt: instant, seenThere: z.boolean() }),
);

type MembershipDocument = Stored & z.input<typeof codec> & { readonly community: string };

const schema = new Schema<MembershipDocument>(
  { _id: String, community: String, channel: String, member: String, joinedAt: Date, seenThere: Boolean },
  plainDocument,
);

export const channelMembershipIndexes: readonly IndexSpec[] = membershipIndexes(
  CHANNEL_MEMBERSHIPS,
  'channel',
);

export const channelMembershipQueries = {
  of: (member: MemberId): Question<MembershipDocument> => ({ filter: { member }, sort: byJoining }),
  in: (channel: PlaceId): Question<MembershipDocument> => ({ filter: { channel }, sort: byJoining }),
};

export function createChannelMembershipStore(connection: Connection): ChannelMembershipStore {
  const model = connection.model<MembershipDocument>('ChannelMembership', schema, CHANNEL_MEMBERSHIPS, {
    overwriteModels: true,
  });
  const ask = asking(model, (document) => readDocument(CHANNEL_MEMBERSHIPS, codec, document));
  return {
    join(membership) {
      const { channel, member } = membership;
      const _id = membershipId(channel, member);
      return insertOnce(model, {
        _id,
        community: communityOf(channel),
        ...z.encode(codec, membership),
      });
    },
    async leave(channel, member) {
      return (await model.deleteOne({ _id: membershipId(channel, member) })).deletedCount === 1;
    },
    of: (member) => ask.many(channelMembershipQueries.of(member)),
    in: (channel) => ask.many(channelMembershipQueries.in(channel)),
    async markSeen(channel, members) {
      if (members.length === 0) return;
      const theirs = members.map((member) => membershipId(channel, member));
      await model.updateMany({ _id: { $in: theirs }, seenThere: false }, { $set: { seenThere: true } });
    },
    counts: (channels) => countMembers(model, 'channel', channels),
  };
}
