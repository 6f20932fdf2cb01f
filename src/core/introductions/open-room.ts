import type { Person } from '../members/index.js';
import type { RoomRequest } from '../messenger.js';
import type { IntroductionDeps } from './deps.js';
import { findAll } from './find-all.js';
import type { Introduction } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { mayMeet } from './may-meet.js';
import { relayEvents } from './relay-events.js';
import { roomName } from './room-messages.js';
import { wordsOfRoom } from './room-words.js';
import { callOff, roomOpened } from './rules.js';
import { ROOM_LEASE, tryToOpen } from './try-to-open.js';

/**
 * Opens the room of an introduction that everybody has said yes to. One process at a time tries; whoever dies over it
 * leaves it to the next, and the messenger finds a room again that it made for the same key. So: one room.
 * What the platform cannot do now is due again when it may; what it never can ends like silence.
 * @returns the introduction as it is then
 */
export async function openRoom(deps: IntroductionDeps, introduction: Introduction): Promise<Introduction> {
  const { id, state } = introduction;
  if (state.kind !== 'agreed') return introduction;
  const now = deps.clock();
  if (!(await deps.introductions.leaseRoom(id, now, now + ROOM_LEASE))) return introduction;
  const opened = await tryToOpen(
    deps,
    id,
    () => roomFor(deps, introduction),
    (until) => deps.introductions.postponeRoom(id, until),
  );
  if (opened === 'later') return introduction;
  const change = await changeIntroduction(deps, introduction, (current) =>
    opened === 'never' ? callOff(current) : roomOpened(current, opened, deps.clock(), deps.policy),
  );
  return change === undefined ? introduction : relayEvents(deps, change.after);
}

async function roomFor(deps: IntroductionDeps, introduction: Introduction): Promise<RoomRequest | 'never'> {
  const { id, community } = introduction;
  const parties = introduction.parties.map(({ member }) => member);
  const people = await findAll(deps.people, parties);
  if (people.some(isGone) || !(await mayMeet(deps.members, introduction))) return 'never';
  return { community, key: id, name: roomName(await wordsOfRoom(deps, introduction), introduction), parties };
}

const isGone = ({ standing }: Person): boolean => standing === 'departed';
