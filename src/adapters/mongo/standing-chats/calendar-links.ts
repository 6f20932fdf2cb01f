import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { communityOf } from '../../../core/shared/ids.js';
import type { CalendarLinkStore } from '../../../core/standing-chats/index.js';
import { plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { member } from '../stored/fields.js';
import { byCommunity, type IndexSpec } from '../stored/index-spec.js';
import { insertOnce } from '../stored/insert-once.js';
import { asking, type Question } from '../stored/question.js';

const CALENDAR_LINKS = 'calendar_links';

/** In plain text: the address is shown to its member again, and opens nothing but the times of chats. */
const codec = z.object({ id: member, secret: z.string() });

type LinkDocument = Stored & { readonly secret: string; readonly community: string };

const schema = new Schema<LinkDocument>({ _id: String, secret: String, community: String }, plainDocument);

export const calendarLinkIndexes: readonly IndexSpec[] = [
  { collection: CALENDAR_LINKS, name: 'secret', key: { secret: 1 }, unique: true },
  byCommunity(CALENDAR_LINKS),
];

export const calendarLinkQueries = {
  withSecret: (secret: string): Question<LinkDocument> => ({ filter: { secret }, sort: { secret: 1 } }),
};

export function createCalendarLinkStore(connection: Connection): CalendarLinkStore {
  const model = connection.model<LinkDocument>('CalendarLink', schema, CALENDAR_LINKS, {
    overwriteModels: true,
  });
  const ask = asking(model, (document) => readDocument(CALENDAR_LINKS, codec, document));
  const make: CalendarLinkStore['make'] = async (member, secret) => {
    if (await insertOnce(model, { _id: member, secret, community: communityOf(member) })) return secret;
    const first = await ask.byId(member);
    if (first !== undefined) return first.secret;
    const other = await ask.first(calendarLinkQueries.withSecret(secret));
    if (other !== undefined) throw new Error('this secret of a calendar is in use: make another');
    // Revoked in between.
    return make(member, secret);
  };
  return {
    of: async (member) => (await ask.byId(member))?.secret,
    memberWith: async (secret) => (await ask.first(calendarLinkQueries.withSecret(secret)))?.id,
    make,
    revoke: async (member) => (await model.deleteOne({ _id: member })).deletedCount === 1,
  };
}
