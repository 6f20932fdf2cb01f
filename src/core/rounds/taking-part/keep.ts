import type { MemberId, PlaceId } from '../../shared/ids.js';
import { untilSaved } from '../../shared/stale-write.js';
import type { RoundsDeps } from '../deps.js';
import type { Participant } from '../participant.js';

/** Loads, lets a rule decide and saves; again if somebody else was faster. Undefined: they take no part there. */
export const changeParticipant = (
  { participants }: Pick<RoundsDeps, 'participants'>,
  channel: PlaceId,
  member: MemberId,
  rule: (participant: Participant) => Participant,
): Promise<Participant | undefined> =>
  untilSaved(async () => {
    const before = await participants.find(channel, member);
    if (before === undefined) return undefined;
    const after = rule(before);
    return after === before ? before : participants.save(after);
  });
