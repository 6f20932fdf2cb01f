import type { Connection } from 'mongoose';
import { isAlive, type Match, type MatchStore } from '../../../core/rounds/index.js';
import { type Clock, DAY, type Instant } from '../../../core/shared/time.js';
import { insertMissing } from '../stored/insert-once.js';
import { asking, idsOf } from '../stored/question.js';
import { removalDate } from '../stored/retention.js';
import { roomLease, saveBesideLease } from '../stored/rooms.js';
import { MATCHES, type MatchDocument, matchSchema, seatsOf, toFields, toMatch } from './match-document.js';
import { matchQueries as queries } from './match-queries.js';

/** Who was asked about whom in vain is nobody's business once the round is long over. */
const KEEP_ENDED = 90 * DAY;

export function createMatchStore(connection: Connection, clock: Clock): MatchStore {
  const model = connection.model<MatchDocument>('Match', matchSchema, MATCHES, { overwriteModels: true });
  const ask = asking(model, toMatch);
  const toDocument = (match: Match, dueAt: Instant | undefined) => ({
    ...toFields(match),
    dueAt: dueAt === undefined ? undefined : new Date(dueAt),
    seats: isAlive(match) ? seatsOf(match) : undefined,
    removeAt: isAlive(match) ? undefined : removalDate(clock(), KEEP_ENDED),
  });

  return {
    find: ask.byId,
    insertAll: (matches, dueAt) => insertMissing(model, matches, (match) => toDocument(match, dueAt(match))),
    async save(match, dueAt) {
      const saved = { ...match, version: match.version + 1 };
      await saveBesideLease(model, toDocument(saved, dueAt));
      return saved;
    },
    of: (round) => ask.all(queries.of(round)),
    aliveWith: (member) => ask.many(queries.aliveWith(member)),
    metAmong: (community, members) => ask.first(queries.metAmong(community, members)),
    due: (now, limit) => idsOf(model, queries.due(now), limit),
    ...roomLease(model),
  };
}
