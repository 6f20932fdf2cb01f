import { type Connection, Schema } from 'mongoose';
import { type Clock, DAY } from '../../core/shared/time.js';
import { plainDocument, type Stored } from './stored/documents.js';
import { duplicateOf } from './stored/duplicate-key.js';
import { type IndexSpec, removal } from './stored/index-spec.js';
import { removalDate } from './stored/retention.js';

const ONCE_EVENTS = 'once_events';
const KEEP = DAY;

/** Tells the first copy of an event from those that a platform sends again. */
export interface OnceEventStore {
  firstTime(eventId: string): Promise<boolean>;
}

type OnceEventDocument = Stored & { readonly removeAt: Date };

// A note lost in a crash means an event handled twice, which does no harm: no wait for the journal.
const quick = { writeConcern: { w: 1, j: false } };
const schema = new Schema<OnceEventDocument>({ _id: String, removeAt: Date }, { ...plainDocument, ...quick });

export const onceEventIndexes: readonly IndexSpec[] = [removal(ONCE_EVENTS)];

export function createOnceEventStore(connection: Connection, clock: Clock): OnceEventStore {
  const model = connection.model<OnceEventDocument>('OnceEvent', schema, ONCE_EVENTS, {
    overwriteModels: true,
  });
  return {
    async firstTime(eventId) {
      try {
        await model.insertOne({ _id: eventId, removeAt: removalDate(clock(), KEEP) });
        return true;
      } catch (error) {
        if (duplicateOf(error) === undefined) throw error;
        return false;
      }
    },
  };
}
