import type { Person } from '../members/index.js';
import { SECOND } from '../shared/time.js';
import type { IntroductionDeps } from './deps.js';
import type { Introduction } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { mayMeet } from './may-meet.js';
import { relayEvents } from './relay-events.js';
import { roomName } from './room-messages.js';
import { callOff, roomOpened } from './rules.js';

const LEASE = 30 * SECOND;

/**
 * Opens the room of an introduction that everybody has said yes to. One process at a time tries; whoever dies over it
 * leaves it to the next, and the messenger finds a room again that it made for the same key. So: one room.
 * @throws DeliveryFailure when the platform cannot do it now; a tick tries again
 */
export async function openRoom(deps: IntroductionDeps, introduction: Introduction): Promise<void> {
  const { id, community, parties } = introduction;
  if (introduction.state.kind !== 'agreed') return;
  const now = deps.clock();
  if (!(await deps.introductions.leaseRoom(id, now, now + LEASE))) return;

  const people = await Promise.all(parties.map(({ member }) => deps.people.find(member)));
  if (people.some(isGone) || !(await mayMeet(deps.members, introduction))) {
    await changeIntroduction(deps, id, callOff);
    return;
  }
  const room = await deps.messenger.openRoom({
    community,
    key: id,
    name: roomName(introduction),
    parties: parties.map(({ member }) => member),
  });
  const change = await changeIntroduction(deps, id, (current) =>
    roomOpened(current, room, deps.clock(), deps.policy),
  );
  if (change !== undefined) await relayEvents(deps, change.after);
}

const isGone = ({ standing }: Person): boolean => standing === 'departed';
