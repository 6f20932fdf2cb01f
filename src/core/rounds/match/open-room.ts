import { nextOccurrence } from '../../cadence/index.js';
import { ROOM_LEASE, tryToOpen } from '../../introductions/index.js';
import type { RoomRequest } from '../../messenger.js';
import { DAY, type Duration, type Instant } from '../../shared/time.js';
import type { RoundsDeps } from '../deps.js';
import type { Match } from '../match.js';
import { changeMatch } from './keep.js';
import { mayOpen } from './may-meet.js';
import { relayMatch } from './relay.js';
import { matchRoomName } from './room-messages.js';
import { callOff, endIfOver, roomOpened } from './rules.js';

const CHECK_IN_AFTER: Duration = 4 * DAY;

/**
 * Opens the room of a match that everybody has said yes to. One process at a time tries; whoever dies over it leaves it
 * to the next, and the messenger finds a room again that it made for the same key. So: one room.
 * What the platform cannot do now is due again when it may; what it never can ends like silence.
 * @returns the match as it is then
 */
export async function openMatchRoom(deps: RoundsDeps, match: Match): Promise<Match> {
  if (match.state.kind !== 'agreed') return match;
  const now = deps.clock();
  if (!(await deps.matches.leaseRoom(match.id, now, now + ROOM_LEASE))) return match;
  const opened = await tryToOpen(
    deps,
    match.id,
    () => roomFor(deps, match),
    (until) => deps.matches.postponeRoom(match.id, until),
  );
  if (opened === 'later') return match;
  const askAt = await checkInAt(deps, match);
  const change = await changeMatch(deps, match, (current) => {
    const at = deps.clock();
    return opened === 'never' ? endIfOver(callOff(current), at) : roomOpened(current, opened, askAt, at);
  });
  return change === undefined ? match : relayMatch(deps, change.after);
}

async function roomFor(deps: RoundsDeps, match: Match): Promise<RoomRequest | 'never'> {
  if (!(await mayOpen(deps, match))) return 'never';
  const { id: key, community, members } = match;
  return { community, key, name: matchRoomName(match), parties: members.map(({ member }) => member) };
}

/** After some days, and a day before the next draw if that comes sooner: the answers are meant for it. */
async function checkInAt({ channelRounds, clock }: RoundsDeps, { channel }: Match): Promise<Instant> {
  const now = clock();
  const rounds = await channelRounds.find(channel);
  const next = rounds === undefined ? undefined : nextOccurrence(rounds.cadence, now)?.at;
  const before = next === undefined ? CHECK_IN_AFTER : next - DAY - now;
  return now + Math.max(DAY, Math.min(CHECK_IN_AFTER, before));
}
