import type { Connection } from 'mongoose';
import type { Introduction, IntroductionStore } from '../../../core/introductions/index.js';
import type { IntroductionId } from '../../../core/shared/ids.js';
import { StaleWrite } from '../../../core/shared/stale-write.js';
import type { Instant } from '../../../core/shared/time.js';
import { duplicateOf } from '../stored/duplicate-key.js';
import { asking, idsOf } from '../stored/question.js';
import {
  INTRODUCTIONS,
  type IntroductionDocument,
  introductionSchema,
  toFields,
  toIntroduction,
} from './introduction-document.js';
import { introductionQueries as queries } from './introduction-queries.js';

export function createIntroductionStore(connection: Connection): IntroductionStore {
  const model = connection.model<IntroductionDocument>('Introduction', introductionSchema, INTRODUCTIONS, {
    overwriteModels: true,
  });
  const ask = asking(model, toIntroduction);

  return {
    find: ask.byId,

    async insert(introduction, dueAt) {
      const { id: _id } = introduction;
      try {
        await model.create({
          _id,
          ...toFields(introduction),
          ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
        });
        return 'inserted';
      } catch (error) {
        if (duplicateOf(error) === undefined) throw error;
        // The same request twice breaks both rules at once, and mongod names only one of them.
        return (await model.exists({ _id })) === null ? 'set-is-open' : 'exists';
      }
    },

    async save(introduction, dueAt) {
      const { id: _id, version } = introduction;
      const saved: Introduction = { ...introduction, version: version + 1 };
      const change = due(dueAt, toFields(saved));
      const { matchedCount } = await model.updateOne({ _id, version }, change);
      if (matchedCount === 0)
        throw new StaleWrite(`introduction ${_id} has moved on from version ${version}`);
      return saved;
    },

    async reschedule({ id, version }, dueAt) {
      await model.updateOne({ _id: id, version }, due(dueAt, {}));
    },

    openAmong: (community, members) => ask.first(queries.openAmong(community, members)),
    madeAmong: (community, members) => ask.first(queries.madeAmong(community, members)),
    queuedFor: (member) => ask.many(queries.queuedFor(member)),
    openWith: (member) => ask.many(queries.openWith(member)),
    listFor: (member, limit) => ask.many(queries.listFor(member), limit),

    due: (now, limit) => idsOf(model, queries.due(now), limit),

    async existing(ids) {
      const found = await model.find({ _id: { $in: ids } }, { _id: 1 }).lean();
      return new Set<IntroductionId>(found.map(({ _id }) => _id));
    },

    async leaseRoom(id, now, until) {
      const free = {
        $or: [{ roomLeasedUntil: { $exists: false } }, { roomLeasedUntil: { $lte: new Date(now) } }],
      };
      const { modifiedCount } = await model.updateOne(
        { _id: id, ...free },
        { $set: { roomLeasedUntil: new Date(until) } },
      );
      return modifiedCount === 1;
    },

    async postponeRoom(id, until) {
      const at = new Date(until);
      await model.updateOne(
        { _id: id, 'state.kind': 'agreed' },
        { $set: { roomLeasedUntil: at, dueAt: at } },
      );
    },
  };
}

const due = (dueAt: Instant | undefined, fields: object) =>
  dueAt === undefined
    ? { $set: fields, $unset: { dueAt: 1 } }
    : { $set: { ...fields, dueAt: new Date(dueAt) } };
