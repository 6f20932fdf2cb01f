import type { Connection, UpdateQuery } from 'mongoose';
import type { ParticipantStore } from '../../../core/rounds/index.js';
import { inHelpings } from '../stored/helpings.js';
import { countMembers, membershipId } from '../stored/membership.js';
import { asking } from '../stored/question.js';
import { saveNextVersion } from '../stored/versioned.js';
import {
  PARTICIPANTS,
  type ParticipantDocument,
  participantSchema,
  participantQueries as queries,
  toDocument,
  toParticipant,
} from './participant-document.js';

/** The ids of a channel's rounds rise with their dates, so that a late call for an earlier round is told from a new one. */
export function createParticipantStore(connection: Connection): ParticipantStore {
  const model = connection.model<ParticipantDocument>('RoundParticipant', participantSchema, PARTICIPANTS, {
    overwriteModels: true,
  });
  const ask = asking(model, toParticipant);

  /** One version on with every change, so that whoever read them before cannot write it away. */
  const change = async (
    ids: readonly string[],
    unless: object,
    { $inc, ...update }: UpdateQuery<ParticipantDocument>,
  ) => {
    for (const some of inHelpings(ids)) {
      const filter = { _id: { $in: [...some] }, ...unless };
      await model.updateMany(filter, { ...update, $inc: { ...$inc, version: 1 } });
    }
  };

  return {
    find: (channel, member) => ask.byId(membershipId(channel, member)),
    in: (channel) => ask.all(queries.in(channel)),
    of: (member) => ask.many(queries.of(member)),
    counts: (channels) => countMembers(model, 'channel', channels),
    async save(participant) {
      await saveNextVersion(model, toDocument(participant));
      return { ...participant, version: participant.version + 1 };
    },
    async remove(channel, member) {
      return (await model.deleteOne({ _id: membershipId(channel, member) })).deletedCount === 1;
    },
    async countRound(channel, round, { silent, answered }) {
      const ids = (members: typeof silent) => members.map((member) => membershipId(channel, member));
      const uncounted = { $or: [{ counted: { $exists: false } }, { counted: { $lt: round } }] };
      await change(ids(silent), uncounted, { $inc: { silent: 1 }, $set: { counted: round } });
      await change(ids(answered), uncounted, { $set: { silent: 0, counted: round } });
    },
    async noteLeftOut(channel, round, left) {
      const first = new Set(left.map((member) => membershipId(channel, member)));
      const notYet = { $or: [{ leftOut: { $exists: false } }, { leftOut: { $lt: round } }] };
      await change([...first], notYet, { $set: { leftOut: round } });
      const { filter } = queries.leftOutUpTo(channel, round);
      const before = await model.find(filter, { _id: 1 }).lean();
      const noLonger = before.map(({ _id }) => _id).filter((_id) => !first.has(_id));
      await change(noLonger, { leftOut: { $lte: round } }, { $unset: { leftOut: 1 } });
    },
  };
}
