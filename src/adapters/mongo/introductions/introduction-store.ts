import type { Connection } from 'mongoose';
import type { Introduction, IntroductionStore } from '../../../core/introductions/index.js';
import type { IntroductionId } from '../../../core/shared/ids.js';
import { duplicateOf } from '../stored/duplicate-key.js';
import { asking, idsOf } from '../stored/question.js';
import { roomLease, saveBesideLease } from '../stored/rooms.js';
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
      const saved: Introduction = { ...introduction, version: introduction.version + 1 };
      await saveBesideLease(model, {
        _id: saved.id,
        search: undefined,
        ...toFields(saved),
        dueAt: dueAt === undefined ? undefined : new Date(dueAt),
      });
      return saved;
    },

    async reschedule({ id, version }, dueAt) {
      const change = dueAt === undefined ? { $unset: { dueAt: 1 } } : { $set: { dueAt: new Date(dueAt) } };
      await model.updateOne({ _id: id, version }, change);
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

    ...roomLease(model),
  };
}
