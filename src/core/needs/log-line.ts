import type { MemberId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import { closedLine } from './manage-messages.js';
import type { Need } from './need.js';

/** A steward closed a need: once in the stewards' log, however often it was sent. */
export const logLine = (
  { changeLog, clock }: Pick<NeedDeps, 'changeLog' | 'clock'>,
  need: Need,
  by: MemberId,
): Promise<void> =>
  changeLog.write([
    { id: `${need.id}|closed`, community: need.community, at: clock(), by, ...closedLine(need) },
  ]);
