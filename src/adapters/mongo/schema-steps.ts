import type { Connection } from 'mongoose';
import { emptyProfile } from '../../core/profiles/index.js';
import { communityOf, isMemberId } from '../../core/shared/ids.js';
import { MEMBERS } from './members.js';
import { toDocument } from './profiles/profile-document.js';
import { profileModel } from './profiles/profile-store.js';
import { HELPING } from './stored/helpings.js';
import { insertMissing } from './stored/insert-once.js';

/**
 * Brings stored data from `to - 1` to `to`. It must bear being run again after a crash half-way,
 * and by two processes at once.
 */
export interface SchemaStep {
  readonly to: number;
  readonly up: (connection: Connection) => Promise<void>;
}

interface EarlyMember {
  readonly _id: string;
  readonly about?: unknown;
}

/** The line about themselves that a member once had becomes who they are in their profile, unless they have one. */
async function aboutBecomesWho(connection: Connection): Promise<void> {
  const members = connection.collection<EarlyMember>(MEMBERS);
  let last = '';
  for (;;) {
    const early = { _id: { $gt: last }, about: { $exists: true } };
    const some = await members
      .find(early, { projection: { about: 1 } })
      .sort({ _id: 1 })
      .limit(HELPING)
      .toArray();
    const ids = some.map(({ _id }) => _id);
    const end = ids.at(-1);
    if (end === undefined) return;
    await insertMissing(profileModel(connection), some.flatMap(toProfile), toDocument);
    await members.updateMany({ _id: { $in: ids } }, { $unset: { about: 1 } });
    last = end;
  }
}

const toProfile = ({ _id, about }: EarlyMember) =>
  isMemberId(_id) && typeof about === 'string' && about.trim() !== ''
    ? [{ ...emptyProfile(_id, communityOf(_id)), who: about.trim(), version: 1 }]
    : [];

export const SCHEMA_STEPS: readonly SchemaStep[] = [{ to: 2, up: aboutBecomesWho }];
