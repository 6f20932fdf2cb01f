import type { CommunityId } from '../shared/ids.js';
import type { Change, LogEntry } from './change.js';

/**
 * The lines of the log for changes of one thing. The same change always makes the same line.
 * @param thingId what was changed: the id of a community, channel or standing chat
 */
export const logEntriesOf = (
  community: CommunityId,
  thingId: string,
  changes: readonly Change[],
): LogEntry[] =>
  changes.map(({ number, at, by, what, before, after }) => ({
    id: `${thingId}|${number}`,
    community,
    at,
    ...(by !== undefined && { by }),
    what,
    before,
    after,
  }));
